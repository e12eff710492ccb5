-- Until when the bureau that asks could look at each lower bureau under a grant that has ended: the latest such day, whether or
-- not another grant is in force. The numbers stay closed; only that there was a grant, and its end, are told to who had it.
create function jx_granted_until(p_topic text, p_year integer, p_day date)
    returns table (subject text, valid_to date)
    language plpgsql stable security definer set search_path = public as $$
begin
    return query
    select g.tenant_id, max(g.valid_to)
    from supervision_grant g
    where g.supervisor = jx_own_tenant() and g.topic = p_topic and g.valid_to < p_day
        and (g.years is null or p_year = any (g.years))
    group by g.tenant_id;
end $$;
revoke all on function jx_granted_until(text, integer, date) from public;
grant execute on function jx_granted_until(text, integer, date) to jixiao_app;
