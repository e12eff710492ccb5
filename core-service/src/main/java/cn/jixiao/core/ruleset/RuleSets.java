package cn.jixiao.core.ruleset;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which rules apply. What is in force for a bureau is kept for a minute, by bureau, rule set, year and day; a version never
 * changes and stays as long as there is room.
 */
@Component
public class RuleSets {

    private record InForce(String tenant, String id, int fiscalYear, LocalDate day) {}

    private record Version(String id, String version) {}

    private final RuleRows rows;
    private final TransactionTemplate transaction;
    private final Cache<InForce, Optional<RuleSet>> inForce = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(20_000)
            .build();
    private final Cache<Version, RuleSet> versions =
            Caffeine.newBuilder().maximumSize(1_000).build();

    RuleSets(RuleRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every rule set in force for the bureau at work, by id; none for a year before the first rules. */
    public List<RuleSet> allInForce(int fiscalYear, LocalDate day) {
        return read(rows::ids).stream()
                .flatMap(id -> found(id, fiscalYear, day).stream())
                .toList();
    }

    /**
     * The rule set in force for the bureau at work.
     *
     * @param fiscalYear the year of the record that it is applied to
     * @param day the business day
     * @throws IllegalStateException when the scope is not OWN, or no base is in force
     */
    public RuleSet inForce(String id, int fiscalYear, LocalDate day) {
        return found(id, fiscalYear, day)
                .orElseThrow(() -> new IllegalStateException(
                        "the rule set " + id + " has no base in force for " + fiscalYear + " on " + day));
    }

    private Optional<RuleSet> found(String id, int fiscalYear, LocalDate day) {
        if (!(Door.current() instanceof Scope.Own own)) {
            throw new IllegalStateException("rules are applied by the bureau itself: " + Door.current());
        }
        return inForce.get(
                new InForce(own.tenant(), id, fiscalYear, day),
                key -> RuleSet.of(id, read(() -> rows.inForce(id, fiscalYear, day))));
    }

    /**
     * The rule set that a record was made under.
     *
     * @param version what the record kept: {@link RuleSet#version()}
     * @throws IllegalStateException when there is no such version
     */
    public RuleSet ofVersion(String id, String version) {
        return versions.get(
                new Version(id, version),
                key -> RuleSet.of(id, read(() -> rows.ofVersion(id, version)))
                        .orElseThrow(() -> new IllegalStateException("no version " + version + " of " + id)));
    }

    /** Nothing kept of this bureau holds any longer. */
    void forget(String tenant) {
        inForce.asMap().keySet().removeIf(key -> key.tenant().equals(tenant));
    }

    private <T> T read(Supplier<T> query) {
        return transaction.execute(status -> query.get());
    }
}
