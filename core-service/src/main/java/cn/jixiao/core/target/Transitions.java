package cn.jixiao.core.target;

import cn.jixiao.core.review.Move;
import cn.jixiao.platform.outbox.Outbox;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
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
    private final Trail trail;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Transitions(
            Targets targets,
            Trail trail,
            Outbox outbox,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock systemClock) {
        this.targets = targets;
        this.trail = trail;
        this.outbox = outbox;
        this.events = events;
        this.json = json;
        this.clock = systemClock;
    }

    /** Now, to the microsecond that the database keeps: an answer tells the same instant as the next read. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void done(Target target, String action, Move move, @Nullable String reason) {
        targets.flush();
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
    }

    /** Tells those who count that a target is in another state; a step within a review is no other state. */
    void announce(Target target) {
        events.publishEvent(
                new TargetChanged(target.id(), target.departmentId(), target.fiscalYear(), target.status()));
    }

    /** Whether those above see the version from this move on: it reaches the performance section. */
    static boolean releases(Move move) {
        return VISIBLE_FROM.equals(move.to());
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
