package cn.jixiao.platform.trail;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.time.BusinessClock;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends acts to the bureau's hash chain in the transaction of the act itself. What was appended is written once, as the
 * last statement before commit, so that the head of the chain is locked for a moment only.
 */
public final class Trail {

    private final JdbcClient jdbc;
    private final EntityManagerFactory entities;
    private final Clock system;
    private final BusinessClock business;

    public Trail(JdbcClient jdbc, EntityManagerFactory entities, Clock system, BusinessClock business) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.system = system;
        this.business = business;
    }

    /**
     * Notes an act of the person in this thread.
     *
     * @throws IllegalStateException outside a transaction: an act without its trail must be impossible
     */
    public void append(TrailEntry entry) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("the trail is written in the transaction of the act");
        }
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.entries.add(new Noted(entry, TrailEntry.Actor.current()));
    }

    private record Noted(TrailEntry entry, TrailEntry.Actor actor) {}

    private final class Pending implements TransactionSynchronization {

        private final List<Noted> entries = new ArrayList<>();

        @Override
        public int getOrder() {
            return LOWEST;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            EntityManagerHolder holder = (EntityManagerHolder) TransactionSynchronizationManager.getResource(entities);
            if (holder != null) {
                holder.getEntityManager().flush();
            }
            entries.forEach(Trail.this::write);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Trail.this);
        }
    }

    /** After every other synchronization, so that nothing is written behind the trail. */
    private static final int LOWEST = Integer.MAX_VALUE;

    private void write(Noted noted) {
        if (!(Door.current() instanceof Scope.Own own)) {
            throw new IllegalStateException("only work on a bureau's own rows has a trail");
        }
        TrailEntry e = noted.entry();
        TrailEntry.Actor a = noted.actor();
        jdbc.sql("""
                select jx_trail_append(:tenant, :at, :businessAt, cast(:person as uuid), :name, cast(:post as uuid), :role,
                    :action, :kind, cast(:record as uuid), cast(:version as int), :from, :to, :reason, :detail, :request)
                """)
                .param("tenant", own.tenant())
                .param("at", Timestamp.from(system.instant()))
                .param("businessAt", Timestamp.from(business.now()))
                .param("person", a.personId())
                .param("name", a.name())
                .param("post", a.postId())
                .param("role", a.role())
                .param("action", e.action())
                .param("kind", e.recordKind())
                .param("record", e.recordId())
                .param("version", e.version())
                .param("from", e.from())
                .param("to", e.to())
                .param("reason", e.reason())
                .param("detail", e.detail())
                .param("request", Objects.requireNonNullElse(MDC.get("requestId"), "-"))
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
