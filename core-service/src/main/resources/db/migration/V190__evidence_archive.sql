-- Files of an approved version are evidence: kept_from is the moment of the approval, archived_at when the archive had them.
-- On the way an attachment's object changes, once, from the working copy to the archived one; the bytes are the same.
alter table attachment add column kept_from timestamptz;
alter table attachment add column archived_at timestamptz;
alter table attachment add check (archived_at is null or kept_from is not null);
create index attachment_to_archive on attachment (tenant_id, kept_from) where kept_from is not null and archived_at is null;
grant update (object_id, kept_from, archived_at) on attachment to jixiao_app;

-- The last day on which an archived file must be there; null for what is not archived.
create function jx_kept_until(archived_at timestamptz, retain_until timestamptz) returns date
    language sql immutable
    return case when archived_at is not null then (retain_until at time zone 'Asia/Shanghai')::date - 1 end;
grant execute on function jx_kept_until(timestamptz, timestamptz) to jixiao_app;

insert into rule_set (id, version, layer, articles, first_year, valid_from, content)
values ('EVIDENCE_RETENTION', 'base-2020.1', 'BASE', '{8}', 2020, '2020-07-01', '{"years": 10}');
