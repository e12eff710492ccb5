package cn.jixiao.platform.tenancy;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start as a database role that row-level security does not hold. */
final class RoleGuard implements InitializingBean {

    private final JdbcClient jdbc;

    RoleGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        boolean harmless = jdbc.sql("""
                select not (r.rolsuper or r.rolbypassrls
                    or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                               where n.nspname = 'public' and pg_has_role(r.oid, c.relowner, 'MEMBER')))
                from pg_roles r where r.rolname = current_user
                """).query(Boolean.class).single();
        if (!harmless) {
            throw new IllegalStateException(
                    "the service's database role owns tables or bypasses row-level security: use jixiao_app");
        }
    }
}
