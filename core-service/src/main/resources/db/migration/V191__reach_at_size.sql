-- Whoever reaches a large part of the bureau reads a page of a list in its order and leaves out what he does not reach, in the
-- place of collecting and sorting all that he reaches for twenty rows.
create index performance_subject_code on performance_subject (tenant_id, fiscal_year, code);
create index target_risk on target (tenant_id, fiscal_year, risk desc, id) where status <> 'VOID';
