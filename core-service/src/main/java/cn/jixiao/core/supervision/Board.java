package cn.jixiao.core.supervision;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.time.BusinessClock;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The city's board: one row a county from the summaries that the counties' own acts wrote. */
@Service
class Board {

    /** Days before its end from which a grant is shown as expiring. */
    private static final int EXPIRING = 30;

    /** A county on the board; numbers are null where no grant lets them be read: nothing is counted as zero. */
    @Schema(name = "BoardRow")
    record Row(
            BureauRef bureau,
            @Nullable Numbers numbers,
            GrantState grant,
            @Nullable Instant lastLookAt) {}

    /** A bureau by id and name. */
    record BureauRef(String id, String name) {}

    /** Whether the grant of the summary is in force, and until when it is or was. */
    record GrantState(String state, @Nullable LocalDate until) {}

    /** Projects and targets of a county; money in yuan. */
    @Schema(name = "BoardNumbers")
    record Numbers(
            int projects,
            int draft,
            int submitted,
            int returned,
            int approved,
            BigDecimal amount,
            BigDecimal approvedAmount,
            @Nullable BigDecimal coverage) {

        static Numbers of(
                int projects,
                int draft,
                int submitted,
                int returned,
                int approved,
                BigDecimal amount,
                BigDecimal approvedAmount) {
            BigDecimal coverage = projects == 0
                    ? null
                    : new BigDecimal(approved).divide(new BigDecimal(projects), 4, RoundingMode.HALF_UP);
            return new Numbers(projects, draft, submitted, returned, approved, amount, approvedAmount, coverage);
        }

        Numbers plus(Numbers other) {
            return of(
                    projects + other.projects,
                    draft + other.draft,
                    submitted + other.submitted,
                    returned + other.returned,
                    approved + other.approved,
                    amount.add(other.amount),
                    approvedAmount.add(other.approvedAmount));
        }
    }

    /** The board with the sum of the counties that could be read. */
    @Schema(name = "Board")
    record View(List<Row> rows, Numbers total, int granted, Instant asOf) {}

    private record Seen(Map<String, Numbers> numbers, Map<String, Instant> looks) {}

    private final Oversight oversight;
    private final Grants grants;
    private final Subordinates subordinates;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Board(Oversight oversight, Grants grants, Subordinates subordinates, JdbcClient jdbc, BusinessClock clock) {
        this.oversight = oversight;
        this.grants = grants;
        this.subordinates = subordinates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    View of(Acting acting, int year) {
        List<BureauRef> counties = subordinates.of(acting.bureauId(), clock.today());
        Map<String, LocalDate> ended = grants.ended(Topic.SUMMARY, year);
        Oversight.Looked looked = new Oversight.Looked("BOARD", null, String.valueOf(year));
        return oversight.overAll(
                acting, Topic.SUMMARY, year, looked, granted -> view(counties, granted, ended, seen(year)));
    }

    private View view(
            List<BureauRef> counties,
            SortedMap<String, Grants.InForce> granted,
            Map<String, LocalDate> ended,
            Seen seen) {
        Numbers nothing = Numbers.of(0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        Function<BureauRef, Row> row = county -> {
            Grants.InForce grant = granted.get(county.id());
            Numbers numbers = grant == null ? null : seen.numbers().getOrDefault(county.id(), nothing);
            return new Row(
                    county,
                    numbers,
                    state(grant, ended.get(county.id())),
                    seen.looks().get(county.id()));
        };
        List<Row> rows = counties.stream().map(row).toList();
        Numbers total = rows.stream().map(Row::numbers).filter(Objects::nonNull).reduce(nothing, Numbers::plus);
        return new View(rows, total, granted.size(), clock.now());
    }

    private GrantState state(Grants.@Nullable InForce grant, @Nullable LocalDate ended) {
        if (grant == null) {
            return ended == null ? new GrantState("NONE", null) : new GrantState("EXPIRED", ended);
        }
        LocalDate until = grant.validTo();
        boolean expiring = until != null && !until.isAfter(clock.today().plusDays(EXPIRING));
        return new GrantState(expiring ? "EXPIRING" : "IN_FORCE", until);
    }

    private Seen seen(int year) {
        Map<String, Numbers> numbers = jdbc
                .sql("""
                select tenant_id, sum(projects)::int, sum(draft)::int, sum(submitted)::int, sum(returned)::int,
                    sum(approved)::int, sum(amount), sum(approved_amount)
                from target_summary where tenant_id = any (jx_supervised('SUMMARY')) and fiscal_year = ?
                group by tenant_id
                """)
                .param(year)
                .query((row, n) -> Map.entry(
                        row.getString(1),
                        Numbers.of(
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getBigDecimal(7),
                                row.getBigDecimal(8))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Instant> looks = jdbc
                .sql("""
                select tenant_id, max(at) from supervision_read
                where tenant_id = any (jx_supervised('SUMMARY')) and at < transaction_timestamp() group by tenant_id
                """)
                .query((row, n) ->
                        Map.entry(row.getString(1), row.getTimestamp(2).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Seen(numbers, looks);
    }
}
