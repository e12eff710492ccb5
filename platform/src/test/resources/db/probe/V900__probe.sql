-- Tables for the tests of the door and of the guards; they are never shipped.
create table probe_record (
    tenant_id   text          not null,
    id          uuid          not null,
    name        text          not null check (name <> ''),
    amount      numeric(18,2) not null,
    row_version bigint        not null,
    primary key (tenant_id, id)
);
call jx_tenant_table('probe_record');
create policy supervised on probe_record for select to jixiao_app using (tenant_id = any (jx_supervised('SUMMARY')));
create policy inherited on probe_record for select to jixiao_app using (tenant_id = any (jx_inherited()));
grant select, insert, update, delete on probe_record to jixiao_app;

create table probe_line (
    tenant_id text not null,
    id        uuid not null,
    record_id uuid not null,
    text      text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, record_id) references probe_record (tenant_id, id)
);
create index probe_line_record on probe_line (tenant_id, record_id);
call jx_tenant_table('probe_line');
grant select, insert, update, delete on probe_line to jixiao_app;
