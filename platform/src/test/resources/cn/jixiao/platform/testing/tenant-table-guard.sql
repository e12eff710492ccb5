-- The rules of TenantTableGuard: each query answers one line a violation, 'RULE table: why'. The temporary table
-- classified (name, kind, grants) holds what the YAML files say. Queries are divided by a semicolon and an empty line.
select 'CLASSIFIED ' || c.relname || ': no tables.yml names it'
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'f')
  and not exists (select from classified k where k.name = c.relname);

select 'CLASSIFIED ' || k.name || ': named in a tables.yml, not in the database'
from classified k
where not exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = k.name);

select 'TENANT_ID ' || k.name || ': needs tenant_id text not null'
from classified k
where k.kind = 'TENANT' and to_regclass(k.name) is not null
  and not exists (select from pg_attribute a
                  where a.attrelid = to_regclass(k.name) and a.attname = 'tenant_id' and a.attnotnull and a.atttypid = 'text'::regtype);

select 'TENANT_ID ' || k.name || ': has a tenant_id and is not classified as a tenant table'
from classified k
where k.kind = 'REFERENCE' and exists (select from pg_attribute a where a.attrelid = to_regclass(k.name) and a.attname = 'tenant_id');

select 'PRIMARY_KEY ' || k.name || ': must begin with tenant_id'
from classified k
where k.kind = 'TENANT' and to_regclass(k.name) is not null
  and not exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                  where i.indrelid = to_regclass(k.name) and i.indisprimary and a.attname = 'tenant_id');

select 'FORCED ' || k.name || ': row-level security must be enabled and forced'
from classified k join pg_class c on c.oid = to_regclass(k.name)
where k.kind = 'TENANT' and not (c.relrowsecurity and c.relforcerowsecurity);

select 'POLICY ' || k.name || ': nobody may write own rows: no policy FOR ALL or INSERT with a check on jx_own_tenant()'
from classified k
where k.kind = 'TENANT' and to_regclass(k.name) is not null
  and not exists (select from pg_policy p
                  where p.polrelid = to_regclass(k.name) and p.polcmd in ('*', 'a')
                    and pg_get_expr(p.polwithcheck, p.polrelid) like '%tenant_id = jx_own_tenant()%');

select 'POLICY ' || k.name || ': ' || p.polname || ' needs USING and WITH CHECK'
from classified k join pg_policy p on p.polrelid = to_regclass(k.name)
where k.kind = 'TENANT'
  and (p.polcmd in ('*', 'w') and (p.polqual is null or p.polwithcheck is null)
    or p.polcmd in ('r', 'd') and p.polqual is null or p.polcmd = 'a' and p.polwithcheck is null);

select 'KIND ' || k.name || ': ' || p.polname || ' does not test the kind through a jx_ function, says OR, or is for everybody'
from classified k join pg_policy p on p.polrelid = to_regclass(k.name),
     lateral (values (pg_get_expr(p.polqual, p.polrelid)), (pg_get_expr(p.polwithcheck, p.polrelid))) e (expression)
where k.kind = 'TENANT' and e.expression is not null
  and (e.expression !~ 'jx_(own_tenant|supervised|supervisor|inherited|addressee|disclosed|permitted|kind)\('
    or e.expression ~ 'current_setting' or e.expression ~ '\mOR\M' or p.polroles = array[0::oid]);

-- PERMISSIVE policies are OR-ed: what is not own work or dispatch only reads. A log of reads is the exception: INSERT.
select 'KIND ' || k.name || ': ' || p.polname || ' lets a kind write that only reads'
from classified k join pg_policy p on p.polrelid = to_regclass(k.name)
where k.kind = 'TENANT' and p.polcmd in ('*', 'w', 'd')
  and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid))
      !~ '^\(?\(?(tenant_id = jx_own_tenant\(\)|jx_kind\(\) = ''SYSTEM'')';

select 'KIND ' || k.name || ': ' || p.polname || ' of kind SYSTEM is not for the dispatcher alone'
from classified k join pg_policy p on p.polrelid = to_regclass(k.name)
where k.kind = 'TENANT'
  and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) like '%SYSTEM%'
  and p.polroles <> array['jixiao_dispatcher'::regrole::oid];

select 'VOLATILE ' || k.name || ': ' || p.polname || ' calls ' || f.proname || '(), which is volatile'
from classified k join pg_policy p on p.polrelid = to_regclass(k.name),
     lateral (select coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')) e (expression),
     pg_proc f
where k.kind = 'TENANT' and f.provolatile = 'v' and e.expression ~ ('\m' || f.proname || '\(');

select 'FOREIGN_KEY ' || k.name || ': ' || x.conname || ' must begin with tenant_id on both sides'
from classified k join pg_constraint x on x.conrelid = to_regclass(k.name) and x.contype = 'f'
     join classified t on to_regclass(t.name) = x.confrelid
     join pg_attribute a on a.attrelid = x.conrelid and a.attnum = x.conkey[1]
     join pg_attribute b on b.attrelid = x.confrelid and b.attnum = x.confkey[1]
where t.kind = 'TENANT' and (k.kind <> 'TENANT' or a.attname <> 'tenant_id' or b.attname <> 'tenant_id');

select 'INDEX ' || k.name || ': ' || i.indexrelid::regclass || ' must begin with tenant_id'
from classified k join pg_index i on i.indrelid = to_regclass(k.name)
     left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
where k.kind = 'TENANT' and a.attname is distinct from 'tenant_id';

select 'GRANT ' || c.relname || ': the app role may ' || h.held || ', the classification says ' || coalesce(k.grants, 'nothing beyond reading and writing rows')
from pg_class c
     left join classified k on k.name = c.relname,
     lateral (select coalesce(string_agg(distinct lower(g.privilege), ' ' order by lower(g.privilege)), '')
              from (select x.privilege_type from aclexplode(c.relacl) x where x.grantee = 'jixiao_app'::regrole
                    union select x.privilege_type from pg_attribute a, aclexplode(a.attacl) x
                          where a.attrelid = c.oid and x.grantee = 'jixiao_app'::regrole) g (privilege)) h (held)
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'f')
  and (k.name is null and h.held <> '' or h.held <> coalesce(k.grants, h.held) or h.held ~ 'truncate|references|trigger|maintain'
    or k.kind = 'REFERENCE' and h.held !~ '^(select)?$');

select 'GRANT ' || c.relname || ': granted to everybody'
from pg_class c, aclexplode(c.relacl) x
where c.relnamespace = 'public'::regnamespace and x.grantee = 0;

select 'GRANT ' || c.relname || ': the backup role reads and nothing else'
from pg_class c, aclexplode(c.relacl) x
where c.relnamespace = 'public'::regnamespace and x.grantee = 'jixiao_backup'::regrole and x.privilege_type <> 'SELECT';

select 'GRANT ' || c.relname || ': the dispatcher is let in without a policy of kind SYSTEM'
from classified k join pg_class c on c.oid = to_regclass(k.name), aclexplode(c.relacl) x
where k.kind = 'TENANT' and x.grantee = 'jixiao_dispatcher'::regrole
  and not exists (select from pg_policy p where p.polrelid = c.oid and p.polroles = array['jixiao_dispatcher'::regrole::oid]
                    and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) like '%SYSTEM%');

select 'OWNER ' || c.relname || ': belongs to ' || c.relowner::regrole
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and c.relowner <> 'jixiao_migrator'::regrole;

select 'VIEW ' || c.relname || ': must be security_invoker'
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
  and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false);

select 'VIEW ' || c.relname || ': a materialized view is never granted'
from pg_class c, aclexplode(c.relacl) x
where c.relnamespace = 'public'::regnamespace and c.relkind = 'm' and x.grantee <> c.relowner and x.grantee <> 'jixiao_backup'::regrole;

select 'FUNCTION ' || f.proname || ': runs as its owner without a search_path of its own'
from pg_proc f
where f.pronamespace = 'public'::regnamespace and f.prosecdef
  and not exists (select from unnest(f.proconfig) setting where setting like 'search_path=%')
