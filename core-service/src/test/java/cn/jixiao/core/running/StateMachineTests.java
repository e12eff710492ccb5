package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Every state of a target, everything that can be done, by everybody on its way. A cell is the state that follows, or the code
 * of the problem; a dot is {@code CAPABILITY_REQUIRED}. A refused act leaves the target as it was.
 */
@Articles({"18", "20", "22", "24"})
class StateMachineTests {

    private static final List<String> WHO =
            List.of("UNIT_CLERK", "UNIT_HEAD", "DEPT_LEAD", "FIN_SECTOR", "FIN_PERF", "FIN_BUDGET");
    private static final List<String> ACTIONS = List.of("save", "submit", "withdraw", "agree", "return", "reply");
    private static final List<String> STATES = List.of(
            "DRAFT",
            "UNIT_HEAD",
            "DEPARTMENT",
            "FIN_SECTOR",
            "FIN_PERF",
            "BUDGET_REPLY",
            "RETURNED",
            "APPROVED",
            "VOID");

    private static final String TABLE = """
        state        action   | clerk             unit head  department sector     performance  budget office
        DRAFT        save     | DRAFT             .          .          .          .            .
        DRAFT        submit   | UNIT_HEAD         .          .          .          .            .
        DRAFT        withdraw | NOT_UNDER_REVIEW  .          .          .          .            .
        DRAFT        agree    | NOT_UNDER_REVIEW  =          =          =          =            =
        DRAFT        return   | NOT_UNDER_REVIEW  =          =          =          =            =
        DRAFT        reply    | .                 .          .          .          .            NOT_UNDER_REVIEW

        UNIT_HEAD    save     | NOT_OPEN          .          .          .          .            .
        UNIT_HEAD    submit   | NOT_OPEN          .          .          .          .            .
        UNIT_HEAD    withdraw | DRAFT             .          .          .          .            .
        UNIT_HEAD    agree    | .                 DEPARTMENT .          .          .            .
        UNIT_HEAD    return   | .                 RETURNED   .          .          .            .
        UNIT_HEAD    reply    | .                 .          .          .          .            NOT_REVIEWED

        DEPARTMENT   save     | NOT_OPEN          .          .          .          .            .
        DEPARTMENT   submit   | NOT_OPEN          .          .          .          .            .
        DEPARTMENT   withdraw | WITHDRAW_TOO_LATE .          .          .          .            .
        DEPARTMENT   agree    | .                 .          FIN_SECTOR .          .            .
        DEPARTMENT   return   | .                 .          RETURNED   .          .            .
        DEPARTMENT   reply    | .                 .          .          .          .            NOT_REVIEWED

        FIN_SECTOR   save     | NOT_OPEN          .          .          .          .            .
        FIN_SECTOR   submit   | NOT_OPEN          .          .          .          .            .
        FIN_SECTOR   withdraw | WITHDRAW_TOO_LATE .          .          .          .            .
        FIN_SECTOR   agree    | .                 .          .          FIN_PERF   .            .
        FIN_SECTOR   return   | .                 .          .          RETURNED   .            .
        FIN_SECTOR   reply    | .                 .          .          .          .            NOT_REVIEWED

        FIN_PERF     save     | NOT_OPEN          .          .          .          .            .
        FIN_PERF     submit   | NOT_OPEN          .          .          .          .            .
        FIN_PERF     withdraw | WITHDRAW_TOO_LATE .          .          .          .            .
        FIN_PERF     agree    | .                 .          .          .          BUDGET_REPLY .
        FIN_PERF     return   | .                 .          .          .          RETURNED     .
        FIN_PERF     reply    | .                 .          .          .          .            NOT_REVIEWED

        BUDGET_REPLY save     | NOT_OPEN          .          .          .          .            .
        BUDGET_REPLY submit   | NOT_OPEN          .          .          .          .            .
        BUDGET_REPLY withdraw | WITHDRAW_TOO_LATE .          .          .          .            .
        BUDGET_REPLY agree    | REPLY_NEEDED      =          =          =          =            =
        BUDGET_REPLY return   | .                 .          .          .          .            RETURNED
        BUDGET_REPLY reply    | .                 .          .          .          .            APPROVED

        RETURNED     save     | RETURNED          .          .          .          .            .
        RETURNED     submit   | UNIT_HEAD         .          .          .          .            .
        RETURNED     withdraw | NOT_UNDER_REVIEW  .          .          .          .            .
        RETURNED     agree    | NOT_UNDER_REVIEW  =          =          =          =            =
        RETURNED     return   | NOT_UNDER_REVIEW  =          =          =          =            =
        RETURNED     reply    | .                 .          .          .          .            NOT_UNDER_REVIEW

        APPROVED     save     | APPROVED_IS_FIXED .          .          .          .            .
        APPROVED     submit   | APPROVED_IS_FIXED .          .          .          .            .
        APPROVED     withdraw | NOT_UNDER_REVIEW  .          .          .          .            .
        APPROVED     agree    | NOT_UNDER_REVIEW  =          =          =          =            =
        APPROVED     return   | NOT_UNDER_REVIEW  =          =          =          =            =
        APPROVED     reply    | .                 .          .          .          .            NOT_UNDER_REVIEW

        VOID         save     | NOT_OPEN          .          .          .          .            .
        VOID         submit   | NOT_OPEN          .          .          .          .            .
        VOID         withdraw | NOT_UNDER_REVIEW  .          .          .          .            .
        VOID         agree    | NOT_UNDER_REVIEW  =          =          =          =            =
        VOID         return   | NOT_UNDER_REVIEW  =          =          =          =            =
        VOID         reply    | .                 .          .          .          .            NOT_UNDER_REVIEW
        """;

    private record Row(String state, String action, List<String> cells) {}

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);
    private final Map<String, Person> people = new HashMap<>(Map.of("UNIT_CLERK", given.clerk()));
    private final Map<String, JsonNode> refused = new HashMap<>();

    private static List<Row> rows() {
        return TABLE.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(StateMachineTests::row)
                .toList();
    }

    /** An equals sign repeats the cell before it. */
    private static Row row(String line) {
        String[] sides = line.split("\\|", -1);
        String[] names = sides[0].strip().split(" +", -1);
        List<String> cells = new ArrayList<>();
        for (String cell : sides[1].strip().split(" +", -1)) {
            cells.add(cell.equals("=") ? cells.getLast() : cell.equals(".") ? "CAPABILITY_REQUIRED" : cell);
        }
        return new Row(names[0], names[1], cells);
    }

    @Test
    void theTableHasEveryStateActionAndPerson() {
        assertThat(rows().stream().map(row -> row.state() + " " + row.action()))
                .containsExactlyElementsOf(STATES.stream()
                        .flatMap(state -> ACTIONS.stream().map(action -> state + " " + action))
                        .toList());
        assertThat(rows()).allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(WHO));
        String declared = server.database()
                .lookUp("select pg_get_constraintdef(oid) from pg_constraint"
                        + " where conrelid = 'target'::regclass and pg_get_constraintdef(oid) like '%''VOID''%'");
        assertThat(Arrays.stream(declared.split("'", -1)).filter(part -> part.matches("[A-Z]+")))
                .filteredOn(state -> !state.equals("SUBMITTED"))
                .as("what the database knows; a submitted one is at a step")
                .isSubsetOf(STATES);
    }

    @TestFactory
    Stream<DynamicTest> everyCellIsAnsweredAsTheTableSays() {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.state() + " " + row.action(), () -> holds(row)));
    }

    private void holds(Row row) {
        for (int n = 0; n < WHO.size(); n++) {
            String expected = row.cells().get(n);
            boolean follows = STATES.contains(expected);
            JsonNode target = follows ? fresh(row.state()) : refused.computeIfAbsent(row.state(), this::fresh);
            Client.Answer answer = attempt(person(WHO.get(n)), target, row.action());
            assertThat(answer.status() == 200 ? state(answer.json()) : answer.code())
                    .as(row + " by " + WHO.get(n))
                    .isEqualTo(expected);
            JsonNode now = look(target);
            assertThat(state(now)).as("stays so").isEqualTo(follows ? expected : row.state());
            if (!follows) {
                assertThat(now.path("etag")).as("untouched").isEqualTo(target.path("etag"));
            }
        }
    }

    private Client.Answer attempt(Person person, JsonNode target, String action) {
        return switch (action) {
            case "save" ->
                server.as(person)
                        .with("If-Match", target.path("etag").asString())
                        .put("/targets/" + target.path("id").asString(), Given.content(6));
            case "return" -> given.attempt(person, target, action, Map.of("reason", "请补充"));
            case "agree" -> given.attempt(person, target, action, Given.agreement(target));
            case "reply" -> given.attempt(person, target, action, TargetJourneyTests.reply("8540000.00"));
            default -> given.attempt(person, target, action, null);
        };
    }

    private JsonNode fresh(String state) {
        return switch (state) {
            case "DRAFT" -> given.filledIn();
            case "RETURNED" -> {
                JsonNode target = given.submitted();
                given.act(person("UNIT_HEAD"), target, "return", Map.of("reason", "请补充"));
                yield look(target);
            }
            case "APPROVED" ->
                look(given.act(
                        person("FIN_BUDGET"),
                        given.at("BUDGET_REPLY"),
                        "reply",
                        TargetJourneyTests.reply("8540000.00")));
            case "VOID" -> {
                JsonNode target = given.filledIn();
                server.database()
                        .execute("update target set status = 'VOID' where id = '"
                                + target.path("id").asString() + "'");
                yield look(target);
            }
            default -> given.at(state);
        };
    }

    /** As the clerk reads it, who is at no step: nobody's way is closed by his look. */
    private JsonNode look(JsonNode target) {
        return server.as(given.clerk())
                .get("/targets/" + target.path("id").asString())
                .json();
    }

    private Person person(String role) {
        return people.computeIfAbsent(role, bureau::person);
    }

    private static String state(JsonNode target) {
        String status = target.path("status").asString();
        return status.equals("SUBMITTED") ? target.path("step").asString() : status;
    }
}
