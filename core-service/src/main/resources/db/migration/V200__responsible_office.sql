-- The one responsible body of rules and of overall targets (Art. 5). A bureau's rules and review chains are its office's; a
-- department's overall target and budget are the department's, a unit's the unit's. The generated columns let the foreign keys
-- hold what kind of body it is.
alter table dir_org_unit add unique (tenant_id, id, kind);

alter table rule_adoption add column org_unit_id uuid;
alter table review_chain add column org_unit_id uuid;
alter table rule_adoption no force row level security;
alter table review_chain no force row level security;
alter table dir_org_unit no force row level security;
update rule_adoption r set org_unit_id = o.id
from dir_org_unit o where o.tenant_id = r.tenant_id and o.kind = 'BUREAU_OFFICE' and o.parent_id is null;
update review_chain r set org_unit_id = o.id
from dir_org_unit o where o.tenant_id = r.tenant_id and o.kind = 'BUREAU_OFFICE' and o.parent_id is null;
alter table rule_adoption force row level security;
alter table review_chain force row level security;
alter table dir_org_unit force row level security;

alter table rule_adoption alter column org_unit_id set not null;
alter table rule_adoption add column org_unit_kind text not null generated always as ('BUREAU_OFFICE') stored;
alter table rule_adoption add foreign key (tenant_id, org_unit_id, org_unit_kind) references dir_org_unit (tenant_id, id, kind);
create index rule_adoption_unit on rule_adoption (tenant_id, org_unit_id);

alter table review_chain alter column org_unit_id set not null;
alter table review_chain add column org_unit_kind text not null generated always as ('BUREAU_OFFICE') stored;
alter table review_chain add foreign key (tenant_id, org_unit_id, org_unit_kind) references dir_org_unit (tenant_id, id, kind);
create index review_chain_unit on review_chain (tenant_id, org_unit_id);

-- Null where any kind of body will do: the foreign key then holds nothing more than the one that is there.
alter table performance_subject add column org_unit_kind text generated always as
    (case kind when 'DEPT_OVERALL' then 'DEPARTMENT' when 'UNIT_OVERALL' then 'UNIT' end) stored;
alter table performance_subject add foreign key (tenant_id, org_unit_id, org_unit_kind)
    references dir_org_unit (tenant_id, id, kind);
alter table target add column org_unit_kind text generated always as
    (case kind when 'DEPT_OVERALL' then 'DEPARTMENT' when 'UNIT_OVERALL' then 'UNIT' end) stored;
alter table target add foreign key (tenant_id, org_unit_id, org_unit_kind) references dir_org_unit (tenant_id, id, kind);
