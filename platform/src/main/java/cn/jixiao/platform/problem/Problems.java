package cn.jixiao.platform.problem;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Writes refusals as problems in the reader's language. */
public final class Problems {

    private final MessageSource messages;

    public Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem of this refusal. */
    public ProblemDetail of(Refusal refusal) {
        ProblemDetail problem = of(refusal.status(), refusal.code(), refusal.arguments());
        put(problem, "article", refusal.article());
        put(problem, "rule", refusal.rule());
        put(problem, "field", refusal.field());
        if (refusal.isRetriable()) {
            problem.setProperty("retriable", true);
        }
        if (!refusal.faults().isEmpty()) {
            problem.setProperty("errors", refusal.faults());
        }
        refusal.more().forEach(problem::setProperty);
        return problem;
    }

    /** A problem with a code and nothing else. */
    public ProblemDetail of(int status, String code, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
        problem.setType(URI.create("urn:jixiao:problem:" + code));
        problem.setTitle(messages.getMessage("problem." + code, arguments, locale));
        problem.setDetail(messages.getMessage("problem." + code + ".detail", arguments, locale));
        problem.setProperty("code", code);
        put(problem, "traceId", MDC.get("requestId"));
        return problem;
    }

    private static void put(ProblemDetail problem, String name, @Nullable String value) {
        if (value != null) {
            problem.setProperty(name, value);
        }
    }
}
