-- A project's leader reaches the projects he leads (Art. 14), and who spends public money outside the budget the projects that
-- his body is responsible for or that he was invited to (Art. 13); the other projects of the unit are not theirs.
alter table role_reach drop constraint role_reach_reach_check;
alter table role_reach add check (reach in
    ('OWN_PROJECTS', 'OWN_BODY', 'OWN_SUBTREE', 'ASSIGNED_DEPARTMENTS', 'DEPARTMENTS_IN_CHARGE', 'BUREAU', 'NONE'));
update role_reach set reach = 'OWN_PROJECTS' where role in ('PROJECT_LEADER', 'NONBUDGET_CLERK');

-- Who of a body outside the budget takes part in a project of the department that pays it, from when to when.
create table subject_invitation (
    tenant_id   text not null,
    id          uuid not null,
    subject_id  uuid not null,
    org_unit_id uuid not null,
    person_id   uuid not null,
    person_name text not null,
    valid_from  date not null,
    valid_to    date,
    primary key (tenant_id, id),
    foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id),
    foreign key (tenant_id, org_unit_id) references dir_org_unit (tenant_id, id),
    check (valid_to >= valid_from)
);
create index subject_invitation_subject on subject_invitation (tenant_id, subject_id);
create index subject_invitation_person on subject_invitation (tenant_id, person_id);
create index subject_invitation_unit on subject_invitation (tenant_id, org_unit_id);
call jx_tenant_table('subject_invitation');
grant select, insert, update on subject_invitation to jixiao_app;
create index subject_leader_person on subject_leader (tenant_id, person_id);

-- What hangs on a subject says so itself, so that reach by project is asked like reach by body. A record of a kind that hangs
-- on none has none.
alter table review_case add column subject_id uuid;
alter table attachment add column subject_id uuid;
alter table review_case no force row level security;
alter table attachment no force row level security;
alter table target no force row level security;
update review_case c set subject_id = t.subject_id
from target t where t.tenant_id = c.tenant_id and t.id = c.record_id and c.record_kind = 'TARGET';
update attachment a set subject_id = t.subject_id
from target t where t.tenant_id = a.tenant_id and t.id = a.record_id and a.record_kind = 'TARGET';
alter table review_case force row level security;
alter table attachment force row level security;
alter table target force row level security;
alter table review_case add foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id);
alter table attachment add foreign key (tenant_id, subject_id) references performance_subject (tenant_id, id);
create index review_case_subject on review_case (tenant_id, subject_id);
create index attachment_subject on attachment (tenant_id, subject_id);
