package cn.jixiao.core.ruleset;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which rules apply. What is in force for a bureau is kept for a minute, by bureau, rule set, year and day; a version never
 * changes and is kept for good.
 */
@Component
public class RuleSets {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private record InForce(String tenant, String id, int fiscalYear, LocalDate day) {}

    private record Version(String id, String version) {}

    private record Kept(RuleSet rules, Instant until) {}

    private final RuleRows rows;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<InForce, Kept> inForce = new ConcurrentHashMap<>();
    private final Map<Version, RuleSet> versions = new ConcurrentHashMap<>();

    RuleSets(RuleRows rows, Clock systemClock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.clock = systemClock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every rule set in force for the bureau at work, by id. */
    public List<RuleSet> allInForce(int fiscalYear, LocalDate day) {
        return read(rows::ids).stream().map(id -> inForce(id, fiscalYear, day)).toList();
    }

    /**
     * The rule set in force for the bureau at work.
     *
     * @param fiscalYear the year of the record that it is applied to
     * @param day the business day
     * @throws IllegalStateException when the scope is not OWN, or no base is in force
     */
    public RuleSet inForce(String id, int fiscalYear, LocalDate day) {
        if (!(Door.current() instanceof Scope.Own own)) {
            throw new IllegalStateException("rules are applied by the bureau itself: " + Door.current());
        }
        InForce key = new InForce(own.tenant(), id, fiscalYear, day);
        Instant now = clock.instant();
        Kept kept = inForce.get(key);
        if (kept != null && now.isBefore(kept.until())) {
            return kept.rules();
        }
        RuleSet rules = RuleSet.of(id, read(() -> rows.inForce(id, fiscalYear, day)));
        if (inForce.size() >= MOST) {
            inForce.values().removeIf(old -> !now.isBefore(old.until()));
        }
        inForce.put(key, new Kept(rules, now.plus(KEPT)));
        return rules;
    }

    /**
     * The rule set that a record was made under.
     *
     * @param version what the record kept: {@link RuleSet#version()}
     */
    public RuleSet ofVersion(String id, String version) {
        Version key = new Version(id, version);
        RuleSet kept = versions.get(key);
        if (kept == null) {
            kept = RuleSet.of(id, read(() -> rows.ofVersion(id, version)));
            versions.put(key, kept);
        }
        return kept;
    }

    /** Nothing kept of this bureau holds any longer. */
    void forget(String tenant) {
        inForce.keySet().removeIf(key -> key.tenant().equals(tenant));
    }

    private <T> T read(Supplier<T> query) {
        return transaction.execute(status -> query.get());
    }
}
