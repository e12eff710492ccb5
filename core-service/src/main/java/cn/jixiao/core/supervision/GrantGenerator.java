package cn.jixiao.core.supervision;

import cn.jixiao.core.directory.SupervisionRecorded;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the supervising bureau its two grants, each with dates and legal basis, as rows of the supervised bureau. */
@Component
@Articles({"11.7", "42"})
class GrantGenerator {

    private static final String BASIS = "《忻州市预算绩效管理办法》第十一条第（五）、（七）项、第四十二条";

    private final JdbcClient jdbc;

    GrantGenerator(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(SupervisionRecorded relation) {
        for (Topic topic : Topic.values()) {
            jdbc.sql("""
                    insert into supervision_grant
                        (tenant_id, id, supervisor, topic, years, valid_from, valid_to, legal_basis, relation_id)
                    values (:tenant, :id, :supervisor, :topic, null, :from, :to, :basis, :relation)
                    on conflict (tenant_id, supervisor, topic, relation_id)
                    do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to
                    """)
                    .param("tenant", relation.subject())
                    .param("id", Ids.next())
                    .param("supervisor", relation.supervisor())
                    .param("topic", topic.name())
                    .param("from", relation.validFrom())
                    .param("to", relation.validTo())
                    .param("basis", BASIS)
                    .param("relation", relation.relationId())
                    .update();
        }
    }
}
