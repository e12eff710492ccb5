-- Once an hour the head of each chain is noted where the bureaus above (who hold a grant for summaries) and below can read
-- it: whoever rewrites a chain must then explain a head that others have seen. The trigger reads the head itself, so that
-- an anchor cannot say anything else; an hour without acts needs none.
create table trail_anchor (
    tenant_id text        not null,
    at        timestamptz not null,
    seq       bigint      not null,
    hash      bytea       not null,
    primary key (tenant_id, at)
);
call jx_tenant_table('trail_anchor');
create policy supervised on trail_anchor for select to jixiao_app using (tenant_id = any (jx_supervised('SUMMARY')));
create policy inherited on trail_anchor for select to jixiao_app using (tenant_id = any (jx_inherited()));
grant select, insert on trail_anchor to jixiao_app;

create function jx_trail_anchor() returns trigger
    language plpgsql as $$
begin
    select seq, hash into new.seq, new.hash from trail_event where tenant_id = new.tenant_id order by seq desc limit 1;
    if new.seq is null
        or new.seq = (select seq from trail_anchor where tenant_id = new.tenant_id order by at desc limit 1) then
        return null;
    end if;
    return new;
end $$;

create trigger trail_anchor before insert on trail_anchor for each row execute function jx_trail_anchor();
