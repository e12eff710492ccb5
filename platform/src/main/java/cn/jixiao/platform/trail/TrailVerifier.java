package cn.jixiao.platform.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes chains from what is stored, page by page, and names the first link that does not hold. It trusts nothing that the
 * database computed.
 */
public final class TrailVerifier {

    /** What does not hold. */
    public enum Fault {
        /** A number is missing or double: a row was deleted or pushed in. */
        NUMBER,
        /** The row is not linked to the one before: one of them was replaced or moved. */
        LINK,
        /** The row's own fields do not give its hash: it was edited. */
        CONTENT,
        /** A head that was noted and seen by others is not in the chain: its end was cut off or it was rewritten. */
        ANCHOR,
        /** A chain that was begun is gone. */
        MISSING
    }

    /**
     * What came out for one chain.
     *
     * @param tenant whose chain
     * @param events rows read
     * @param head hash of the last row, null for none
     * @param anchors noted heads that agreed
     * @param brokenAt number of the first row whose link does not hold, null when all do
     * @param fault what does not hold there
     */
    public record Outcome(
            String tenant,
            long events,
            @Nullable String head,
            int anchors,
            @Nullable Long brokenAt,
            @Nullable Fault fault) {

        /** Whether every link holds. */
        public boolean whole() {
            return fault == null;
        }
    }

    /**
     * How far a walk over a chain has come, all rows up to there holding.
     *
     * @param events rows read
     * @param head hash of the last of them, empty before the first
     * @param anchors noted heads that were compared
     */
    public record Stand(long events, String head, int anchors) {

        /** Before the first row. */
        public static final Stand START = new Stand(0, "", 0);
    }

    /** What one page of a walk came to. */
    public sealed interface Walked {

        /** All rows of the page hold and there may be more behind it. */
        record Further(Stand stand) implements Walked {}

        /** The walk is over: at the chain's end, or at the first row that does not hold. */
        record Over(Outcome outcome) implements Walked {}
    }

    /** Rows that are read at once. */
    public static final int PAGE = 2_000;

    private TrailVerifier() {}

    /**
     * Verifies the chains of a database.
     *
     * @param connection a connection that sees every row
     * @param tenant one bureau, or null for all
     * @return one outcome a chain, by tenant; none for a bureau that never acted
     */
    public static List<Outcome> verify(Connection connection, @Nullable String tenant) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (String chain : chains(connection, tenant)) {
                outcomes.add(chain(connection, chain));
            }
            return outcomes;
        } finally {
            connection.rollback();
        }
    }

    private static List<String> chains(Connection connection, @Nullable String tenant) throws SQLException {
        List<String> chains = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select tenant_id from (select tenant_id from trail_chain"
                        + " union select tenant_id from trail_event union select tenant_id from trail_anchor) known"
                        + " where ?::text is null or tenant_id = ? order by tenant_id")) {
            select.setString(1, tenant);
            select.setString(2, tenant);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    chains.add(rows.getString(1));
                }
            }
        }
        return chains;
    }

    private static Outcome chain(Connection connection, String tenant) throws SQLException {
        Stand stand = Stand.START;
        while (true) {
            switch (page(connection, tenant, stand, PAGE)) {
                case Walked.Further further -> stand = further.stand();
                case Walked.Over over -> {
                    return over.outcome();
                }
            }
        }
    }

    /**
     * Verifies the next rows of one bureau's chain. The caller's connection need see no more than that bureau's rows; between
     * two pages the chain may grow, and what was added is verified too.
     *
     * @param from where the page before ended
     * @param rows at most so many are read
     */
    public static Walked page(Connection connection, String tenant, Stand from, int rows) throws SQLException {
        // Heads are noted of rows that are there: read first, none can be ahead of the rows that are read after.
        NavigableMap<Long, String> anchors = anchors(connection, tenant, from.events(), rows);
        Stand stand = from;
        int read = 0;
        try (PreparedStatement select = connection.prepareStatement(
                "select * from trail_event where tenant_id = ? and seq > ? order by seq limit ?")) {
            select.setString(1, tenant);
            // A row that was pushed in ahead of the first one must be met too.
            select.setLong(2, from.events() == 0 ? Long.MIN_VALUE : from.events());
            select.setInt(3, rows);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    TrailLink link = TrailLink.of(found);
                    long expected = stand.events() + 1;
                    String anchor = anchors.get(expected);
                    Fault fault = fault(link, expected, stand.head(), anchor);
                    if (fault != null) {
                        return new Walked.Over(broken(tenant, stand, fault));
                    }
                    stand = new Stand(expected, link.hash(), stand.anchors() + (anchor == null ? 0 : 1));
                    read++;
                }
            }
        }
        if (read == rows) {
            return new Walked.Further(stand);
        }
        if (anchors.higherKey(stand.events()) != null) {
            return new Walked.Over(broken(tenant, stand, Fault.ANCHOR));
        }
        return new Walked.Over(
                stand.events() == 0
                        ? new Outcome(tenant, 0, null, 0, 1L, Fault.MISSING)
                        : new Outcome(tenant, stand.events(), stand.head(), stand.anchors(), null, null));
    }

    private static Outcome broken(String tenant, Stand held, Fault fault) {
        return new Outcome(tenant, held.events(), held.head(), held.anchors(), held.events() + 1, fault);
    }

    private static @Nullable Fault fault(TrailLink link, long expected, String head, @Nullable String anchor) {
        if (link.seq() != expected) {
            return Fault.NUMBER;
        }
        if (!link.prev().equals(head)) {
            return Fault.LINK;
        }
        if (!link.computed().equals(link.hash())) {
            return Fault.CONTENT;
        }
        return anchor == null || anchor.equals(link.hash()) ? null : Fault.ANCHOR;
    }

    /** The next noted heads, at most one a row: a page that ends with the chain has all that are noted behind it. */
    private static NavigableMap<Long, String> anchors(Connection connection, String tenant, long after, int rows)
            throws SQLException {
        NavigableMap<Long, String> anchors = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select seq, hash from trail_anchor where tenant_id = ? and seq > ? order by seq limit ?")) {
            select.setString(1, tenant);
            select.setLong(2, after);
            select.setInt(3, rows);
            try (ResultSet noted = select.executeQuery()) {
                while (noted.next()) {
                    anchors.put(
                            noted.getLong("seq"),
                            HexFormat.of().formatHex(Objects.requireNonNull(noted.getBytes("hash"))));
                }
            }
        }
        return anchors;
    }
}
