package cn.jixiao.platform.problem;

import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/** What the framework refuses before a controller is asked, said with the place that it is about. */
final class BadRequests {

    private BadRequests() {}

    /** The refusal, or null where the failure is not of the request's making. */
    static @Nullable Refusal of(Exception thrown) {
        return switch (thrown) {
            case MethodArgumentTypeMismatchException e -> mismatch(e);
            case MissingServletRequestParameterException e -> missing(e.getParameterName());
            case MissingServletRequestPartException e -> missing(e.getRequestPartName());
            case MissingRequestHeaderException e -> missing(e.getHeaderName());
            case MaxUploadSizeExceededException _ -> null;
            case InvalidParameterException _ -> Refusal.malformed("HTTP_400");
            case MultipartException _ -> Refusal.malformed("UNREADABLE");
            case HttpMessageNotReadableException e -> unreadable(e);
            case DataIntegrityViolationException e when cannotBeStored(e) -> Refusal.malformed("CHARACTER_REFUSED");
            default -> null;
        };
    }

    /** An id that cannot be one answers as one that nobody has: a stranger learns nothing from its form. */
    private static Refusal mismatch(MethodArgumentTypeMismatchException e) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Refusal.notFound()
                : Refusal.malformed("FIELD_UNREADABLE", e.getName()).field(e.getName());
    }

    /** PostgreSQL stores every character but U+0000; as text it says 22021, within JSON 22P05. */
    private static boolean cannotBeStored(DataIntegrityViolationException e) {
        return e.getMostSpecificCause() instanceof SQLException cause
                && ("22021".equals(cause.getSQLState()) || "22P05".equals(cause.getSQLState()));
    }

    private static Refusal missing(String name) {
        return Refusal.malformed("PARAMETER_MISSING", name).field(name);
    }

    private static Refusal unreadable(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof JacksonException json
                && !(json instanceof StreamReadException)
                && !json.getPath().isEmpty()) {
            String field = path(json);
            return Refusal.malformed("FIELD_UNREADABLE", field).field(field);
        }
        return Refusal.malformed("UNREADABLE");
    }

    /** As pages name fields: {@code lines[2].amount}. */
    private static String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
