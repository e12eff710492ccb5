-- A target is a head row, its versions 1..n and each version's lines. What was submitted is frozen for good.
create table target (
    tenant_id        text          not null,
    id               uuid          not null,
    kind             text          not null check (kind in ('PROJECT', 'POLICY', 'DEPT_OVERALL', 'UNIT_OVERALL', 'BASIC', 'REVENUE')),
    subject_id       uuid          not null,
    org_unit_id      uuid          not null,
    department_id    uuid          not null,
    fiscal_year      integer       not null,
    status           text          not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'VOID')),
    step             text,
    current_version  integer       not null check (current_version > 0),
    approved_version integer,
    approved_on      date,
    amount           numeric(18,2) not null check (amount >= 0),
    must_count       integer       not null default 0,
    should_count     integer       not null default 0,
    hint_count       integer       not null default 0,
    risk             integer       not null default 0,
    risk_reason      text,
    returned_by      text,
    row_version      integer       not null,
    created_at       timestamptz   not null,
    updated_at       timestamptz   not null,
    updated_by       text          not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id),
    foreign key (tenant_id, department_id) references dir_org_unit (tenant_id, id),
    check ((status = 'SUBMITTED') = (step is not null)),
    check (status <> 'APPROVED' or (approved_version is not null and approved_on is not null))
);
create unique index target_subject on target (tenant_id, subject_id) where status <> 'VOID';
create index target_all_of_subject on target (tenant_id, subject_id);
create index target_unit on target (tenant_id, org_unit_id, fiscal_year, status, step);
create index target_department on target (tenant_id, department_id);
create index target_year on target (tenant_id, fiscal_year, status, step);

create table target_version (
    tenant_id          text          not null,
    id                 uuid          not null,
    target_id          uuid          not null,
    version_no         integer       not null check (version_no > 0),
    attribute          text          not null check (attribute in ('NEW', 'CONTINUING')),
    period_text        text,
    medium_term_amount numeric(18,2) check (medium_term_amount >= 0),
    annual_amount      numeric(18,2) check (annual_amount >= 0),
    overview           text,
    basis              text,
    necessity          text,
    measures           text,
    plan               text,
    medium_term_goal   text,
    annual_goal        text,
    filler_name        text,
    leader_name        text,
    phone              text,
    filled_on          date,
    excuses            jsonb         not null default '{}',
    rule_set           text          not null,
    fiscal_year        integer       not null,
    org_unit_id        uuid          not null,
    identity           jsonb,
    approved_on        date,
    frozen_at          timestamptz,
    released_at        timestamptz,
    digest             text,
    created_at         timestamptz   not null,
    primary key (tenant_id, id),
    unique (tenant_id, target_id, version_no),
    foreign key (tenant_id, target_id) references target (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id),
    check ((frozen_at is null) = (digest is null)),
    check ((frozen_at is null) = (identity is null)),
    check (released_at is null or frozen_at is not null)
);

create index target_version_unit on target_version (tenant_id, org_unit_id);
create index target_version_released on target_version (tenant_id, fiscal_year, target_id, version_no) where released_at is not null;

create table target_indicator (
    tenant_id       text          not null,
    id              uuid          not null,
    version_id      uuid          not null,
    line_id         uuid          not null,
    position        integer       not null,
    level1          text          not null check (level1 in ('OUTPUT', 'BENEFIT', 'SATISFACTION', 'COST')),
    level2          text          not null check (level2 in ('QUANTITY', 'QUALITY', 'TIMELINESS', 'COST', 'ECONOMIC', 'SOCIAL', 'ECOLOGICAL', 'SUSTAINABILITY', 'SERVICE_SATISFACTION')),
    name            text          not null,
    medium_term_raw text,
    annual_raw      text,
    operator        text check (operator in ('GE', 'GT', 'EQ', 'LT', 'LE', 'QUALITATIVE')),
    value           numeric,
    upper_value     numeric,
    unit            text,
    weight          numeric(16,6) check (weight >= 0),
    explanation     text,
    evidence        text,
    value_basis     text,
    data_source     text,
    primary key (tenant_id, id),
    unique (tenant_id, version_id, line_id),
    foreign key (tenant_id, version_id) references target_version (tenant_id, id)
);

create table target_plan_line (
    tenant_id  text          not null,
    id         uuid          not null,
    version_id uuid          not null,
    line_id    uuid          not null,
    position   integer       not null,
    text       text          not null,
    amount     numeric(18,2) check (amount >= 0),
    primary key (tenant_id, id),
    unique (tenant_id, version_id, line_id),
    foreign key (tenant_id, version_id) references target_version (tenant_id, id)
);

-- What a person typed and did not save yet: one buffer a person and target, overwritten, in no trail.
create table target_draft (
    tenant_id   text        not null,
    id          uuid        not null,
    target_id   uuid        not null,
    org_unit_id uuid        not null,
    person_id   uuid        not null,
    content     jsonb       not null,
    base_etag   text        not null,
    saved_at    timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, target_id, person_id),
    foreign key (tenant_id, target_id) references target (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id)
);
create index target_draft_unit on target_draft (tenant_id, org_unit_id);

call jx_tenant_table('target');
call jx_tenant_table('target_version');
call jx_tenant_table('target_indicator');
call jx_tenant_table('target_plan_line');
call jx_tenant_table('target_draft');
grant select, insert, update on target, target_version to jixiao_app;
grant select, insert, update, delete on target_indicator, target_plan_line, target_draft to jixiao_app;

-- An approved target is never edited: the only way on is a version more (Art. 24).
create function jx_approved_stays() returns trigger
    language plpgsql as $$
begin
    if old.status = 'APPROVED' and (new.current_version <= old.current_version
            or new.approved_version is distinct from old.approved_version or new.approved_on is distinct from old.approved_on
            or new.subject_id <> old.subject_id or new.org_unit_id <> old.org_unit_id) then
        raise exception 'target % is approved: only a further version may change it', old.id using errcode = '23001';
    end if;
    return new;
end $$;
create trigger approved_stays before update on target for each row execute function jx_approved_stays();

-- A frozen version stays as it is, but for the moment from which those above may see it and the day of its approval.
create function jx_frozen_version() returns trigger
    language plpgsql as $$
declare
    opened target_version;
begin
    if old.frozen_at is null then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' and (old.released_at is null or new.released_at = old.released_at)
            and (old.approved_on is null or new.approved_on = old.approved_on) then
        opened := new;
        opened.released_at := old.released_at;
        opened.approved_on := old.approved_on;
        if opened is not distinct from old then
            return new;
        end if;
    end if;
    raise exception 'version % is frozen', old.id using errcode = '23001';
end $$;
create trigger frozen before update or delete on target_version for each row execute function jx_frozen_version();

create function jx_frozen_line() returns trigger
    language plpgsql as $$
declare
    tenant text := case tg_op when 'INSERT' then new.tenant_id else old.tenant_id end;
    version uuid := case tg_op when 'INSERT' then new.version_id else old.version_id end;
begin
    if exists (select 1 from target_version v where v.tenant_id = tenant and v.id = version and v.frozen_at is not null)
        or (tg_op = 'UPDATE' and new.version_id <> old.version_id) then
        raise exception 'version % is frozen', version using errcode = '23001';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger frozen before insert or update or delete on target_indicator for each row execute function jx_frozen_line();
create trigger frozen before insert or update or delete on target_plan_line for each row execute function jx_frozen_line();

-- What a supervisor under a grant may see: versions that reached the performance division or were approved, never drafts,
-- and not the head row, which tells how a draft is doing. A version therefore carries its object's name when it is frozen.
create policy supervised on target_version for select to jixiao_app
    using (released_at is not null and tenant_id = any (jx_supervised('SUBMITTED_RECORDS')));
create policy supervised on target_indicator for select to jixiao_app
    using (tenant_id = any (jx_supervised('SUBMITTED_RECORDS')) and exists (
        select 1 from target_version v where v.tenant_id = target_indicator.tenant_id and v.id = target_indicator.version_id
            and v.released_at is not null));
create policy supervised on target_plan_line for select to jixiao_app
    using (tenant_id = any (jx_supervised('SUBMITTED_RECORDS')) and exists (
        select 1 from target_version v where v.tenant_id = target_plan_line.tenant_id and v.id = target_plan_line.version_id
            and v.released_at is not null));
