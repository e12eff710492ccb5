package cn.jixiao.platform.job;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.outbox.Outbox;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets jobs going, shows and stops them. */
public final class Jobs {

    /** The type of outbox entry that starts a job. */
    public static final String TYPE = "JOB";

    private static final int SHOWN = 50;

    private final JobTable table;
    private final JobHandlers handlers;
    private final Outbox outbox;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Jobs(JobTable table, JobHandlers handlers, Outbox outbox, Trail trail, PlatformTransactionManager transactions) {
        this.table = table;
        this.handlers = handlers;
        this.outbox = outbox;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sets a job going in the transaction of the act that wants it: it runs after the commit, or never.
     *
     * @param kind kind of a {@link JobHandler}
     * @param title what it does, as the person is shown it
     * @param payload what the handler needs, written as JSON
     * @return the job
     */
    public UUID enqueue(String kind, String title, Object payload) {
        UUID id = Ids.next();
        transaction.executeWithoutResult(status -> {
            table.insert(id, kind, title, handlers.of(kind).lane(), payload, Acting.current());
            outbox.publish(TYPE, id, 0);
        });
        return id;
    }

    /** The person's newest jobs, the newest first. */
    public List<Job> mine() {
        return transaction.execute(status -> table.newest(Acting.current().personId(), SHOWN));
    }

    /**
     * Stops a job of this person after the step that it is at; what earlier steps did stays.
     *
     * @throws Refusal 404 for a job of somebody else, 409 {@code JOB_OVER} for one that has ended
     */
    public Job cancel(UUID id) {
        UUID person = Acting.current().personId();
        return transaction.execute(status -> {
            Job job = table.of(person, id).orElseThrow(Refusal::notFound);
            if (!table.cancel(id)) {
                throw Refusal.conflict("JOB_OVER");
            }
            trail.append(new TrailEntry(
                    "JOB_CANCELLED", "JOB", id, null, job.state().name(), "CANCELLED", null, job.kind()));
            return table.of(person, id).orElseThrow(Refusal::notFound);
        });
    }
}
