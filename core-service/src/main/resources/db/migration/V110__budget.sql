-- Performance subjects and their money: imported, never retyped. Each has exactly one responsible body (Art. 5).
create table performance_subject (
    tenant_id     text          not null,
    id            uuid          not null,
    kind          text          not null check (kind in ('PROJECT', 'POLICY', 'DEPT_OVERALL', 'UNIT_OVERALL', 'BASIC', 'REVENUE')),
    code          text          not null,
    name          text          not null,
    category      text          not null check (category in ('PERSONNEL', 'OPERATION', 'OTHER_OPERATION', 'SPECIFIC')),
    attribute     text          not null check (attribute in ('NEW', 'CONTINUING')),
    fiscal_year   integer       not null check (fiscal_year >= 2020),
    org_unit_id   uuid          not null,
    department_id uuid          not null,
    amount        numeric(18,2) not null check (amount >= 0),
    period_from   date          not null,
    period_to     date          not null check (period_to >= period_from),
    row_digest    text          not null,
    created_at    timestamptz   not null,
    updated_at    timestamptz   not null,
    primary key (tenant_id, id),
    unique (tenant_id, fiscal_year, code),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id),
    foreign key (tenant_id, department_id) references dir_org_unit (tenant_id, id)
);
create index performance_subject_list on performance_subject (tenant_id, fiscal_year, code, id);
create index performance_subject_unit on performance_subject (tenant_id, org_unit_id, fiscal_year);
create index performance_subject_department on performance_subject (tenant_id, department_id, fiscal_year);

create table funding_line (
    tenant_id   text          not null,
    id          uuid          not null,
    subject_id  uuid          not null,
    org_unit_id uuid          not null,
    budget_type text          not null check (budget_type in ('GENERAL', 'GOV_FUND', 'STATE_CAPITAL', 'SOCIAL_INSURANCE')),
    fund_kind   text          not null check (fund_kind in ('INVESTMENT_FUND', 'PPP', 'PROCUREMENT', 'PURCHASED_SERVICE', 'SPECIAL_BOND', 'TRANSFER', 'OTHER')),
    fiscal      boolean       not null,
    amount      numeric(18,2) not null check (amount >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id)
);
create index funding_line_subject on funding_line (tenant_id, subject_id);

create table budget_reply (
    tenant_id   text          not null,
    id          uuid          not null,
    subject_id  uuid          not null,
    org_unit_id uuid          not null,
    number      text          not null,
    reply_date  date          not null,
    amount      numeric(18,2) not null check (amount >= 0),
    entered_by  uuid          not null,
    entered_at  timestamptz   not null,
    primary key (tenant_id, id),
    unique (tenant_id, subject_id),
    foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id)
);

call jx_tenant_table('performance_subject');
call jx_tenant_table('funding_line');
call jx_tenant_table('budget_reply');
grant select, insert, update on performance_subject to jixiao_app;
grant select, insert, delete on funding_line to jixiao_app;
grant select, insert on budget_reply to jixiao_app;
