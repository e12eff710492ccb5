-- Counts a department's targets anew in one round trip. The row is locked first and counted in a statement after, which sees
-- what others committed meanwhile: two acts at once end with the right numbers.
create function jx_count_targets(p_year integer, p_department uuid, p_now timestamptz) returns void
    language plpgsql volatile as $$
begin
    insert into target_summary (tenant_id, fiscal_year, department_id, projects, amount, draft, submitted, returned, approved,
        approved_amount, updated_at)
    values (jx_own_tenant(), p_year, p_department, 0, 0, 0, 0, 0, 0, 0, p_now)
    on conflict (tenant_id, fiscal_year, department_id) do update set updated_at = excluded.updated_at;
    update target_summary m set projects = n.projects, amount = n.amount, draft = n.draft, submitted = n.submitted,
        returned = n.returned, approved = n.approved, approved_amount = n.approved_amount
    from (select count(*) as projects, coalesce(sum(s.amount), 0) as amount,
            count(*) filter (where t.status = 'DRAFT') as draft,
            count(*) filter (where t.status = 'SUBMITTED') as submitted,
            count(*) filter (where t.status = 'RETURNED') as returned,
            count(*) filter (where t.status = 'APPROVED') as approved,
            coalesce(sum(t.amount) filter (where t.status = 'APPROVED'), 0) as approved_amount
        from performance_subject s
        left join target t on t.tenant_id = s.tenant_id and t.subject_id = s.id and t.status <> 'VOID'
        where s.tenant_id = jx_own_tenant() and s.fiscal_year = p_year and s.department_id = p_department) n
    where m.tenant_id = jx_own_tenant() and m.fiscal_year = p_year and m.department_id = p_department;
end $$;
revoke all on function jx_count_targets(integer, uuid, timestamptz) from public;
grant execute on function jx_count_targets(integer, uuid, timestamptz) to jixiao_app;
