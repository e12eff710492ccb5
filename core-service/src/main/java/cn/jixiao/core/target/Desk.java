package cn.jixiao.core.target;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What every request about a target begins with: whose mandate for which year, which version was read, what is missing. */
@Component
class Desk {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"v(\\d{1,9})\"");

    private final Mandates mandates;
    private final Targets targets;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Desk(
            Mandates mandates,
            Targets targets,
            JdbcClient jdbc,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.mandates = mandates;
        this.targets = targets;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Mandate mandate(Acting acting, int year) {
        return mandates.of(acting, year);
    }

    /**
     * The mandate of a post that fills in some body's targets of a year; whether this body's is asked when the body is known.
     *
     * @throws Refusal 403 when it fills in none
     */
    Mandate mandateToFillIn(Acting acting, int year) {
        Mandate mandate = mandates.of(acting, year);
        return mandate.fillsIn() ? mandate : mandate.require(Capability.TARGET_WRITE);
    }

    /**
     * The mandate for the year of a target.
     *
     * @throws Refusal 404 when the bureau has no such target or it is out of reach: both answer alike
     */
    Mandate mandateFor(Acting acting, UUID target) {
        return placed(acting, target).mandate();
    }

    /**
     * The mandate for the year of a target that is to be filled in.
     *
     * @throws Refusal 404 as for {@link #mandateFor}, 403 when the post may not fill it in
     */
    Mandate mandateToFillIn(Acting acting, UUID target) {
        Placed placed = placed(acting, target);
        placed.mandate().requireToFillIn(Capability.TARGET_WRITE, placed.orgUnit());
        return placed.mandate();
    }

    private record Placed(Mandate mandate, UUID orgUnit) {}

    private Placed placed(Acting acting, UUID target) {
        record Place(int year, UUID orgUnit, UUID subject) {}
        Place place = read(() -> jdbc.sql(
                        "select fiscal_year, org_unit_id, subject_id from target where tenant_id = jx_own_tenant() and id = ?")
                .param(target)
                .query((row, n) -> new Place(row.getInt(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .optional()
                .orElseThrow(Refusal::notFound));
        Mandate mandate = mandates.of(acting, place.year());
        if (!mandate.reach().covers(place.orgUnit(), place.subject())) {
            throw Refusal.notFound();
        }
        return new Placed(mandate, place.orgUnit());
    }

    /**
     * The head of a target with the mandate for its year; for work that goes on in the same transaction.
     *
     * @throws Refusal 404 when the bureau has no such target or it is out of reach: both answer alike
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Held hold(Acting acting, UUID id) {
        Target target = targets.beforeReach(id).orElseThrow(Refusal::notFound);
        Mandate mandate = mandates.of(acting, target.fiscalYear());
        if (!mandate.reach().covers(target.orgUnitId(), target.subjectId())) {
            throw Refusal.notFound();
        }
        return new Held(target, mandate);
    }

    <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** The fiscal year asked for, by default the next one: targets are declared the autumn before. */
    int year(@Nullable Integer year) {
        return year == null ? clock.today().getYear() + 1 : year;
    }

    /**
     * The row version that the caller has read.
     *
     * @throws Refusal 428 without one
     */
    int version(@Nullable String match) {
        Matcher tag = match == null ? null : TAG.matcher(match.strip());
        if (tag == null || !tag.matches()) {
            throw Refusal.of(428, "PRECONDITION_REQUIRED");
        }
        return Integer.parseInt(tag.group(1));
    }

    <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.malformed("FIELD_MISSING", field).field(field);
        }
        return value;
    }

    String text(@Nullable String value, String field) {
        String text = needed(value, field).strip();
        if (text.isEmpty() || text.length() > 200) {
            throw Refusal.malformed("FIELD_MISSING", field).field(field);
        }
        return text;
    }
}
