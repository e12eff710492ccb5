package cn.jixiao.platform.trail;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the noted heads of chains: one's own, under SUPERVISION those below, under INHERITED those above. */
public final class TrailAnchors {

    /**
     * A noted head.
     *
     * @param tenant whose chain
     * @param at the hour
     * @param seq number of the last act then
     * @param hash its hash, hexadecimal
     */
    public record Anchor(String tenant, Instant at, long seq, String hash) {}

    private final JdbcClient jdbc;

    public TrailAnchors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest anchor of each bureau that the scope shows. */
    public List<Anchor> newest() {
        return jdbc.sql(
                        "select distinct on (tenant_id) tenant_id, at, seq, encode(hash, 'hex') as hash from trail_anchor"
                                + " order by tenant_id, at desc")
                .query((row, n) -> new Anchor(
                        row.getString("tenant_id"),
                        row.getTimestamp("at").toInstant(),
                        row.getLong("seq"),
                        row.getString("hash")))
                .list();
    }
}
