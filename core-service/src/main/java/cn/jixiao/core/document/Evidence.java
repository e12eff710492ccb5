package cn.jixiao.core.document;

import cn.jixiao.core.directory.Reach;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says which files are evidence, in the transaction of the approval that makes them so; {@link EvidenceArchive} takes them in. */
@Repository
public class Evidence {

    private final JdbcClient jdbc;
    private final Clock clock;

    Evidence(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.clock = systemClock;
    }

    /** From now on the files of this version are kept, however later versions go on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID recordId, int version, Reach reach) {
        jdbc.sql("""
                update attachment a set kept_from = :now
                where tenant_id = jx_own_tenant() and record_id = :record and kept_from is null
                    and from_version <= :version and (to_version is null or to_version >= :version) and
                """ + Reach.over("a"))
                .param("now", Timestamp.from(clock.instant()))
                .param("record", recordId)
                .param("version", version)
                .param("reach", reach.array())
                .update();
    }
}
