package cn.jixiao.core.review;

import cn.jixiao.core.directory.Capability;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the bureau's chain for a kind of record; where it has none of its own, the default one. */
@Repository
class Chains {

    private final JdbcClient jdbc;

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Chain of(String recordKind) {
        List<ChainStep> steps = jdbc.sql("""
                with own as (
                    select position, key, name, capability from review_chain
                    where tenant_id = jx_own_tenant() and record_kind = :kind)
                select key, name, capability from (
                    select * from own
                    union all
                    select position, key, name, capability from review_chain_default
                    where record_kind = :kind and not exists (select 1 from own)) as chain
                order by position
                """)
                .param("kind", recordKind)
                .query((row, n) ->
                        new ChainStep(row.getString(1), row.getString(2), Capability.valueOf(row.getString(3))))
                .list();
        if (steps.size() < 2) {
            throw new IllegalStateException("no chain for records of kind " + recordKind);
        }
        return new Chain(steps);
    }
}
