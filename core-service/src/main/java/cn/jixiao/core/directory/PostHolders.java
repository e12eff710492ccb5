package cn.jixiao.core.directory;

import cn.jixiao.platform.time.BusinessClock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a post at a body; the directory gives out posts of people with an account only. */
@Repository
public class PostHolders {

    /** The condition on {@code dir_post} that a post counts on the day {@code today} for the fiscal year {@code year}. */
    public static final String IN_FORCE = """
            valid_from <= :today and (valid_to is null or valid_to >= :today) and (fiscal_year is null or fiscal_year = :year)
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    PostHolders(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The people with a post in force at the body itself whose role has the capability. */
    @Transactional
    public Set<UUID> at(UUID orgUnit, Capability capability, int fiscalYear) {
        return new HashSet<>(jdbc.sql("""
                select person_id from dir_post
                where tenant_id = jx_own_tenant() and org_unit_id = :body
                    and role in (select role from role_capability where capability = :capability) and
                """ + IN_FORCE)
                .param("body", orgUnit)
                .param("capability", capability.name())
                .param("today", clock.today())
                .param("year", fiscalYear)
                .query(UUID.class)
                .list());
    }
}
