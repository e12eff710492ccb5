package cn.jixiao.storage;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;

/** Turns what the client throws into what callers can act on. */
final class S3Errors {

    private static final int NOT_IMPLEMENTED = 501;
    private static final int TOO_MANY = 429;

    private S3Errors() {}

    /** A call of the client. */
    interface Call<T> {
        T run() throws MinioException, IOException;
    }

    /** A call of the client that answers nothing. */
    interface Act {
        void run() throws MinioException, IOException;
    }

    static void act(String what, Act act) {
        call(what, () -> {
            act.run();
            return Boolean.TRUE;
        });
    }

    static <T> T call(String what, Call<T> call) {
        try {
            return call.run();
        } catch (MinioException | IOException | IllegalStateException e) {
            // The client wraps a refused connection into an IllegalStateException.
            throw translate(what, e);
        }
    }

    static StorageException translate(String what, Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof IntakeAborted aborted) {
                return aborted.refusal();
            }
            if (t instanceof ErrorResponseException answer) {
                return ofAnswer(what, answer);
            }
        }
        return new StoreUnavailable(what, thrown);
    }

    private static StorageException ofAnswer(String what, ErrorResponseException answer) {
        var code = answer.errorResponse().code();
        int status = answer.response().code();
        if (code.equals("NoSuchKey") || code.equals("NoSuchVersion")) {
            return new ObjectMissing(what, answer);
        }
        if ((status >= 500 && status != NOT_IMPLEMENTED) || status == TOO_MANY) {
            return new StoreUnavailable(what + " (" + code + ")", answer);
        }
        return new StoreRefused(what, code, answer);
    }
}
