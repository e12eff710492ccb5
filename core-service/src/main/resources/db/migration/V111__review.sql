-- The one review mechanism (design 6): chains are data, a case a record, events are only ever added.
create table review_chain_default (
    record_kind text    not null,
    position    integer not null,
    key         text    not null,
    name        text    not null,
    capability  text    not null,
    office_rule text    not null,
    primary key (record_kind, position)
);
grant select on review_chain_default to jixiao_app;
insert into review_chain_default (record_kind, position, key, name, capability, office_rule) values
    ('TARGET', 0, 'UNIT', '单位填报', 'TARGET_SUBMIT', 'UNIT'),
    ('TARGET', 1, 'UNIT_HEAD', '单位负责人', 'TARGET_AGREE_UNIT', 'UNIT'),
    ('TARGET', 2, 'DEPARTMENT', '主管部门', 'TARGET_AGREE_DEPARTMENT', 'DEPARTMENT'),
    ('TARGET', 3, 'FIN_SECTOR', '财政业务股室', 'TARGET_AGREE_SECTOR', 'ASSIGNED_OFFICE'),
    ('TARGET', 4, 'FIN_PERF', '绩效管理股', 'TARGET_AGREE_PERFORMANCE', 'BUREAU'),
    ('TARGET', 5, 'BUDGET_REPLY', '预算股批复', 'BUDGET_REPLY', 'BUREAU');

-- A bureau's own chain for a kind of record takes the place of the default one as a whole.
create table review_chain (
    tenant_id   text    not null,
    id          uuid    not null,
    record_kind text    not null,
    position    integer not null,
    key         text    not null,
    name        text    not null,
    capability  text    not null,
    office_rule text    not null check (office_rule in ('UNIT', 'DEPARTMENT', 'ASSIGNED_OFFICE', 'BUREAU')),
    primary key (tenant_id, id),
    unique (tenant_id, record_kind, position),
    unique (tenant_id, record_kind, key)
);

-- Where one record stands. The chain is kept as it was when the record was first submitted.
create table review_case (
    tenant_id    text        not null,
    id           uuid        not null,
    record_kind  text        not null,
    record_id    uuid        not null,
    org_unit_id  uuid        not null,
    chain        jsonb       not null,
    step         text,
    return_step  text,
    submitted_by uuid        not null,
    opened_at    timestamptz,
    row_version  integer     not null,
    primary key (tenant_id, id),
    unique (tenant_id, record_kind, record_id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id)
);
create index review_case_unit on review_case (tenant_id, org_unit_id);

create table review_event (
    tenant_id     text        not null,
    id            uuid        not null,
    case_id       uuid        not null,
    record_id     uuid        not null,
    version_no    integer     not null,
    action        text        not null check (action in ('SUBMIT', 'AGREE', 'RETURN', 'WITHDRAW', 'REPLY')),
    from_step     text        not null,
    to_step       text,
    reason        text,
    person_id     uuid        not null,
    person_name   text        not null,
    post_id       uuid        not null,
    role          text        not null,
    org_unit_name text        not null,
    at            timestamptz not null,
    business_at   timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, case_id) references review_case (tenant_id, id)
);
create index review_event_record on review_event (tenant_id, record_id, id);
create index review_event_case on review_event (tenant_id, case_id);
create index review_event_person on review_event (tenant_id, person_id, record_id);

create table review_comment (
    tenant_id     text        not null,
    id            uuid        not null,
    case_id       uuid        not null,
    record_id     uuid        not null,
    version_no    integer     not null,
    field         text        not null,
    text          text        not null check (text <> ''),
    person_id     uuid        not null,
    person_name   text        not null,
    role          text        not null,
    org_unit_name text        not null,
    at            timestamptz not null,
    resolved      boolean     not null default false,
    primary key (tenant_id, id),
    foreign key (tenant_id, case_id) references review_case (tenant_id, id)
);
create index review_comment_record on review_comment (tenant_id, record_id, id);
create index review_comment_case on review_comment (tenant_id, case_id);

call jx_tenant_table('review_chain');
call jx_tenant_table('review_case');
call jx_tenant_table('review_event');
call jx_tenant_table('review_comment');
grant select on review_chain to jixiao_app;
grant select, insert, update on review_case to jixiao_app;
grant select, insert on review_event to jixiao_app;
grant select, insert on review_comment to jixiao_app;
grant update (resolved) on review_comment to jixiao_app;
