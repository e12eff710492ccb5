package cn.jixiao.core.target;

import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.review.Move;
import cn.jixiao.platform.outbox.Outbox;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What every transition of a target does at its end: write the head, note it in the trail, tell those who count. */
@Component
class Transitions {

    /** From this step on those above may see the version. */
    private static final String VISIBLE_FROM = "FIN_PERF";

    private final Targets targets;
    private final TargetReader reader;
    private final ContentStore contents;
    private final Trail trail;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    Transitions(
            Targets targets,
            TargetReader reader,
            ContentStore contents,
            Trail trail,
            Outbox outbox,
            ApplicationEventPublisher events,
            JsonMapper json) {
        this.targets = targets;
        this.reader = reader;
        this.contents = contents;
        this.trail = trail;
        this.outbox = outbox;
        this.events = events;
        this.json = json;
    }

    TargetRecord done(Target target, String action, Move move, @Nullable String reason, Mandate mandate) {
        targets.flush(mandate.reach());
        trail.append(new TrailEntry(
                action,
                Target.RECORD_KIND,
                target.id(),
                target.currentVersion(),
                move.from(),
                move.to(),
                reason,
                null));
        outbox.publish(action, target.id(), target.currentVersion());
        announce(target.id(), target.departmentId(), target.fiscalYear(), target.status());
        return reader.current(target.id(), mandate.reach()).orElseThrow();
    }

    void announce(UUID target, UUID department, int year, TargetStatus status) {
        events.publishEvent(new TargetChanged(target, department, year, status));
    }

    /** Lets those above see a version that reaches the performance section. */
    void releaseAt(Target target, Move move, Mandate mandate) {
        if (VISIBLE_FROM.equals(move.to())) {
            contents.release(target.id(), target.currentVersion(), mandate.reach());
        }
    }

    /** SHA-256 over the content's canonical JSON, in hex. */
    String digest(TargetContent content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
