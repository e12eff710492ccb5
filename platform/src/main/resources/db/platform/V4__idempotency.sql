-- What was answered to a request that creates or submits, kept in the transaction of its effect: the same key again gets
-- the same answer and has no second effect.
create table idempotency_key (
    tenant_id  text        not null,
    person_id  uuid        not null,
    key        text        not null,
    operation  text        not null,
    digest     text        not null,
    status     integer,
    etag       text,
    location   text,
    body       text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant_id, person_id, key)
);
create index idempotency_key_expired on idempotency_key (tenant_id, expires_at);
call jx_tenant_table('idempotency_key');
grant select, insert, update, delete on idempotency_key to jixiao_app;
