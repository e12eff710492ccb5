package cn.jixiao.platform.tenancy;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate the tenant of the scope. Entities exist for OWN work only: under every other kind they see a tenant
 * that nobody has, and read models in SQL are used instead.
 */
public final class ScopedTenantResolver implements CurrentTenantIdentifierResolver<String> {

    /** A tenant that nobody has. */
    static final String NOBODY = "-";

    @Override
    public String resolveCurrentTenantIdentifier() {
        return Door.entered() && Door.current() instanceof Scope.Own own ? own.tenant() : NOBODY;
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
