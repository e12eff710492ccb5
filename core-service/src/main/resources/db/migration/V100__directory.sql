-- Core's copy of the directory: upserted from tenant-service's feed, closed by date, never truncated.
create table dir_bureau (
    id            text primary key,
    name          text not null,
    level         text not null,
    parent_id     text,
    division_code text not null,
    status        text not null,
    partition     text not null
);
create table dir_supervision (
    id         uuid primary key,
    supervisor text not null,
    subject    text not null,
    valid_from date not null,
    valid_to   date
);
create index dir_supervision_down on dir_supervision (supervisor, subject);
create index dir_supervision_up on dir_supervision (subject, supervisor);
create table dir_cursor (
    id    text primary key,
    value text not null,
    at    timestamptz not null
);
grant select, insert, update on dir_bureau, dir_supervision, dir_cursor to jixiao_app;

create table dir_org_unit (
    tenant_id  text not null,
    id         uuid not null,
    parent_id  uuid,
    kind       text not null check (kind in ('BUREAU_OFFICE', 'DEPARTMENT', 'UNIT', 'OUTSIDE_USER')),
    code       text not null,
    name       text not null,
    nature     text,
    valid_from date not null,
    valid_to   date,
    primary key (tenant_id, id),
    foreign key (tenant_id, parent_id) references dir_org_unit (tenant_id, id)
);
create index dir_org_unit_parent on dir_org_unit (tenant_id, parent_id);
create index dir_org_unit_code on dir_org_unit (tenant_id, code);

create table dir_post (
    tenant_id   text not null,
    id          uuid not null,
    person_id   uuid not null,
    subject     text not null,
    user_name   text not null,
    person_name text not null,
    org_unit_id uuid not null,
    role        text not null,
    fiscal_year integer,
    valid_from  date not null,
    valid_to    date,
    primary key (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id)
);
create index dir_post_subject on dir_post (tenant_id, subject);
create index dir_post_unit on dir_post (tenant_id, org_unit_id, role);

create table dir_office_assignment (
    tenant_id     text not null,
    id            uuid not null,
    office_id     uuid not null,
    department_id uuid not null,
    fiscal_year   integer not null,
    revoked       boolean not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, office_id) references dir_org_unit (tenant_id, id),
    foreign key (tenant_id, department_id) references dir_org_unit (tenant_id, id)
);
create index dir_office_assignment_office on dir_office_assignment (tenant_id, office_id, fiscal_year);

create table dir_leader_assignment (
    tenant_id     text not null,
    id            uuid not null,
    person_id     uuid not null,
    department_id uuid not null,
    fiscal_year   integer not null,
    revoked       boolean not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, department_id) references dir_org_unit (tenant_id, id)
);
create index dir_leader_assignment_person on dir_leader_assignment (tenant_id, person_id, fiscal_year);

call jx_tenant_table('dir_org_unit');
call jx_tenant_table('dir_post');
call jx_tenant_table('dir_office_assignment');
call jx_tenant_table('dir_leader_assignment');
grant select, insert, update on dir_org_unit, dir_post, dir_office_assignment, dir_leader_assignment to jixiao_app;

-- What a role may do and how far it reaches, as data; the capabilities themselves are a fixed list in code.
create table role_capability (
    role       text not null,
    capability text not null,
    primary key (role, capability)
);
create table role_reach (
    role  text primary key,
    reach text not null check (reach in ('OWN_BODY', 'OWN_SUBTREE', 'ASSIGNED_DEPARTMENTS', 'DEPARTMENTS_IN_CHARGE', 'BUREAU', 'NONE'))
);
grant select on role_capability, role_reach to jixiao_app;

insert into role_reach (role, reach) values
    ('UNIT_CLERK', 'OWN_BODY'), ('UNIT_HEAD', 'OWN_BODY'), ('PROJECT_LEADER', 'OWN_BODY'), ('NONBUDGET_CLERK', 'OWN_BODY'),
    ('DEPT_CLERK', 'OWN_SUBTREE'), ('DEPT_LEAD', 'OWN_SUBTREE'), ('FIN_SECTOR', 'ASSIGNED_DEPARTMENTS'),
    ('FIN_PERF', 'BUREAU'), ('FIN_BUDGET', 'BUREAU'), ('FIN_LEADER', 'DEPARTMENTS_IN_CHARGE'),
    ('CITY_SUPERVISOR', 'NONE'), ('TENANT_ADMIN', 'NONE'), ('SECURITY_ADMIN', 'NONE'), ('LOG_AUDITOR', 'NONE');

insert into role_capability (role, capability)
select role, capability from (values
    ('UNIT_CLERK', 'SUBJECT_READ,TARGET_READ,TARGET_WRITE,TARGET_SUBMIT'),
    ('NONBUDGET_CLERK', 'SUBJECT_READ,TARGET_READ,TARGET_WRITE,TARGET_SUBMIT'),
    ('PROJECT_LEADER', 'SUBJECT_READ,TARGET_READ'),
    ('UNIT_HEAD', 'SUBJECT_READ,TARGET_READ,TARGET_AGREE_UNIT'),
    ('DEPT_CLERK', 'SUBJECT_READ,TARGET_READ,TARGET_AGREE_DEPARTMENT'),
    ('DEPT_LEAD', 'SUBJECT_READ,TARGET_READ,TARGET_AGREE_DEPARTMENT'),
    ('FIN_SECTOR', 'SUBJECT_READ,TARGET_READ,TARGET_AGREE_SECTOR'),
    ('FIN_PERF', 'SUBJECT_READ,TARGET_READ,TARGET_AGREE_PERFORMANCE,GRANT_READ,READ_LOG_READ,RULES_READ'),
    ('FIN_BUDGET', 'SUBJECT_READ,SUBJECT_IMPORT,TARGET_READ,BUDGET_REPLY'),
    ('FIN_LEADER', 'SUBJECT_READ,TARGET_READ,GRANT_READ,READ_LOG_READ'),
    ('CITY_SUPERVISOR', 'SUPERVISE,GRANT_READ'),
    ('LOG_AUDITOR', 'READ_LOG_READ,TRAIL_READ,GRANT_READ'),
    ('TENANT_ADMIN', 'GRANT_READ,RULES_READ'),
    ('SECURITY_ADMIN', 'GRANT_READ')) as sets (role, list), unnest(string_to_array(list, ',')) as capability;
