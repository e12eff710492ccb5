-- The grants of one bureau that are in force for the bureau that asks, with the years they are for: whether a record's year is
-- among them is known only once the record is read. For everybody else's bureau the answer is empty, as for no bureau.
create function jx_granted_by(p_subject text, p_topic text, p_day date)
    returns table (grant_id uuid, valid_from date, valid_to date, legal_basis text, years integer[])
    language plpgsql stable security definer set search_path = public as $$
begin
    return query
    select g.id, g.valid_from, g.valid_to, g.legal_basis, g.years
    from supervision_grant g
    where g.tenant_id = p_subject and g.supervisor = jx_own_tenant() and g.topic = p_topic
        and g.valid_from <= p_day and (g.valid_to is null or g.valid_to >= p_day)
    order by g.valid_from desc, g.id;
end $$;
revoke all on function jx_granted_by(text, text, date) from public;
grant execute on function jx_granted_by(text, text, date) to jixiao_app;
