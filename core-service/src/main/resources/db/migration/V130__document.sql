-- One row an object in the store, never removed: PENDING before the put, STORED after, DELETED with who and why.
create table stored_object (
    tenant_id    text        not null,
    id           uuid        not null,
    bucket       text        not null check (bucket in ('WORK', 'ARCHIVE')),
    object_key   text        not null,
    file_name    text        not null,
    brought_by   text        not null,
    announced_at timestamptz not null,
    status       text        not null check (status in ('PENDING', 'STORED', 'DELETED')),
    stored_at    timestamptz,
    size         bigint,
    content_type text,
    sha256       text,
    sm3          text,
    version_id   text,
    claimed_at   timestamptz,
    retain_until timestamptz,
    retained_by  text check (retained_by in ('SERVER', 'RECORDS')),
    deleted_at   timestamptz,
    deleted_by   text,
    deleted_why  text,
    primary key (tenant_id, id),
    unique (tenant_id, object_key),
    check (status <> 'STORED' or (size is not null and sha256 is not null and sm3 is not null and content_type is not null)),
    check ((status = 'DELETED') = (deleted_at is not null))
);
create index stored_object_unfinished on stored_object (tenant_id, announced_at) where status = 'PENDING';
create index stored_object_unclaimed on stored_object (tenant_id, stored_at) where status = 'STORED' and claimed_at is null;

-- A file that belongs to a record, from one of its versions on and perhaps no longer in a later one.
create table attachment (
    tenant_id    text        not null,
    id           uuid        not null,
    object_id    uuid        not null,
    record_kind  text        not null,
    record_id    uuid        not null,
    org_unit_id  uuid        not null,
    line_id      uuid,
    field        text,
    from_version integer     not null check (from_version > 0),
    to_version   integer check (to_version >= 0),
    added_at     timestamptz not null,
    added_by     text        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, object_id) references stored_object (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id)
);
create index attachment_record on attachment (tenant_id, record_id, id);
create index attachment_object on attachment (tenant_id, object_id);
create index attachment_unit on attachment (tenant_id, org_unit_id);

call jx_tenant_table('stored_object');
call jx_tenant_table('attachment');
grant select, insert, update on stored_object to jixiao_app;
grant select, insert on attachment to jixiao_app;
grant update (to_version) on attachment to jixiao_app;
