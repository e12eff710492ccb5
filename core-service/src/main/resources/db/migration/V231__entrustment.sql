-- A unit may have its targets filled in by its department (代编): it, or the department, entrusts the department's clerk with it
-- for one year, from a day to a day, with who asked and why. It is ended by a moment and never removed.
create table entrustment (
    tenant_id       text        not null,
    id              uuid        not null,
    org_unit_id     uuid        not null,
    org_unit_kind   text        not null generated always as ('UNIT') stored,
    department_id   uuid        not null,
    department_kind text        not null generated always as ('DEPARTMENT') stored,
    fiscal_year     integer     not null,
    reason          text        not null check (btrim(reason) <> ''),
    valid_from      date        not null,
    valid_to        date        not null,
    asked_by        uuid        not null,
    asked_by_name   text        not null,
    asked_by_role   text        not null,
    asked_by_body   text        not null,
    asked_at        timestamptz not null,
    ended_at        timestamptz,
    ended_by        uuid,
    ended_by_name   text,
    row_version     integer     not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, org_unit_id, org_unit_kind) references dir_org_unit (tenant_id, id, kind),
    foreign key (tenant_id, department_id, department_kind) references dir_org_unit (tenant_id, id, kind),
    check (valid_to >= valid_from),
    check ((ended_by is null) = (ended_by_name is null)),
    check (ended_by is null or ended_at is not null)
);
create unique index entrustment_open on entrustment (tenant_id, org_unit_id, fiscal_year) where ended_at is null;
create index entrustment_unit on entrustment (tenant_id, org_unit_id, fiscal_year);
create index entrustment_department on entrustment (tenant_id, department_id, fiscal_year);
call jx_tenant_table('entrustment');
grant select, insert, update on entrustment to jixiao_app;

-- Who filled a target in, and who did so for its unit; while the department holds it, the unit's head confirms what it submits.
alter table target add column filled_by uuid[] not null default '{}';
alter table target add column fill_in_name text;
alter table target add column fill_in_body text;
alter table target add column fill_in_held boolean not null default false;
alter table target add check ((fill_in_name is null) = (fill_in_body is null));
alter table target add check (not fill_in_held or fill_in_name is not null);

-- A move of a record that was filled in for its unit: its submission, and what the unit's head says to it.
alter table review_event add column fill_in boolean not null default false;

insert into role_capability (role, capability) values
    ('DEPT_CLERK', 'TARGET_FILL_IN'),
    ('UNIT_CLERK', 'TARGET_ENTRUST'), ('UNIT_HEAD', 'TARGET_ENTRUST'),
    ('DEPT_CLERK', 'TARGET_ENTRUST'), ('DEPT_LEAD', 'TARGET_ENTRUST');
