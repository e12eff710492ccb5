package cn.jixiao.core.audit;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.job.BureauJob;
import cn.jixiao.platform.job.Job;
import cn.jixiao.platform.job.Jobs;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifications of the acting bureau's trail: tasks that whoever may read the trail sets going, and that all who may see. Who
 * set one going finds it in his task list and may cancel it there.
 */
@RestController
@RequestMapping(TrailVerificationController.PATH)
class TrailVerificationController {

    static final String PATH = "/api/v1/core/trail/verifications";
    private static final int SHOWN = 10;

    /**
     * One verification.
     *
     * @param id the task
     * @param done entries recomputed so far
     * @param total entries of the chain, null until the first were
     * @param startedBy who set it going
     * @param mine whether that was the person who asks
     * @param outcome what it came to, once it is done
     */
    @Schema(name = "TrailVerificationRun")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Run(
            UUID id,
            Job.State state,
            long done,
            @Nullable Long total,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            String startedBy,
            boolean mine,
            Job.@Nullable Failure error,
            TrailVerification.@Nullable Result outcome) {}

    private final Mandates mandates;
    private final Jobs jobs;
    private final Trail trail;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final JsonMapper json;

    TrailVerificationController(
            Mandates mandates, Jobs jobs, Trail trail, Idempotency idempotency, BusinessClock clock, JsonMapper json) {
        this.mandates = mandates;
        this.jobs = jobs;
        this.trail = trail;
        this.idempotency = idempotency;
        this.clock = clock;
        this.json = json;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Run> start(Acting acting, IdempotencyKey key) {
        require(acting);
        return idempotency.once(key, null, () -> {
            UUID id = jobs.enqueue(TrailVerification.KIND, TrailVerification.TITLE, Map.of());
            trail.append(TrailEntry.of("TRAIL_VERIFICATION_STARTED", "JOB", id));
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + "/" + id))
                    .body(one(acting, id));
        });
    }

    @GetMapping
    List<Run> list(Acting acting) {
        require(acting);
        return jobs.ofBureau(TrailVerification.KIND, SHOWN).stream()
                .map(job -> run(acting, job))
                .toList();
    }

    @GetMapping("/{id}")
    Run one(Acting acting, @PathVariable UUID id) {
        require(acting);
        return run(acting, jobs.ofBureau(TrailVerification.KIND, id));
    }

    private Run run(Acting acting, BureauJob of) {
        Job job = of.job();
        return new Run(
                job.id(),
                job.state(),
                job.done(),
                job.total(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                of.personName(),
                of.personId().equals(acting.personId()),
                job.error(),
                job.result() == null ? null : json.treeToValue(job.result(), TrailVerification.Result.class));
    }

    private void require(Acting acting) {
        mandates.of(acting, clock.today().getYear()).require(Capability.TRAIL_READ);
    }
}
