package cn.jixiao.core.entrustment;

import cn.jixiao.core.budget.OrgRef;
import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.PostHolders;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.IfMatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entrustments of units in reach. A unit has at most one that is not ended for a year; what ran out is closed when the next
 * begins. Whoever asks for the money sets the target (Art. 19): the department only writes what the unit's head then confirms.
 */
@Repository
@Articles("19")
class Entrustments {

    /** A unit that may entrust its department, and whether it has a head who can confirm. */
    record Unit(UUID id, String code, String name, boolean headed) {}

    private static final String SELECT = """
            select e.id, e.fiscal_year, e.reason, e.valid_from, e.valid_to, e.asked_by_name, e.asked_by_role, e.asked_by_body,
                e.asked_at, e.ended_at, e.ended_by_name, e.row_version,
                u.id as unit_id, u.code as unit_code, u.name as unit_name, d.id as dept_id, d.code as dept_code, d.name as dept_name
            from entrustment e
            join dir_org_unit u on u.tenant_id = e.tenant_id and u.id = e.org_unit_id
            join dir_org_unit d on d.tenant_id = e.tenant_id and d.id = e.department_id
            where e.tenant_id = jx_own_tenant() and e.org_unit_id = any (:reach)
            """;

    private final JdbcClient jdbc;
    private final BusinessClock business;
    private final Clock clock;
    private final Trail trail;

    Entrustments(JdbcClient jdbc, BusinessClock business, Clock systemClock, Trail trail) {
        this.jdbc = jdbc;
        this.business = business;
        this.clock = systemClock;
        this.trail = trail;
    }

    /** All of a year, the open ones first. */
    @Transactional
    public List<Entrustment> of(int year, Reach reach) {
        return jdbc.sql(SELECT + " and e.fiscal_year = :year order by e.ended_at desc nulls first, u.code, e.id")
                .param("reach", reach.array())
                .param("year", year)
                .query(Entrustments::entrustment)
                .list();
    }

    /** The year of one; it tells nothing else, and whoever asks is asked for his reach in that year next. */
    @Transactional
    public Optional<Integer> yearOf(UUID id) {
        return jdbc.sql("select fiscal_year from entrustment where tenant_id = jx_own_tenant() and id = ?")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    private Entrustment one(UUID id, Reach reach) {
        return jdbc.sql(SELECT + " and e.id = :id")
                .param("reach", reach.array())
                .param("id", id)
                .query(Entrustments::entrustment)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** The units in reach for which nothing is in force. */
    @Transactional
    public List<Unit> free(int year, Reach reach) {
        return jdbc.sql("""
                select u.id, u.code, u.name, exists (select 1 from dir_post
                        where tenant_id = u.tenant_id and org_unit_id = u.id
                            and role in (select role from role_capability where capability = :head) and
                """ + PostHolders.IN_FORCE + """
                    ) as headed
                from dir_org_unit u
                where u.tenant_id = jx_own_tenant() and u.kind = 'UNIT' and u.id = any (:reach)
                    and u.valid_from <= :today and (u.valid_to is null or u.valid_to >= :today)
                    and not exists (select 1 from entrustment e where e.tenant_id = u.tenant_id and e.org_unit_id = u.id
                        and e.fiscal_year = :year and e.ended_at is null and e.valid_to >= :today)
                order by u.code, u.id
                """)
                .param("head", Capability.TARGET_AGREE_UNIT.name())
                .param("reach", reach.array())
                .param("today", business.today())
                .param("year", year)
                .query((row, n) -> new Unit(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("headed")))
                .list();
    }

    /**
     * Entrusts the department that a unit belongs to, from today.
     *
     * @param until the last day
     * @throws Refusal 404 for a body out of reach, 422 for one that is no unit of a department and for a last day that is over, 409
     *     where the unit has entrusted its department already
     */
    @Transactional
    public Entrustment entrust(UUID unit, int year, String reason, LocalDate until, Acting acting, Reach reach) {
        if (!reach.covers(unit, unit)) {
            throw Refusal.notFound();
        }
        UUID department = department(unit);
        LocalDate today = business.today();
        if (until.isBefore(today)) {
            throw Refusal.rule("ENTRUSTMENT_DAYS", today).field("validTo");
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                update entrustment set ended_at = :now, row_version = row_version + 1
                where tenant_id = jx_own_tenant() and org_unit_id = :unit and fiscal_year = :year and ended_at is null
                    and valid_to < :today
                """)
                .param("now", now)
                .param("unit", unit)
                .param("year", year)
                .param("today", today)
                .update();
        UUID id = Ids.next();
        int made = jdbc.sql("""
                insert into entrustment (tenant_id, id, org_unit_id, department_id, fiscal_year, reason, valid_from, valid_to,
                    asked_by, asked_by_name, asked_by_role, asked_by_body, asked_at)
                values (jx_own_tenant(), :id, :unit, :department, :year, :reason, :today, :until, :person, :name, :role, :body, :now)
                on conflict (tenant_id, org_unit_id, fiscal_year) where ended_at is null do nothing
                """)
                .param("id", id)
                .param("unit", unit)
                .param("department", department)
                .param("year", year)
                .param("reason", reason)
                .param("today", today)
                .param("until", until)
                .param("person", acting.personId())
                .param("name", acting.name())
                .param("role", acting.post().role())
                .param("body", acting.post().orgUnitName())
                .param("now", now)
                .update();
        if (made == 0) {
            throw Refusal.conflict("ENTRUSTED_ALREADY").field("orgUnitId");
        }
        Entrustment entrusted = one(id, reach);
        note("ENTRUSTED", entrusted, reason);
        return entrusted;
    }

    /**
     * Ends one from this moment on.
     *
     * @throws Refusal 404 out of reach, 412 when it was changed since it was read, 409 when it is ended already
     */
    @Transactional
    public Entrustment end(UUID id, IfMatch match, Acting acting, Reach reach) {
        Entrustment before = one(id, reach);
        match.require(before.rowVersion());
        int ended = jdbc.sql("""
                update entrustment set ended_at = :now, ended_by = :person, ended_by_name = :name, row_version = row_version + 1
                where tenant_id = jx_own_tenant() and id = :id and row_version = :read and ended_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", acting.personId())
                .param("name", acting.name())
                .param("id", id)
                .param("read", before.rowVersion())
                .update();
        if (ended == 0) {
            throw Refusal.conflict("ENTRUSTMENT_ENDED");
        }
        note("ENTRUSTMENT_ENDED", before, null);
        return one(id, reach);
    }

    /** The department that a unit belongs to, however far up. */
    private UUID department(UUID unit) {
        return jdbc.sql("""
                with recursive up as (
                    select id, parent_id, kind, 0 as n from dir_org_unit
                    where tenant_id = jx_own_tenant() and id = :unit and kind = 'UNIT'
                    union all
                    select p.id, p.parent_id, p.kind, up.n + 1 from dir_org_unit p join up on p.id = up.parent_id
                    where p.tenant_id = jx_own_tenant()
                )
                select id from up where kind = 'DEPARTMENT' order by n limit 1
                """)
                .param("unit", unit)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.rule("ENTRUSTMENT_UNIT").field("orgUnitId"));
    }

    private void note(String action, Entrustment of, @Nullable String reason) {
        trail.append(new TrailEntry(action, "ENTRUSTMENT", of.id(), null, null, null, reason, of.told()));
    }

    private static Entrustment entrustment(ResultSet row, int n) throws SQLException {
        return new Entrustment(
                row.getObject("id", UUID.class),
                new OrgRef(
                        row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                new OrgRef(
                        row.getObject("dept_id", UUID.class), row.getString("dept_code"), row.getString("dept_name")),
                row.getInt("fiscal_year"),
                row.getString("reason"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                Objects.requireNonNull(row.getObject("valid_to", LocalDate.class)),
                new Entrustment.Asker(
                        row.getString("asked_by_name"), row.getString("asked_by_role"), row.getString("asked_by_body")),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                row.getString("ended_by_name"),
                row.getInt("row_version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
