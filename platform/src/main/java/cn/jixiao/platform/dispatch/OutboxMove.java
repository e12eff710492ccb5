package cn.jixiao.platform.dispatch;

import cn.jixiao.platform.job.Jobs;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves entries of the outbox into the queue of tasks, in one statement: an entry is in the one or the other, whatever is
 * killed. Fair between bureaus: each may have only so many tasks in the queue, and the oldest entries of all bureaus go
 * in turn.
 */
final class OutboxMove {

    /** Events, and jobs, that one bureau may have in the queue; what is beyond waits, and other bureaus overtake it. */
    private static final int SHARE = 8;

    private static final int BATCH = 200;

    private final JdbcClient dispatcher;
    private final TransactionTemplate system;
    private final Clock clock;

    OutboxMove(JdbcClient dispatcher, PlatformTransactionManager transactions, Clock clock) {
        this.dispatcher = dispatcher;
        this.system = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Moves what may be moved; returns how many. */
    int move() {
        return Objects.requireNonNull(system.execute(status -> dispatcher
                .sql("""
                        with queued as (
                            select split_part(task_instance, '/', 1) as tenant_id, task_name, count(*) as tasks
                            from scheduled_tasks where task_name in ('event', 'job') group by 1, 2
                        ), turns as (
                            select tenant_id, id, task_name,
                                row_number() over (partition by tenant_id, task_name order by created_at, id) as turn
                            from outbox, lateral (select case type when :job then 'job' else 'event' end) k (task_name)
                        ), chosen as (
                            select t.tenant_id, t.id from turns t left join queued q using (tenant_id, task_name)
                            where t.turn + coalesce(q.tasks, 0) <= :share order by t.turn, t.id limit :batch
                        ), moved as (
                            delete from outbox o using chosen c where o.tenant_id = c.tenant_id and o.id = c.id returning o.*
                        )
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        select case type when :job then 'job' else 'event' end, tenant_id || '/' || id,
                            convert_to(jsonb_build_object('tenant', tenant_id, 'id', id, 'type', type,
                                'recordId', record_id, 'version', version)::text, 'UTF8'),
                            :now, false, 1
                        from moved on conflict do nothing
                        """)
                .param("share", SHARE)
                .param("batch", BATCH)
                .param("job", Jobs.TYPE)
                .param("now", Timestamp.from(clock.instant()))
                .update()));
    }

    /** Queues one round for every bureau that has a trail, for this hour. */
    void queueRounds(Instant hour) {
        system.executeWithoutResult(status -> dispatcher
                .sql("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        select 'round', tenant_id || '/' || :hour,
                            convert_to(jsonb_build_object('tenant', tenant_id, 'hour', :hour)::text, 'UTF8'), :now, false, 1
                        from trail_chain on conflict do nothing
                        """)
                .param("hour", hour.toString())
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }
}
