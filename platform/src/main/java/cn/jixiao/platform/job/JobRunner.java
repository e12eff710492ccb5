package cn.jixiao.platform.job;

import cn.jixiao.platform.problem.Problems;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works a job for a slice of time and then lets others have their turn, so that one bureau's long import delays nobody.
 */
public final class JobRunner {

    /** What becomes of the job's task after a slice. */
    public enum After {
        /** The job is over. */
        REMOVE,
        /** Its turn comes again behind those that wait. */
        AGAIN,
        /** Its lane is taken: look again later. */
        LATER
    }

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 5;

    private final JobTable table;
    private final JobHandlers handlers;
    private final TransactionTemplate transaction;
    private final Problems problems;
    private final JsonMapper json;

    JobRunner(
            JobTable table,
            JobHandlers handlers,
            PlatformTransactionManager transactions,
            Problems problems,
            JsonMapper json) {
        this.table = table;
        this.handlers = handlers;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
        this.json = json;
    }

    /**
     * Works for a slice of time.
     *
     * @throws RuntimeException what a step threw, while it may be tried again
     */
    public After slice(String tenant, UUID id) {
        String outer = MDC.get("requestId");
        MDC.put("requestId", id.toString());
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return Door.as(new Scope.Own(tenant), () -> slice(id));
        } finally {
            LocaleContextHolder.resetLocaleContext();
            if (outer == null) {
                MDC.remove("requestId");
            } else {
                MDC.put("requestId", outer);
            }
        }
    }

    private After slice(UUID id) {
        long end = System.nanoTime() + SLICE.toNanos();
        do {
            Optional<JobTable.Work> found = Objects.requireNonNull(transaction.execute(status -> table.work(id)));
            if (found.isEmpty() || found.get().state().over()) {
                return After.REMOVE;
            }
            JobTable.Work work = found.get();
            if (work.state() == Job.State.QUEUED) {
                if (!Boolean.TRUE.equals(transaction.execute(status -> table.start(id)))) {
                    return After.LATER;
                }
                continue;
            }
            if (!attempt(work)) {
                return After.REMOVE;
            }
        } while (System.nanoTime() < end);
        return After.AGAIN;
    }

    /** Whether there is more to do. */
    private boolean attempt(JobTable.Work work) {
        try {
            return work.acting()
                    .<Boolean, RuntimeException>call(
                            () -> Objects.requireNonNull(transaction.execute(status -> stepAndKeep(work))));
        } catch (Refusal refused) {
            fail(work.id(), problems.of(refused));
            return false;
        } catch (LostTurn lost) {
            return true;
        } catch (RuntimeException failed) {
            if (work.attempts() + 1 < ATTEMPTS) {
                transaction.executeWithoutResult(status -> table.tried(work.id()));
                throw failed;
            }
            log.error("job {} of kind {} gives up", work.id(), work.kind(), failed);
            fail(work.id(), problems.of(500, "UNFORESEEN"));
            return false;
        }
    }

    private boolean stepAndKeep(JobTable.Work work) {
        JobStep came =
                handlers.of(work.kind()).step(new JobRun(work.id(), work.payload(), work.place(), work.done(), json));
        boolean kept =
                switch (came) {
                    case JobStep.More more -> table.keep(work, more);
                    case JobStep.Finished finished -> table.finish(work, finished);
                };
        if (!kept) {
            throw new LostTurn();
        }
        return came instanceof JobStep.More;
    }

    private void fail(UUID id, ProblemDetail problem) {
        Object code = Objects.requireNonNull(problem.getProperties()).get("code");
        transaction.executeWithoutResult(
                status -> table.fail(id, new Job.Failure(String.valueOf(code), problem.getDetail())));
    }

    /** The job was cancelled, or another worker did this step: what this one did is taken back. */
    private static final class LostTurn extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostTurn() {
            super("lost the turn", null, false, false);
        }
    }
}
