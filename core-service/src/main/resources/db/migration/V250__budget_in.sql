-- The year's money as the budget system hands it over: income and expenditure of the four budgets, and for each project what was
-- asked for, replied, changed and paid. Each row is named by the budget system's code, once a bureau and year, has one responsible
-- body (Art. 5), and says which row of which file it came from.
create table budget_run (
    tenant_id     text        not null,
    id            uuid        not null,
    org_unit_id   uuid        not null,
    fiscal_year   integer     not null check (fiscal_year between 2000 and 2999),
    stage         text        not null check (stage in ('READING', 'REFUSED', 'CHECK', 'APPLY')),
    file_name     text        not null,
    format        text        not null check (format in ('XLSX', 'CSV', 'JSON')),
    sha256        text        not null,
    rows_read     integer     not null default 0,
    spare         jsonb       not null default '[]',
    job_id        uuid,
    person_id     uuid        not null,
    person_name   text        not null,
    created_at    timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id)
);
create index budget_run_year on budget_run (tenant_id, fiscal_year, id);
create index budget_run_unit on budget_run (tenant_id, org_unit_id);

-- The rows of a run until they are in: what the cells said, and what became of them. Those with faults stay, to be handed back.
create table budget_run_row (
    tenant_id    text    not null,
    run_id       uuid    not null,
    seq          integer not null,
    layout       text    not null,
    sheet        text    not null,
    row_number   integer not null,
    code         text    not null,
    owner_code   text    not null,
    cells        text    not null,
    outcome      text check (outcome in ('CREATED', 'CHANGED', 'UNCHANGED', 'REPEATED', 'FAULTY')),
    faults       text,
    primary key (tenant_id, run_id, seq),
    foreign key (tenant_id, run_id) references budget_run (tenant_id, id)
);
create index budget_run_row_code on budget_run_row (tenant_id, run_id, layout, code, seq);
create index budget_run_row_owner on budget_run_row (tenant_id, run_id, layout, owner_code, seq);
create index budget_run_row_fault on budget_run_row (tenant_id, run_id, seq) where outcome in ('FAULTY', 'REPEATED');

alter table performance_subject add column run_id uuid, add column source_sheet text, add column source_row integer;
alter table performance_subject add foreign key (tenant_id, run_id) references budget_run (tenant_id, id);
create index performance_subject_run on performance_subject (tenant_id, run_id);

alter table funding_line add column code text, add column fiscal_year integer, add column run_id uuid,
    add column source_sheet text, add column source_row integer;
alter table funding_line add check (code is null or fiscal_year is not null);
alter table funding_line add foreign key (tenant_id, run_id) references budget_run (tenant_id, id);
create unique index funding_line_code on funding_line (tenant_id, fiscal_year, code);
create index funding_line_run on funding_line (tenant_id, run_id);

alter table budget_reply add column code text, add column fiscal_year integer, add column run_id uuid,
    add column source_sheet text, add column source_row integer;
alter table budget_reply add check (code is null or fiscal_year is not null);
alter table budget_reply add foreign key (tenant_id, run_id) references budget_run (tenant_id, id);
create unique index budget_reply_code on budget_reply (tenant_id, fiscal_year, code);
create index budget_reply_run on budget_reply (tenant_id, run_id);

-- A budget is what comes in and what goes out, by budget and by the standard's account.
create table budget_item (
    tenant_id    text          not null,
    id           uuid          not null,
    fiscal_year  integer       not null check (fiscal_year between 2000 and 2999),
    code         text          not null check (code <> ''),
    direction    text          not null check (direction in ('INCOME', 'EXPENDITURE')),
    budget_type  text          not null check (budget_type in ('GENERAL', 'GOV_FUND', 'STATE_CAPITAL', 'SOCIAL_INSURANCE', 'FISCAL_ACCOUNT', 'UNIT', 'OTHER')),
    account_code text          not null,
    account_name text,
    org_unit_id  uuid          not null,
    amount       numeric(18,2) not null check (amount >= 0),
    run_id       uuid          not null,
    source_sheet text          not null,
    source_row   integer       not null,
    updated_at   timestamptz   not null,
    primary key (tenant_id, id),
    unique (tenant_id, fiscal_year, code),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id),
    foreign key (tenant_id, run_id) references budget_run (tenant_id, id)
);
create index budget_item_unit on budget_item (tenant_id, org_unit_id);
create index budget_item_run on budget_item (tenant_id, run_id);

create table budget_request (
    tenant_id    text          not null,
    id           uuid          not null,
    fiscal_year  integer       not null,
    code         text          not null check (code <> ''),
    subject_id   uuid          not null,
    org_unit_id  uuid          not null,
    stage        text          not null check (stage in ('FIRST', 'SECOND', 'ADDITION')),
    request_date date          not null,
    doc_no       text,
    amount       numeric(18,2) not null check (amount >= 0),
    run_id       uuid          not null,
    source_sheet text          not null,
    source_row   integer       not null,
    updated_at   timestamptz   not null,
    primary key (tenant_id, id),
    unique (tenant_id, fiscal_year, code),
    foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id),
    foreign key (tenant_id, run_id) references budget_run (tenant_id, id)
);
create index budget_request_subject on budget_request (tenant_id, subject_id, request_date);
create index budget_request_unit on budget_request (tenant_id, org_unit_id);
create index budget_request_run on budget_request (tenant_id, run_id);

-- Changes after the reply (Art. 19, 24) and payments are documents: they are added, and a wrong one is mended by a further one.
create table budget_change (
    tenant_id    text          not null,
    id           uuid          not null,
    fiscal_year  integer       not null,
    code         text          not null check (code <> ''),
    subject_id   uuid          not null,
    org_unit_id  uuid          not null,
    change_date  date          not null,
    doc_no       text          not null,
    amount       numeric(18,2) not null check (amount <> 0),
    reason       text,
    run_id       uuid          not null,
    source_sheet text          not null,
    source_row   integer       not null,
    updated_at   timestamptz   not null,
    primary key (tenant_id, id),
    unique (tenant_id, fiscal_year, code),
    foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id),
    foreign key (tenant_id, run_id) references budget_run (tenant_id, id)
);
create index budget_change_subject on budget_change (tenant_id, subject_id, change_date);
create index budget_change_unit on budget_change (tenant_id, org_unit_id);
create index budget_change_run on budget_change (tenant_id, run_id);

create table payment (
    tenant_id        text          not null,
    id               uuid          not null,
    fiscal_year      integer       not null,
    code             text          not null check (code <> ''),
    subject_id       uuid          not null,
    org_unit_id      uuid          not null,
    pay_date         date          not null,
    amount           numeric(18,2) not null check (amount <> 0),
    budget_type      text check (budget_type in ('GENERAL', 'GOV_FUND', 'STATE_CAPITAL', 'SOCIAL_INSURANCE', 'FISCAL_ACCOUNT', 'UNIT', 'OTHER')),
    payee            text,
    summary          text,
    exp_func_code    text,
    dep_bgt_eco_code text,
    gov_bgt_eco_code text,
    run_id           uuid          not null,
    source_sheet     text          not null,
    source_row       integer       not null,
    updated_at       timestamptz   not null,
    primary key (tenant_id, id),
    unique (tenant_id, fiscal_year, code),
    foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id),
    foreign key (tenant_id, run_id) references budget_run (tenant_id, id)
);
create index payment_subject on payment (tenant_id, subject_id, pay_date);
create index payment_unit on payment (tenant_id, org_unit_id);
create index payment_run on payment (tenant_id, run_id);

call jx_tenant_table('budget_run');
call jx_tenant_table('budget_run_row');
call jx_tenant_table('budget_item');
call jx_tenant_table('budget_request');
call jx_tenant_table('budget_change');
call jx_tenant_table('payment');
grant select, insert, update on budget_run, budget_item, budget_request to jixiao_app;
grant select, insert, update, delete on budget_run_row to jixiao_app;
grant select, insert on budget_change, payment to jixiao_app;
