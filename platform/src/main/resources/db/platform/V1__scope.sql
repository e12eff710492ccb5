-- The scope of a transaction, as the door wrote it with SET LOCAL. Policies compare an indexed column with what these
-- functions give, so they are STABLE; they are plpgsql because a function that finds nothing bound must raise. After a
-- transaction-local setting a used connection answers '' and not null, so both count as nothing.

create function jx_setting(name text) returns text
    language plpgsql stable parallel safe as $$
declare
    bound text := current_setting('jixiao.' || name, true);
begin
    if bound is null or bound = '' then
        raise exception 'no scope is bound (%)', name using errcode = '42501', hint = 'enter the door first';
    end if;
    return bound;
end $$;

create function jx_kind() returns text
    language plpgsql stable parallel safe as $$
begin
    return jx_setting('kind');
end $$;

-- The bureau whose own rows may be read and written; null under every other kind, so nothing matches.
create function jx_own_tenant() returns text
    language plpgsql stable parallel safe as $$
begin
    if jx_setting('kind') = 'OWN' then
        return jx_setting('tenant');
    end if;
    return null;
end $$;

-- The bureaus below whose grant for this topic is in force; empty under every other kind or topic.
create function jx_supervised(topic text) returns text[]
    language plpgsql stable parallel safe as $$
begin
    if jx_setting('kind') = 'SUPERVISION' and jx_setting('topic') = topic then
        return string_to_array(coalesce(current_setting('jixiao.subjects', true), ''), ',');
    end if;
    return '{}';
end $$;

-- The supervising bureau and its reader, for the read log; null under every other kind.
create function jx_supervisor() returns text
    language plpgsql stable parallel safe as $$
begin
    if jx_setting('kind') = 'SUPERVISION' then
        return jx_setting('tenant');
    end if;
    return null;
end $$;

-- The bureaus above whose libraries, forms and rules are read; empty under every other kind.
create function jx_inherited() returns text[]
    language plpgsql stable parallel safe as $$
begin
    if jx_setting('kind') = 'INHERITED' then
        return string_to_array(coalesce(current_setting('jixiao.subjects', true), ''), ',');
    end if;
    return '{}';
end $$;

-- The bureau that reads what an upper bureau addressed to it; null under every other kind.
create function jx_addressee() returns text
    language plpgsql stable parallel safe as $$
begin
    if jx_setting('kind') = 'ADDRESSED' then
        return jx_setting('tenant');
    end if;
    return null;
end $$;

-- One tenant table more: forced row-level security and the policy of OWN work. Every migration that makes a table calls it.
create procedure jx_tenant_table(name regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format(
        'create policy own on %s for all to jixiao_app using (tenant_id = jx_own_tenant()) with check (tenant_id = jx_own_tenant())',
        name);
end $$;

grant usage on schema public to jixiao_app, jixiao_dispatcher, jixiao_backup;
alter default privileges in schema public grant select on tables to jixiao_backup;
