package cn.jixiao.platform.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes chains from what is stored and names the first link that does not hold. It reads as a role that sees every
 * bureau (jixiao_backup) and trusts nothing that the database computed.
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
     * @param anchors noted heads that were compared
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

    private static final int FETCH = 2_000;

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

    /**
     * Verifies the chain of one bureau within a transaction of the caller, who need see no more than that bureau's rows.
     *
     * @return what came out; {@link Fault#MISSING} for a bureau that never acted
     */
    public static Outcome chain(Connection connection, String tenant) throws SQLException {
        Map<Long, String> anchors = anchors(connection, tenant);
        long seq = 0;
        String head = "";
        try (PreparedStatement select =
                connection.prepareStatement("select * from trail_event where tenant_id = ? order by seq")) {
            select.setFetchSize(FETCH);
            select.setString(1, tenant);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    TrailLink link = TrailLink.of(rows);
                    Fault fault = fault(link, seq + 1, head, anchors.get(seq + 1));
                    if (fault != null) {
                        return new Outcome(tenant, seq, head, anchors.size(), seq + 1, fault);
                    }
                    seq++;
                    head = link.hash();
                }
            }
        }
        long last = seq;
        if (anchors.keySet().stream().anyMatch(noted -> noted > last)) {
            return new Outcome(tenant, seq, head, anchors.size(), seq + 1, Fault.ANCHOR);
        }
        return seq == 0
                ? new Outcome(tenant, 0, null, 0, 1L, Fault.MISSING)
                : new Outcome(tenant, seq, head, anchors.size(), null, null);
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

    private static Map<Long, String> anchors(Connection connection, String tenant) throws SQLException {
        Map<Long, String> anchors = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select seq, hash from trail_anchor where tenant_id = ?")) {
            select.setString(1, tenant);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    anchors.put(
                            rows.getLong("seq"),
                            HexFormat.of().formatHex(Objects.requireNonNull(rows.getBytes("hash"))));
                }
            }
        }
        return anchors;
    }
}
