package cn.jixiao.core.supervision;

import cn.jixiao.platform.time.BusinessClock;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads grants, from above as the bureau that may look and from below as the bureau that is looked at. */
@Repository
class Grants {

    /** A grant in force. */
    record InForce(UUID id, LocalDate validFrom, @Nullable LocalDate validTo, String legalBasis) {}

    /** A grant in force with the years that it is for; null for all. */
    record ForYears(UUID id, @Nullable Set<Integer> years) {

        boolean covers(int year) {
            return years == null || years.contains(year);
        }
    }

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Grants(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The lower bureaus whose grant to the scope's bureau is in force today, for records of a year. */
    @Transactional
    public SortedMap<String, InForce> inForce(Topic topic, int year) {
        SortedMap<String, InForce> grants = new TreeMap<>();
        jdbc.sql("select subject, grant_id, valid_from, valid_to, legal_basis from jx_granted(?, ?, ?)")
                .params(topic.name(), year, clock.today())
                .query((row, n) -> Map.entry(
                        row.getString("subject"),
                        new InForce(
                                row.getObject("grant_id", UUID.class),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("legal_basis"))))
                .list()
                .forEach(grant -> grants.put(grant.getKey(), grant.getValue()));
        return grants;
    }

    /** Until when the scope's bureau could look at each lower bureau whose grant has ended, for records of a year. */
    @Transactional
    public Map<String, LocalDate> ended(Topic topic, int year) {
        return jdbc
                .sql("select subject, valid_to from jx_granted_until(?, ?, ?)")
                .params(topic.name(), year, clock.today())
                .query((row, n) -> Map.entry(
                        row.getString("subject"), Objects.requireNonNull(row.getObject("valid_to", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The grants of one lower bureau to the scope's bureau in force today, the latest first; empty for a stranger. */
    @Transactional
    public List<ForYears> of(String subject, Topic topic) {
        return jdbc.sql("select grant_id, years from jx_granted_by(?, ?, ?)")
                .params(subject, topic.name(), clock.today())
                .query((row, n) -> new ForYears(row.getObject("grant_id", UUID.class), years(row.getArray("years"))))
                .list();
    }

    private static @Nullable Set<Integer> years(@Nullable Array years) throws SQLException {
        return years == null ? null : Set.of((Integer[]) years.getArray());
    }
}
