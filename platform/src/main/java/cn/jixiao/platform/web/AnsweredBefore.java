package cn.jixiao.platform.web;

import org.jspecify.annotations.Nullable;

/** Unwinds a repeated request to the answer that was kept; nothing was done and nothing is wrong. */
final class AnsweredBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String etag;
    private final @Nullable String location;
    private final @Nullable String body;

    AnsweredBefore(int status, @Nullable String etag, @Nullable String location, @Nullable String body) {
        super("answered before", null, false, false);
        this.status = status;
        this.etag = etag;
        this.location = location;
        this.body = body;
    }

    int status() {
        return status;
    }

    @Nullable
    String etag() {
        return etag;
    }

    @Nullable
    String location() {
        return location;
    }

    @Nullable
    String body() {
        return body;
    }
}
