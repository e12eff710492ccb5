package cn.jixiao.gateway.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jixiao.gateway.testing.Browser;
import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.Web;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of the gateway itself, asked by everybody, at the running edge and a real Keycloak. */
class GatewayMatrixTests {

    private static final Path TABLE = Path.of("../docs/isolation-matrix.md");
    private static final TestRealm REALM = TestRealm.shared();
    private static final Neighbour TENANT = new Neighbour();
    private static final Neighbour CORE = new Neighbour();
    private static Edge edge;

    private Browser owner;

    @BeforeAll
    static void start() {
        REALM.person("own.owner", "张三", "990001");
        REALM.person("own.other", "李四", "990001");
        TENANT.bureau("990001", "main", "ACTIVE");
        edge = Edge.start(TENANT, CORE);
        // An edge that nobody has asked yet may answer 503 while it opens its first connection to Redis.
        await().until(() -> new Browser(edge).get("/sign-in").statusCode() == 303);
    }

    @AfterAll
    static void stop() {
        edge.close();
        TENANT.close();
        CORE.close();
    }

    @BeforeEach
    void nobodyIsSignedIn() {
        owner = new Browser(edge);
    }

    @Test
    void everyPublishedOperationHasARowAndEveryRowAnOperation() {
        Set<String> rows = new TreeSet<>();
        for (Operation operation : Operation.values()) {
            rows.add(operation.id());
        }
        assertThat(rows).isEqualTo(new TreeSet<>(Published.operations().values()));
    }

    @Test
    void theTableIsWhatFollowsFromTheRules() throws IOException {
        String begin = "<!-- gateway: generated -->\n";
        String now = Files.readString(TABLE);
        String text = now.substring(0, now.indexOf(begin) + begin.length()) + "\n" + text() + "\n"
                + now.substring(now.indexOf("<!-- gateway: end -->"));
        if (Boolean.getBoolean("isolation.update")) {
            Files.writeString(TABLE, text);
        }
        assertThat(Files.readString(TABLE))
                .as("write it anew: -Disolation.update=true")
                .isEqualTo(text);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Column.class)
    void everybodyIsAnsweredAsItFollows(Column column) {
        Map<Operation, String> expected = new TreeMap<>();
        Map<Operation, String> answered = new TreeMap<>();
        for (Operation operation : Operation.values()) {
            expected.put(operation, operation.expected(column));
            answered.put(operation, answer(operation, column));
        }
        assertThat(answered).isEqualTo(expected);
    }

    /** Asks, and reads from what became of the owner's session as well as from the answer what it means. */
    private String answer(Operation operation, Column column) {
        if (operation == Operation.CALLBACK) {
            return callback(column);
        }
        if (!owner.session().path("signedIn").asBoolean()) {
            assertThat(owner.signIn("own.owner", "to=/&bureau=990001")).isEqualTo("/");
        }
        String csrf = owner.session().path("csrf").asString();
        Browser asking = asking(column);
        HttpResponse<String> answer =
                switch (operation) {
                    case SESSION -> send(asking, column, Web.to(edge.at("/session")));
                    case EXTEND -> send(asking, column, posted("/session/extend", csrf));
                    case SIGN_IN -> send(asking, column, Web.to(edge.at("/sign-in?to=/")));
                    case SIGN_OUT -> send(asking, column, posted("/sign-out", csrf));
                    case BACK_CHANNEL ->
                        send(
                                asking,
                                column,
                                Web.to(edge.at("/sign-out/back-channel"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(Web.form(Map.of("logout_token", REALM.token("own.owner", "openid")))));
                    case CALLBACK -> throw new IllegalStateException();
                };
        boolean ended = !owner.session().path("signedIn").asBoolean();
        assertThat(ended)
                .as(operation + " by " + column)
                .isEqualTo(operation == Operation.SIGN_OUT && column == Column.OWN);
        return switch (answer.statusCode()) {
            case 303 -> operation == Operation.SIGN_IN && toKeycloak(answer) ? "✓" : "303";
            case 200 -> ended || answer.body().contains("张三") ? "✓" : "空";
            default -> String.valueOf(answer.statusCode());
        };
    }

    /** The owner signs in up to the last step, which then somebody else takes. */
    private String callback(Column column) {
        Browser begun = new Browser(edge);
        HttpResponse<String> page = begun.follow(begun.get("/sign-in?to=/&bureau=990001"));
        String back = begun.login(page, "own.owner", TestRealm.PASSWORD)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Browser asking = column == Column.OWN ? begun : asking(column);
        HttpResponse<String> answer = send(asking, column, Web.to(back));
        boolean in = asking.session().at("/person/name").asString("").equals("张三");
        assertThat(in).as(column.name()).isEqualTo(column == Column.OWN);
        return answer.statusCode() == 303 && in ? "✓" : String.valueOf(answer.statusCode());
    }

    private Browser asking(Column column) {
        if (column == Column.OWN) {
            return owner;
        }
        Browser browser = new Browser(edge);
        if (column == Column.OTHER) {
            browser.signIn("own.other", "to=/&bureau=990001");
        } else if (column == Column.FORGED) {
            String real = owner.sessionCookie().getValue();
            browser.plant("jixiao-session", (real.startsWith("A") ? "B" : "A") + real.substring(1));
        }
        return browser;
    }

    private static HttpResponse<String> send(Browser asking, Column column, HttpRequest.Builder request) {
        return asking.send(
                column == Column.MACHINE
                        ? request.header(
                                "Authorization", "Bearer " + REALM.token("own.other", "openid organization:990001"))
                        : request);
    }

    private static HttpRequest.Builder posted(String path, String csrf) {
        return Web.to(edge.at(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", csrf)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }

    private static boolean toKeycloak(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").startsWith(REALM.issuer());
    }

    private static String text() {
        StringBuilder text = new StringBuilder("| 操作 | 规则 |");
        for (Column column : Column.values()) {
            text.append(' ').append(column.label()).append(" |");
        }
        text.append("\n|---|---|").append("---|".repeat(Column.values().length)).append('\n');
        Published.operations().forEach((place, id) -> {
            Operation operation = Operation.of(id);
            text.append("| `").append(place).append("` | ").append(operation.rule());
            for (Column column : Column.values()) {
                text.append(" | ").append(operation.expected(column));
            }
            text.append(" |\n");
        });
        return text.toString();
    }
}
