package cn.jixiao.platform.job;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.outbox.Outbox;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Sets jobs going, shows and stops them. */
public final class Jobs {

    /** The type of outbox entry that starts a job. */
    public static final String TYPE = "JOB";

    private static final int SHOWN = 50;
    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

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
     * @throws Refusal 409 {@code JOB_RUNNING} when the kind is one that runs alone and one is there; it names it, with its id
     *     as the problem's member {@code job}
     */
    public UUID enqueue(String kind, String title, Object payload) {
        UUID id = Ids.next();
        JobHandler handler = handlers.of(kind);
        transaction.executeWithoutResult(status -> {
            if (handler.alone()) {
                table.takeTurn(Acting.current().bureauId(), kind);
                table.ofBureau(kind, null, SHOWN).stream()
                        .filter(other -> !other.job().state().over())
                        .findFirst()
                        .ifPresent(Jobs::refuse);
            }
            table.insert(id, kind, title, handler.lane(), payload, Acting.current());
            outbox.publish(TYPE, id, 0);
        });
        return id;
    }

    private static void refuse(BureauJob running) {
        Job job = running.job();
        throw Refusal.conflict(
                        "JOB_RUNNING",
                        job.title(),
                        running.personName(),
                        BEGUN.format(job.createdAt()),
                        String.valueOf(job.done()))
                .with(Map.of("job", job.id()));
    }

    /** The bureau's newest jobs of a kind, whoever set them going, the newest first. Who may see them is the caller's to ask. */
    public List<BureauJob> ofBureau(String kind, int limit) {
        return transaction.execute(status -> table.ofBureau(kind, null, limit));
    }

    /**
     * One of the bureau's jobs of a kind, whoever set it going.
     *
     * @throws Refusal 404 for one of another bureau or kind
     */
    public BureauJob ofBureau(String kind, UUID id) {
        return transaction.execute(status -> table.ofBureau(kind, id, 1)).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** What the bureau's newest job of a kind that is done came to. Who may see it is the caller's to ask. */
    public Optional<JsonNode> newestResult(String kind) {
        return transaction.execute(status -> table.newestResult(kind));
    }

    /** The person's newest jobs, the newest first. */
    public List<Job> mine() {
        return transaction.execute(status -> table.newest(Acting.current().personId(), SHOWN));
    }

    /** What somebody set going in a post, or took over with it, and is not over; in the caller's transaction, and held for it. */
    public List<Job> underWay(UUID person, UUID post) {
        return transaction.execute(status -> table.underWay(person, post));
    }

    /** Gives jobs to somebody else, who then sees and may stop them; they go on in the name of who set them going. */
    public void pass(List<UUID> jobs, UUID to) {
        transaction.executeWithoutResult(status -> table.pass(jobs, to));
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
