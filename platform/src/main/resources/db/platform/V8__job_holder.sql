-- Who sees and may stop a task, where another than who set it going: somebody who took the post over. It goes on in the name of
-- who set it going.
alter table job add column holder_id uuid;
create index job_of_holder on job (tenant_id, holder_id, id) where holder_id is not null;
