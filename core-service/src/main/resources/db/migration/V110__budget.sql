-- What money is asked for, and by whom. A subject is a project, a policy or a body's whole budget; a project's money stands in
-- funding lines that sum to it. Each has exactly one responsible body (Art. 5).
create table performance_subject (
    tenant_id      text          not null,
    id             uuid          not null,
    kind           text          not null check (kind in ('PROJECT', 'POLICY', 'DEPT_OVERALL', 'UNIT_OVERALL', 'BASIC', 'REVENUE')),
    code           text          not null,
    name           text          not null check (name <> ''),
    category       text,
    attribute      text          not null check (attribute in ('NEW', 'CONTINUING')),
    fiscal_year    integer       not null check (fiscal_year between 2000 and 2999),
    org_unit_id    uuid          not null,
    department_id  uuid          not null,
    amount         numeric(18,2) not null check (amount >= 0),
    period_from    date,
    period_to      date,
    content_digest text          not null,
    row_version    integer       not null default 0,
    created_at     timestamptz   not null,
    updated_at     timestamptz   not null,
    primary key (tenant_id, id),
    unique (tenant_id, fiscal_year, kind, code),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id),
    foreign key (tenant_id, department_id) references dir_org_unit (tenant_id, id),
    check (kind <> 'PROJECT' or code ~ '^\d{6}\d{2}[RYT]\d{12}$'),
    check (period_to >= period_from)
);
create index performance_subject_unit on performance_subject (tenant_id, fiscal_year, org_unit_id, code, id);
create index performance_subject_department on performance_subject (tenant_id, department_id);

-- Who answers for a project, and from when to when: kept for life (Art. 14 (2)).
create table subject_leader (
    tenant_id   text not null,
    id          uuid not null,
    subject_id  uuid not null,
    person_id   uuid not null,
    person_name text not null,
    valid_from  date not null,
    valid_to    date,
    primary key (tenant_id, id),
    foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id),
    check (valid_to >= valid_from)
);
create index subject_leader_subject on subject_leader (tenant_id, subject_id);
create unique index subject_leader_one on subject_leader (tenant_id, subject_id) where valid_to is null;

create table funding_line (
    tenant_id   text          not null,
    id          uuid          not null,
    subject_id  uuid          not null,
    org_unit_id uuid          not null,
    position    integer       not null,
    budget_type text          not null check (budget_type in ('GENERAL', 'GOV_FUND', 'STATE_CAPITAL', 'SOCIAL_INSURANCE', 'FISCAL_ACCOUNT', 'UNIT', 'OTHER')),
    fund_kind   text          not null check (fund_kind in ('OWN_LEVEL', 'TRANSFER', 'SPECIAL_BOND', 'GENERAL_BOND', 'PROCUREMENT', 'SERVICE_PURCHASE', 'PPP', 'INVESTMENT_FUND', 'OTHER')),
    level       text          not null check (level in ('CENTRAL', 'PROVINCE', 'CITY', 'COUNTY')),
    fiscal      boolean       not null,
    amount      numeric(18,2) not null check (amount >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id)
);
create index funding_line_subject on funding_line (tenant_id, subject_id, position);
create index funding_line_unit on funding_line (tenant_id, org_unit_id);

-- The budget's reply. A subject is replied to once; a change of the budget afterwards is an adjustment (Art. 24).
create table budget_reply (
    tenant_id   text          not null,
    id          uuid          not null,
    subject_id  uuid          not null,
    org_unit_id uuid          not null,
    number      text          not null check (number <> ''),
    reply_date  date          not null,
    amount      numeric(18,2) not null check (amount >= 0),
    entered_at  timestamptz   not null,
    entered_by  uuid          not null,
    primary key (tenant_id, id),
    unique (tenant_id, subject_id),
    foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id)
);
create index budget_reply_unit on budget_reply (tenant_id, org_unit_id);

call jx_tenant_table('performance_subject');
call jx_tenant_table('subject_leader');
call jx_tenant_table('funding_line');
call jx_tenant_table('budget_reply');
grant select, insert, update on performance_subject, subject_leader to jixiao_app;
grant select, insert, delete on funding_line to jixiao_app;
grant select, insert on budget_reply to jixiao_app;

-- Lines sum to the project when the transaction ends, whoever wrote them.
create function jx_subject_sums() returns trigger
    language plpgsql as $$
declare
    stated numeric;
    lines numeric;
begin
    select amount into stated from performance_subject where tenant_id = new.tenant_id and id = new.id;
    select sum(amount) into lines from funding_line where tenant_id = new.tenant_id and subject_id = new.id;
    if lines is not null and lines <> stated then
        raise exception 'funding lines of % sum to % and not to %', new.id, lines, stated using errcode = '23514';
    end if;
    return null;
end $$;
create function jx_line_sums() returns trigger
    language plpgsql as $$
declare
    stated numeric;
    lines numeric;
    line funding_line := coalesce(new, old);
begin
    select amount into stated from performance_subject where tenant_id = line.tenant_id and id = line.subject_id;
    select sum(amount) into lines from funding_line where tenant_id = line.tenant_id and subject_id = line.subject_id;
    if lines is not null and lines <> stated then
        raise exception 'funding lines of % sum to % and not to %', line.subject_id, lines, stated using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger subject_sums after insert or update of amount on performance_subject
    deferrable initially deferred for each row execute function jx_subject_sums();
create constraint trigger line_sums after insert or delete on funding_line
    deferrable initially deferred for each row execute function jx_line_sums();
