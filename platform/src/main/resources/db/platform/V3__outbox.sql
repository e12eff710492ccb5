-- What happened, for the dispatcher. The app role may only insert; the dispatcher reads and removes under kind SYSTEM.
create table outbox (
    tenant_id  text        not null,
    id         uuid        not null,
    type       text        not null,
    record_id  uuid        not null,
    version    integer     not null,
    created_at timestamptz not null,
    primary key (tenant_id, id)
);
create index outbox_oldest on outbox (tenant_id, created_at);
call jx_tenant_table('outbox');
create policy dispatch on outbox for all to jixiao_dispatcher using (jx_kind() = 'SYSTEM') with check (jx_kind() = 'SYSTEM');
grant insert on outbox to jixiao_app;
grant select, delete on outbox to jixiao_dispatcher;
