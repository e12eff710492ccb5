package cn.jixiao.platform.testing.isolation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks a running service every cell and says which answers are not the expected ones. */
public final class IsolationMatrix<C extends Enum<C>, R extends Row<C>, S> {

    /** A cell that was answered otherwise. */
    public record Failure<C>(C column, String operation, String what) {}

    private static final List<String> SAID = List.of("status", "code", "title", "detail", "field", "errors");

    private final C[] columns;
    private final Questions<C, R, S> questions;

    public IsolationMatrix(Class<C> columns, Questions<C, R, S> questions) {
        this.columns = columns.getEnumConstants();
        this.questions = questions;
    }

    /** The cells of these rows that are answered otherwise than expected. */
    public List<Failure<C>> failures(List<R> rows) {
        List<Failure<C>> failures = new ArrayList<>();
        for (R row : rows) {
            for (C column : columns) {
                String wrong = wrong(row, column);
                if (wrong != null) {
                    failures.add(new Failure<>(column, row.name(), wrong));
                }
            }
        }
        return failures;
    }

    private @Nullable String wrong(R row, C column) {
        Expected expected = row.expected(column);
        S subject = questions.subject(row, column, expected);
        Reply reply = questions.ask(row, column, subject);
        Expected got = read(reply, row, subject);
        if (got != expected) {
            return "expected " + expected + ", got " + reply.status()
                    + (reply.status() < 400 ? "" : " " + reply.text());
        }
        if (expected == Expected.SHOWN || questions.known(row, expected)) {
            return null;
        }
        String said = withoutPlace(reply);
        for (String secret : questions.secrets(row, subject)) {
            if (said.contains(secret)) {
                return "tells " + secret + ": " + reply.text();
            }
        }
        return expected == Expected.EMPTY ? null : otherThanForNobodys(row, column, reply.json());
    }

    /** A problem names the address that was asked for, and a number of its own in which any six digits can meet by chance. */
    private static String withoutPlace(Reply reply) {
        return reply.status() >= 400 && reply.json() instanceof ObjectNode problem
                ? problem.without(List.of("instance", "traceId")).toString()
                : reply.text();
    }

    /** Whoever is refused must not learn from the refusal whether the subject is there. */
    private @Nullable String otherThanForNobodys(R row, C column, JsonNode refusal) {
        JsonNode nobodys = questions.ask(row, column, questions.nobodys()).json();
        for (String member : SAID) {
            if (!questions.echoes(row).contains(member) && !refusal.path(member).equals(nobodys.path(member))) {
                return member + " is " + refusal.path(member) + ", for what nobody has " + nobodys.path(member);
            }
        }
        return null;
    }

    private @Nullable Expected read(Reply reply, R row, S subject) {
        return switch (reply.status()) {
            case 200, 201, 202, 204 -> questions.shows(row, reply, subject) ? Expected.SHOWN : Expected.EMPTY;
            case 401 -> Expected.SIGN_IN;
            case 403 -> Expected.FORBIDDEN;
            case 404 -> Expected.HIDDEN;
            case 409 -> reply.code().equals("ACTING_CHANGED") ? Expected.ACTING_CHANGED : null;
            case 422 -> Expected.UNKNOWN;
            default -> null;
        };
    }
}
