-- Posts handed over (交接), as the directory's feed says it; written once, in the transaction that moves what hung on the giver.
create table dir_handover (
    tenant_id   text        not null,
    id          uuid        not null,
    post_id     uuid        not null,
    org_unit_id uuid        not null,
    role        text        not null,
    fiscal_year integer,
    giver_id    uuid        not null,
    giver_name  text        not null,
    taker_id    uuid        not null,
    taker_name  text        not null,
    made_by     text        not null,
    moved_at    timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id)
);
create index dir_handover_taker on dir_handover (tenant_id, taker_id);

-- What hung on the giver at that moment, line by line; what stayed says why.
create table handover_line (
    tenant_id   text    not null,
    handover_id uuid    not null,
    position    integer not null,
    kind        text    not null check (kind in ('DRAFT', 'PROJECT_LEADER', 'INVITATION', 'TASK', 'RETURNED_FORM', 'SENT_FORM')),
    record_id   uuid    not null,
    label       text    not null,
    stays       text    check (stays in ('WITH_BODY', 'TAKER_HAS_OWN')),
    primary key (tenant_id, handover_id, position),
    foreign key (tenant_id, handover_id) references dir_handover (tenant_id, id)
);

call jx_tenant_table('dir_handover');
call jx_tenant_table('handover_line');
grant select, insert on dir_handover, handover_line to jixiao_app;

-- The administrators who hand posts over see what would go along: names of records, never what is in them.
insert into role_capability (role, capability) values ('TENANT_ADMIN', 'HANDOVER_READ'), ('SECURITY_ADMIN', 'HANDOVER_READ');

-- Who may take a submission back beside who submitted it: somebody who took his post over. Who submitted stays who he is.
alter table review_case add column stand_in uuid;
