package cn.jixiao.core.review;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.tenancy.Door;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the bureau's chain for a record; where it has none of its own for the kind, the default one. A body outside the budget
 * has no head who could agree: a record that it is responsible for, or that somebody acting for it submits, goes to the
 * department that pays it first (Art. 13). What a department filled in for a unit goes to the unit's head first, whatever the
 * bureau's chain. Kept for two seconds.
 */
@Repository
@Articles("13")
class Chains {

    /** Whose chain for what: the kind of record, the body responsible for it, and the body that the acting post is at. */
    private record Key(String tenant, String recordKind, UUID responsible, UUID acting) {}

    private final JdbcClient jdbc;
    private final Cache<Key, Chain> recent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(10_000)
            .build();

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The chain of a record that the one who acts would submit now. */
    Chain of(Reviewed record) {
        UUID acting = Acting.find().map(who -> who.post().orgUnitId()).orElse(record.orgUnitId());
        Chain chain =
                recent.get(new Key(Door.current().tenant(), record.kind(), record.orgUnitId(), acting), this::read);
        return record.fillIn() ? chain.headFirst() : chain;
    }

    private Chain read(Key key) {
        List<ChainStep> steps = jdbc.sql("""
                with own as (
                    select position, key, name, capability from review_chain
                    where tenant_id = jx_own_tenant() and record_kind = :kind)
                select key, name, capability from (
                    select * from own
                    union all
                    select position, key, name, capability from review_chain_default
                    where record_kind = :kind and not exists (select 1 from own)) as chain
                where capability <> :unit or not exists (select 1 from dir_org_unit u
                    where u.tenant_id = jx_own_tenant() and u.id in (:responsible, :acting) and u.kind = 'OUTSIDE_USER')
                order by position
                """)
                .param("kind", key.recordKind())
                .param("unit", Capability.TARGET_AGREE_UNIT.name())
                .param("responsible", key.responsible())
                .param("acting", key.acting())
                .query((row, n) ->
                        new ChainStep(row.getString(1), row.getString(2), Capability.valueOf(row.getString(3))))
                .list();
        if (steps.size() < 2) {
            throw new IllegalStateException("no chain for records of kind " + key.recordKind());
        }
        return new Chain(steps);
    }
}
