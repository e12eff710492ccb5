-- The trail links itself: whoever inserts, the next number, the link to the row before and the hash are set here, so that
-- an insert beside jx_trail_append cannot fork or forge the chain. Every chain is known by its tenant to those who keep
-- it (anchors, verification): trail_chain holds no business and is written by this trigger alone.
create table trail_chain (
    tenant_id text        primary key,
    began_at  timestamptz not null
);
grant select on trail_chain to jixiao_dispatcher;

create function jx_trail_begin(p_tenant text, p_at timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if p_tenant is distinct from jx_own_tenant() then
        raise exception 'a chain is begun by its own bureau' using errcode = '42501';
    end if;
    insert into trail_chain (tenant_id, began_at) values (p_tenant, p_at) on conflict do nothing;
end $$;

create function jx_trail_link() returns trigger
    language plpgsql as $$
declare
    head record;
begin
    perform pg_advisory_xact_lock(hashtextextended('trail:' || new.tenant_id, 0));
    select seq, hash into head from trail_event where tenant_id = new.tenant_id order by seq desc limit 1;
    if head.seq is null and new.tenant_id = jx_own_tenant() then
        perform jx_trail_begin(new.tenant_id, new.at);
    end if;
    new.seq := coalesce(head.seq, 0) + 1;
    new.prev := coalesce(head.hash, '\x'::bytea);
    new.algorithm := 'SHA-256';
    new.hash := jx_trail_hash(new);
    return new;
end $$;

create trigger trail_link before insert on trail_event for each row execute function jx_trail_link();

create or replace function jx_trail_append(
    p_tenant text, p_at timestamptz, p_business_at timestamptz, p_person uuid, p_name text, p_post uuid, p_role text,
    p_action text, p_kind text, p_record uuid, p_version integer, p_from text, p_to text, p_reason text, p_detail text,
    p_request text) returns bigint
    language sql as $$
insert into trail_event (tenant_id, seq, at, business_at, person_id, person_name, post_id, role, action, record_kind,
    record_id, version, from_step, to_step, reason, detail, request_id, algorithm, prev, hash)
values (p_tenant, 0, p_at, p_business_at, p_person, p_name, p_post, p_role, p_action, p_kind,
    p_record, p_version, p_from, p_to, p_reason, p_detail, p_request, '', '', '')
returning seq
$$;
