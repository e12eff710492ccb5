-- The bureau's tasks of one kind, the newest first, and whether one is under way.
create index job_of_kind on job (tenant_id, kind, id);
