package cn.jixiao.core.audit;

import cn.jixiao.platform.trail.TrailVerifier;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The acting bureau's own chain, to be verified. */
@Repository
class TrailChain {

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;

    TrailChain(JdbcClient jdbc, JdbcTemplate connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    /** Number of the last entry; 0 for none. */
    @Transactional
    public long length() {
        return jdbc.sql("select coalesce(max(seq), 0) from trail_event where tenant_id = jx_own_tenant()")
                .query(Long.class)
                .single();
    }

    /** Recomputes the next rows of the bureau's chain. */
    @Transactional
    public TrailVerifier.Walked verify(String bureau, TrailVerifier.Stand from, int rows) {
        return Objects.requireNonNull(connections.execute((ConnectionCallback<TrailVerifier.Walked>)
                connection -> TrailVerifier.page(connection, bureau, from, rows)));
    }
}
