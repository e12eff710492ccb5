package cn.jixiao.core.supervision;

import cn.jixiao.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads grants, from above as the bureau that may look and from below as the bureau that is looked at. */
@Repository
class Grants {

    /** A grant in force. */
    record InForce(UUID id, LocalDate validFrom, @Nullable LocalDate validTo, String legalBasis) {}

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
}
