package cn.jixiao.core.isolation;

import cn.jixiao.core.running.Client;
import cn.jixiao.core.running.CoreServer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks a running service every cell and says which answers are not the expected ones. */
final class MatrixRun {

    /** A cell that was answered otherwise. */
    record Failure(Column column, String operation, String what) {}

    private static final List<String> SAID = List.of("status", "code", "title", "detail", "errors");

    private final CoreServer server;
    private final World world;

    /** The world may have been made over another server of the same database. */
    MatrixRun(CoreServer server, World world) {
        this.server = server;
        this.world = world;
    }

    List<Failure> of(List<Operation> operations) {
        List<Failure> failures = new ArrayList<>();
        for (Operation operation : operations) {
            for (Column column : Column.values()) {
                String wrong = wrong(operation, column);
                if (wrong != null) {
                    failures.add(new Failure(column, operation.name(), wrong));
                }
            }
        }
        return failures;
    }

    private @Nullable String wrong(Operation operation, Column column) {
        Expected expected = operation.expected(column);
        boolean own = operation.changes() && expected == Expected.SHOWN;
        Subject subject = own ? world.fresh(operation.state()) : world.shared(operation.state());
        Client.Answer answer = operation.call().ask(client(column, operation), subject);
        Expected got = read(operation, answer, subject);
        if (got != expected) {
            return "expected " + expected + ", got " + answer.status()
                    + (answer.status() < 400 ? "" : " " + answer.code());
        }
        boolean echoes = operation.rule() == Rule.NAMED_FILE;
        if (expected != Expected.SHOWN && !echoes && answer.text().contains(subject.code())) {
            return "names the record: " + answer.text();
        }
        if (expected == Expected.FORBIDDEN && operation.rule() == Rule.RECORD) {
            return null; // It is in reach: that it is there is no secret.
        }
        return switch (expected) {
            case FORBIDDEN, HIDDEN, UNKNOWN -> otherwiseThanForNobodys(operation, column, answer.json());
            case SHOWN, EMPTY, SIGN_IN -> null;
        };
    }

    /** Whoever is refused must not learn from the refusal whether the record is there. */
    private @Nullable String otherwiseThanForNobodys(Operation operation, Column column, JsonNode refusal) {
        JsonNode nobodys = operation
                .call()
                .ask(client(column, operation), Subject.nobodys())
                .json();
        for (String member : SAID) {
            boolean named = operation.rule() == Rule.NAMED_FILE && member.equals("detail");
            if (!named && !refusal.path(member).equals(nobodys.path(member))) {
                return member + " is " + refusal.path(member) + ", for what nobody has " + nobodys.path(member);
            }
        }
        return null;
    }

    private Client client(Column column, Operation operation) {
        return switch (column) {
            case OPERATOR -> server.with(World.operator());
            case NOBODY -> server.with("");
            default -> server.as(world.person(column, column.role(operation.capability())));
        };
    }

    private static @Nullable Expected read(Operation operation, Client.Answer answer, Subject subject) {
        return switch (answer.status()) {
            case 200, 201, 204 -> operation.shows().test(answer, subject) ? Expected.SHOWN : Expected.EMPTY;
            case 401 -> Expected.SIGN_IN;
            case 403 -> answer.code().equals("CAPABILITY_REQUIRED") ? Expected.FORBIDDEN : null;
            case 404 -> Expected.HIDDEN;
            case 422 -> answer.code().equals("PROJECT_UNKNOWN") ? Expected.UNKNOWN : null;
            default -> null;
        };
    }
}
