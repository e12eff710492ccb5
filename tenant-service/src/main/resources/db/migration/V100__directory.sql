-- The directory: who is a tenant, who supervises whom, which bodies there are, who holds which post. Bureaus, persons and
-- memberships are the platform's: everybody may read them, but only work as OWN of a bureau writes that bureau's.
create table partition (
    id text primary key check (id ~ '^[a-z][a-z0-9-]{0,30}$')
);
insert into partition (id) values ('main');
grant select, insert on partition to jixiao_app;

create table bureau (
    id             text        primary key check (id ~ '^[0-9A-Za-z]{1,16}$'),
    name           text        not null,
    region         text        not null,
    level          text        not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'ZONE')),
    parent_id      text        references bureau check (parent_id <> id),
    status         text        not null check (status in ('TRIAL', 'ACTIVE', 'READ_ONLY', 'SUSPENDED', 'CLOSED')),
    partition      text        not null references partition,
    joined_on      date        not null,
    handed_over_at timestamptz,
    row_version    integer     not null default 1
);

-- The fiscal division code is an attribute of its time; the bureau's id never changes.
create table bureau_division_code (
    bureau_id  text not null references bureau,
    code       text not null check (code ~ '^[0-9A-Za-z]{1,16}$'),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    primary key (bureau_id, valid_from)
);
create unique index bureau_division_code_today on bureau_division_code (code) where valid_to is null;
create unique index bureau_division_code_one on bureau_division_code (bureau_id) where valid_to is null;

create table supervision (
    id         uuid primary key,
    supervisor text not null references bureau,
    subject    text not null references bureau,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    unique (subject, supervisor, valid_from),
    check (supervisor <> subject)
);
create index supervision_down on supervision (supervisor, subject);

create table person (
    id        uuid primary key,
    subject   text unique,
    user_name text not null unique check (user_name = lower(user_name)),
    name      text not null
);

-- In which bureaus a person has or had posts, kept by those who write posts.
create table membership (
    person_id uuid not null references person,
    bureau_id text not null references bureau,
    until     date,
    primary key (person_id, bureau_id)
);
create index membership_bureau on membership (bureau_id);

-- All bureaus below a bureau that day, at any depth, with the nearest depth.
create function supervised_by(above text, day date) returns table (bureau_id text, depth integer)
    language sql stable as $$
with recursive below (bureau_id, depth, path) as (
    select subject, 1, array[above, subject] from supervision
    where supervisor = above and valid_from <= day and (valid_to is null or valid_to >= day)
    union all
    select s.subject, b.depth + 1, b.path || s.subject
    from supervision s join below b on s.supervisor = b.bureau_id
    where s.valid_from <= day and (s.valid_to is null or s.valid_to >= day) and s.subject <> all (b.path)
)
select bureau_id, min(depth) from below group by bureau_id
$$;

do $$
declare
    t record;
begin
    for t in select * from (values
        ('bureau', 'id = jx_own_tenant()'), ('bureau_division_code', 'bureau_id = jx_own_tenant()'),
        ('supervision', 'subject = jx_own_tenant()'), ('membership', 'bureau_id = jx_own_tenant()'),
        ('person', 'jx_own_tenant() is not null')) as rules (name, rule)
    loop
        execute format('alter table %I enable row level security', t.name);
        execute format('alter table %I force row level security', t.name);
        execute format('create policy known on %I for select to jixiao_app, jixiao_dispatcher using (true)', t.name);
        execute format('create policy made on %I for insert to jixiao_app with check (%s)', t.name, t.rule);
        execute format('create policy kept on %I for update to jixiao_app using (%s) with check (%s)', t.name, t.rule, t.rule);
        execute format('grant select, insert, update on %I to jixiao_app', t.name);
        execute format('grant select on %I to jixiao_dispatcher', t.name);
    end loop;
end $$;

-- One dated tree a bureau. The root is the bureau itself; its offices and the departments hang from the root, units and
-- outside users from a department. The two generated columns let the foreign key hold that.
create table org_unit (
    tenant_id   text    not null references bureau,
    id          uuid    not null,
    kind        text    not null check (kind in ('BUREAU_OFFICE', 'DEPARTMENT', 'UNIT', 'OUTSIDE_USER')),
    code        text    not null check (code ~ '^[0-9A-Za-z_-]{1,21}$'),
    name        text    not null,
    nature      text    check (nature in ('STATE_ORGAN', 'PARTY', 'INSTITUTION', 'SOCIAL_GROUP', 'OTHER')),
    parent_id   uuid,
    valid_from  date    not null,
    valid_to    date    check (valid_to >= valid_from),
    row_version integer not null default 1,
    place       text    not null generated always as (case when parent_id is null then 'ROOT' else kind end) stored,
    under       text    generated always as (case
                    when parent_id is null then null
                    when kind in ('BUREAU_OFFICE', 'DEPARTMENT') then 'ROOT'
                    else 'DEPARTMENT' end) stored,
    primary key (tenant_id, id),
    unique (tenant_id, id, place),
    unique (tenant_id, id, kind),
    foreign key (tenant_id, parent_id, under) references org_unit (tenant_id, id, place),
    check (parent_id is not null or kind = 'BUREAU_OFFICE'),
    check (kind = 'BUREAU_OFFICE' or nature is not null)
);
create unique index org_unit_root on org_unit (tenant_id) where parent_id is null;
create unique index org_unit_code on org_unit (tenant_id, code) where valid_to is null;
create index org_unit_parent on org_unit (tenant_id, parent_id);

-- One role at one body. The generated column lets the foreign key hold that a role sits at a body of its kind.
create table post (
    tenant_id   text    not null,
    id          uuid    not null,
    person_id   uuid    not null references person,
    org_unit_id uuid    not null,
    role        text    not null check (role in ('UNIT_CLERK', 'UNIT_HEAD', 'PROJECT_LEADER', 'DEPT_CLERK', 'DEPT_LEAD',
                    'NONBUDGET_CLERK', 'FIN_SECTOR', 'FIN_PERF', 'FIN_BUDGET', 'FIN_LEADER', 'CITY_SUPERVISOR',
                    'TENANT_ADMIN', 'SECURITY_ADMIN', 'LOG_AUDITOR')),
    fiscal_year integer check (fiscal_year between 2020 and 2999),
    valid_from  date    not null,
    valid_to    date    check (valid_to >= valid_from),
    row_version integer not null default 1,
    body_kind   text    not null generated always as (case
                    when role in ('UNIT_CLERK', 'UNIT_HEAD', 'PROJECT_LEADER') then 'UNIT'
                    when role in ('DEPT_CLERK', 'DEPT_LEAD') then 'DEPARTMENT'
                    when role = 'NONBUDGET_CLERK' then 'OUTSIDE_USER'
                    else 'BUREAU_OFFICE' end) stored,
    primary key (tenant_id, id),
    foreign key (tenant_id, org_unit_id, body_kind) references org_unit (tenant_id, id, kind)
);
create unique index post_same on post (tenant_id, person_id, org_unit_id, role, valid_from, coalesce(fiscal_year, 0));
create index post_body on post (tenant_id, org_unit_id);

create table office_assignment (
    tenant_id       text    not null,
    id              uuid    not null,
    office_id       uuid    not null,
    department_id   uuid    not null,
    fiscal_year     integer not null check (fiscal_year between 2020 and 2999),
    revoked         boolean not null,
    office_kind     text    not null generated always as ('BUREAU_OFFICE') stored,
    department_kind text    not null generated always as ('DEPARTMENT') stored,
    primary key (tenant_id, id),
    unique (tenant_id, office_id, department_id, fiscal_year),
    foreign key (tenant_id, office_id, office_kind) references org_unit (tenant_id, id, kind),
    foreign key (tenant_id, department_id, department_kind) references org_unit (tenant_id, id, kind)
);

create table leader_assignment (
    tenant_id       text    not null,
    id              uuid    not null,
    person_id       uuid    not null references person,
    department_id   uuid    not null,
    fiscal_year     integer not null check (fiscal_year between 2020 and 2999),
    revoked         boolean not null,
    department_kind text    not null generated always as ('DEPARTMENT') stored,
    primary key (tenant_id, id),
    unique (tenant_id, person_id, department_id, fiscal_year),
    foreign key (tenant_id, department_id, department_kind) references org_unit (tenant_id, id, kind)
);

-- What a person's sign-in account is to be in this bureau, and whether Keycloak is there yet. The credential is a salted
-- hash of the initial password and goes when the account is made.
create table account (
    tenant_id  text        not null references bureau,
    person_id  uuid        not null references person,
    member     boolean     not null,
    state      text        not null check (state in ('WAITING', 'IN_STEP', 'FAILING')),
    wish       integer     not null default 1,
    attempts   integer     not null default 0,
    next_at    timestamptz not null,
    last_error text,
    credential text,
    primary key (tenant_id, person_id)
);
create index account_due on account (tenant_id, next_at) where state <> 'IN_STEP';

-- Which rows changed last and in which transaction, for the copies of the directory in other services. A reader takes only
-- transactions below the oldest one that still runs, so what commits late is never skipped.
create sequence directory_change_seq;
create table directory_change (
    bureau_id text   not null,
    kind      text   not null,
    record_id text   not null,
    xid       xid8   not null,
    seq       bigint not null,
    primary key (bureau_id, kind, record_id)
);
create index directory_change_order on directory_change (xid, seq);
alter table directory_change enable row level security;
alter table directory_change force row level security;
create policy own on directory_change for all to jixiao_app
    using (bureau_id = jx_own_tenant()) with check (bureau_id = jx_own_tenant());
create policy dispatch on directory_change for select to jixiao_dispatcher using (jx_kind() = 'SYSTEM');
grant select, insert, update on directory_change to jixiao_app;
grant select on directory_change to jixiao_dispatcher;
grant usage on sequence directory_change_seq to jixiao_app;

create function directory_changed() returns trigger
    language plpgsql as $$
declare
    bureau_of text := to_jsonb(new) ->> tg_argv[1];
    changed   text := to_jsonb(new) ->> tg_argv[2];
begin
    insert into directory_change (bureau_id, kind, record_id, xid, seq)
    values (coalesce(bureau_of, jx_own_tenant()), tg_argv[0], changed, pg_current_xact_id(), nextval('directory_change_seq'))
    on conflict (bureau_id, kind, record_id) do update set xid = excluded.xid, seq = excluded.seq;
    return null;
end $$;

create trigger directory after insert or update on bureau
    for each row execute function directory_changed('BUREAU', 'id', 'id');
create trigger directory after insert or update on bureau_division_code
    for each row execute function directory_changed('BUREAU', 'bureau_id', 'bureau_id');
create trigger directory after insert or update on supervision
    for each row execute function directory_changed('SUPERVISION', 'subject', 'id');
create trigger directory after update on person
    for each row execute function directory_changed('PERSON', '-', 'id');
create trigger directory after insert or update on org_unit
    for each row execute function directory_changed('ORG_UNIT', 'tenant_id', 'id');
create trigger directory after insert or update on post
    for each row execute function directory_changed('POST', 'tenant_id', 'id');
create trigger directory after insert or update on office_assignment
    for each row execute function directory_changed('OFFICE_ASSIGNMENT', 'tenant_id', 'id');
create trigger directory after insert or update on leader_assignment
    for each row execute function directory_changed('LEADER_ASSIGNMENT', 'tenant_id', 'id');

do $$
declare
    name text;
begin
    foreach name in array array['org_unit', 'post', 'office_assignment', 'leader_assignment', 'account']
    loop
        execute format('call jx_tenant_table(%L)', name);
        execute format('create policy dispatch on %I for select to jixiao_dispatcher using (jx_kind() = ''SYSTEM'')', name);
        execute format('grant select, insert, update on %I to jixiao_app', name);
        execute format('grant select on %I to jixiao_dispatcher', name);
    end loop;
end $$;
