package cn.jixiao.platform.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A job as its handler meets it at the beginning of a step. */
public final class JobRun {

    private final UUID id;
    private final String payload;
    private final @Nullable String place;
    private final long done;
    private final JsonMapper json;

    JobRun(UUID id, String payload, @Nullable String place, long done, JsonMapper json) {
        this.id = id;
        this.payload = payload;
        this.place = place;
        this.done = done;
        this.json = json;
    }

    /** The job. */
    public UUID id() {
        return id;
    }

    /** What it was set going with. */
    public <T> T payload(Class<T> type) {
        return json.readValue(payload, type);
    }

    /** Where the last step ended; null at the first step. */
    public @Nullable String place() {
        return place;
    }

    /** How much is done so far. */
    public long done() {
        return done;
    }
}
