-- Who may look down, on what ground, and who did. A grant belongs to the bureau that is looked at.
create table supervision_grant (
    tenant_id   text    not null,
    id          uuid    not null,
    supervisor  text    not null,
    topic       text    not null check (topic in ('SUMMARY', 'SUBMITTED_RECORDS')),
    years       integer[],
    valid_from  date    not null,
    valid_to    date,
    legal_basis text    not null,
    relation_id uuid,
    primary key (tenant_id, id)
);
create unique index supervision_grant_relation on supervision_grant (tenant_id, supervisor, topic, relation_id);
call jx_tenant_table('supervision_grant');
grant select, insert, update on supervision_grant to jixiao_app;
create policy definer on supervision_grant for select to jixiao_migrator using (true);

-- The grants in force for the bureau that asks, and for nobody else: it sees whom it may look at, not its neighbours'.
create function jx_granted(p_topic text, p_year integer, p_day date)
    returns table (subject text, grant_id uuid, valid_from date, valid_to date, legal_basis text)
    language plpgsql stable security definer set search_path = public as $$
begin
    return query
    select g.tenant_id, g.id, g.valid_from, g.valid_to, g.legal_basis
    from supervision_grant g
    where g.supervisor = jx_own_tenant() and g.topic = p_topic
        and g.valid_from <= p_day and (g.valid_to is null or g.valid_to >= p_day)
        and (g.years is null or p_year = any (g.years));
end $$;
revoke all on function jx_granted(text, integer, date) from public;
grant execute on function jx_granted(text, integer, date) to jixiao_app;

-- Every look from above, written in the reading transaction and readable by the bureau that was looked at. Reader, topic
-- and time are fixed by the policy; nobody changes or removes a row.
create table supervision_read (
    tenant_id     text        not null,
    id            uuid        not null,
    reader_bureau text        not null,
    reader_person uuid        not null,
    reader_name   text        not null,
    reader_role   text        not null,
    topic         text        not null,
    grant_id      uuid        not null,
    record_kind   text        not null,
    record_id     uuid,
    record_name   text,
    at            timestamptz not null,
    business_at   timestamptz not null,
    primary key (tenant_id, id)
);
create index supervision_read_latest on supervision_read (tenant_id, at desc, id);
alter table supervision_read enable row level security;
alter table supervision_read force row level security;
create policy own on supervision_read for select to jixiao_app using (tenant_id = jx_own_tenant());
create policy reader on supervision_read for select to jixiao_app
    using (tenant_id = any (jx_supervised(topic)) and reader_bureau = jx_supervisor());
create policy logged on supervision_read for insert to jixiao_app
    with check (tenant_id = any (jx_supervised(topic)) and reader_bureau = jx_supervisor()
        and reader_person::text = jx_setting('reader') and at = transaction_timestamp());
grant select, insert on supervision_read to jixiao_app;

-- Numbers for those above, written by the bureau's own acts: never counted over other bureaus' rows.
create table target_summary (
    tenant_id       text          not null,
    fiscal_year     integer       not null,
    department_id   uuid          not null,
    projects        integer       not null,
    amount          numeric(18,2) not null,
    draft           integer       not null,
    submitted       integer       not null,
    returned        integer       not null,
    approved        integer       not null,
    approved_amount numeric(18,2) not null,
    updated_at      timestamptz   not null,
    primary key (tenant_id, fiscal_year, department_id),
    foreign key (tenant_id, department_id) references dir_org_unit (tenant_id, id)
);
call jx_tenant_table('target_summary');
create policy supervised on target_summary for select to jixiao_app using (tenant_id = any (jx_supervised('SUMMARY')));
grant select, insert, update on target_summary to jixiao_app;
