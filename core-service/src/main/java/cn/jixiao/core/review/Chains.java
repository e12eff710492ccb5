package cn.jixiao.core.review;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.platform.tenancy.Door;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the bureau's chain for a kind of record; where it has none of its own, the default one. Kept for two seconds. */
@Repository
class Chains {

    private record Key(String tenant, String recordKind) {}

    private final JdbcClient jdbc;
    private final Cache<Key, Chain> recent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(2_000)
            .build();

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Chain of(String recordKind) {
        return recent.get(new Key(Door.current().tenant(), recordKind), key -> read(key.recordKind()));
    }

    private Chain read(String recordKind) {
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
