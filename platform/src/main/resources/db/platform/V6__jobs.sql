-- What runs later. outbox_done: which listener has acted on which entry, so that an entry delivered twice acts once. job:
-- what a person set going and may watch and stop. scheduled_tasks: db-scheduler's table, of the dispatcher role alone; it
-- names tenant and record, nothing of their business.
create table outbox_done (
    tenant_id text        not null,
    outbox_id uuid        not null,
    listener  text        not null,
    at        timestamptz not null,
    primary key (tenant_id, outbox_id, listener)
);
create index outbox_done_at on outbox_done (tenant_id, at);
call jx_tenant_table('outbox_done');
grant select, insert, delete on outbox_done to jixiao_app;

create table job (
    tenant_id     text        not null,
    id            uuid        not null,
    kind          text        not null,
    title         text        not null,
    lane          text,
    state         text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    payload       jsonb       not null,
    place         text,
    steps         integer     not null,
    attempts      integer     not null,
    done          bigint      not null,
    total         bigint,
    result        jsonb,
    problem       jsonb,
    person_id     uuid        not null,
    person_name   text        not null,
    post_id       uuid        not null,
    role          text        not null,
    org_unit_id   uuid        not null,
    org_unit_name text        not null,
    created_at    timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    primary key (tenant_id, id)
);
create index job_of_person on job (tenant_id, person_id, id);
create index job_waiting on job (tenant_id, lane, id) where state in ('QUEUED', 'RUNNING');
create unique index job_one_running on job (tenant_id, lane) where state = 'RUNNING';
call jx_tenant_table('job');
grant select, insert, update on job to jixiao_app;

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to jixiao_dispatcher;
