-- The registers of Art. 10: for each body its leading group with the document that set it up, its lead section with a liaison,
-- and, for the bureau's own sections, duties and workflow. What a body lacks is worked out, not kept.
create table mechanism (
    tenant_id     text        not null,
    org_unit_id   uuid        not null,
    document_no   text,
    document_date date,
    section_name  text,
    liaison_name  text,
    liaison_phone text,
    duties        text,
    updated_at    timestamptz not null,
    updated_by    text        not null,
    row_version   integer     not null default 1,
    primary key (tenant_id, org_unit_id),
    foreign key (tenant_id, org_unit_id) references org_unit (tenant_id, id)
);

create table leading_group_member (
    tenant_id   text    not null,
    org_unit_id uuid    not null,
    position    integer not null check (position between 1 and 100),
    duty        text    not null check (duty in ('HEAD', 'DEPUTY', 'MEMBER')),
    name        text    not null,
    title       text,
    primary key (tenant_id, org_unit_id, position),
    foreign key (tenant_id, org_unit_id) references mechanism (tenant_id, org_unit_id)
);
create unique index leading_group_head on leading_group_member (tenant_id, org_unit_id) where duty = 'HEAD';

call jx_tenant_table('mechanism');
call jx_tenant_table('leading_group_member');
grant select, insert, update on mechanism to jixiao_app;
grant select, insert, delete on leading_group_member to jixiao_app;
