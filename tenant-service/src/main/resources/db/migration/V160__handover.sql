-- A post handed over from one person to another (交接): who, whose, until when, and what of the directory went along. Written
-- once, in the transaction of the act, and never changed; core-service learns of it from the feed and moves the records.
create table handover (
    tenant_id     text        not null,
    id            uuid        not null,
    post_id       uuid        not null,
    taken_post_id uuid        not null,
    org_unit_id   uuid        not null,
    org_unit_code text        not null,
    org_unit_name text        not null,
    role          text        not null,
    fiscal_year   integer,
    giver_id      uuid        not null references person,
    giver_name    text        not null,
    taker_id      uuid        not null references person,
    taker_name    text        not null,
    last_day      date        not null,
    granted       boolean     not null,
    reason        text,
    made_at       timestamptz not null,
    made_on       date        not null,
    made_by       text        not null,
    made_in       text        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, post_id) references post (tenant_id, id),
    foreign key (tenant_id, taken_post_id) references post (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references org_unit (tenant_id, id),
    check (giver_id <> taker_id)
);
create index handover_giver on handover (tenant_id, giver_id, id);
create index handover_taker on handover (tenant_id, taker_id, id);

-- What of the directory hung on the giver by this post; what stayed says why.
create table handover_duty (
    tenant_id   text    not null,
    handover_id uuid    not null,
    position    integer not null,
    kind        text    not null check (kind in ('DEPARTMENT_IN_CHARGE', 'LIAISON', 'LEADING_GROUP')),
    label       text    not null,
    stays       text    check (stays in ('GIVER_REMAINS', 'NAME_SHARED', 'TAKER_HAS_OWN')),
    primary key (tenant_id, handover_id, position),
    foreign key (tenant_id, handover_id) references handover (tenant_id, id)
);

call jx_tenant_table('handover');
call jx_tenant_table('handover_duty');
create policy dispatch on handover for select to jixiao_dispatcher using (jx_kind() = 'SYSTEM');
grant select, insert on handover, handover_duty to jixiao_app;
grant select on handover to jixiao_dispatcher;
create trigger directory after insert on handover
    for each row execute function directory_changed('HANDOVER', 'tenant_id', 'id');
