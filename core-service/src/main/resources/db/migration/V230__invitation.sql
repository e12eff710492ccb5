-- The department that pays invites outside users of its money to single projects (Art. 13); who ends an invitation names the
-- version that he read.
alter table subject_invitation add column row_version integer not null default 1;
insert into role_capability (role, capability) values ('DEPT_CLERK', 'SUBJECT_INVITE'), ('DEPT_LEAD', 'SUBJECT_INVITE');
