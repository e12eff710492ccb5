package cn.jixiao.gateway.own;

import static org.awaitility.Awaitility.await;

import cn.jixiao.gateway.testing.Browser;
import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** Asks the operations of a running edge as everybody, and says which answers do not follow from the rules. */
final class Everybody {

    private static final String BUREAU = "990001";
    private static final String OWNER = "张三";

    private final Edge edge;
    private final TestRealm realm;
    private final Browser owner;
    private final Browser other;

    Everybody(Edge edge, TestRealm realm) {
        this.edge = edge;
        this.realm = realm;
        this.owner = new Browser(edge);
        this.other = new Browser(edge);
        // An edge that nobody has asked yet may answer 503 while it opens its first connection to Redis.
        await().until(() -> new Browser(edge).get("/sign-in").statusCode() == 303);
    }

    /** Makes the two people, once for a realm. */
    static void enrol(TestRealm realm) {
        if (realm.tokenAnswer("own.owner", "openid").path("access_token").isMissingNode()) {
            realm.person("own.owner", OWNER, BUREAU);
            realm.person("own.other", "李四", BUREAU);
        }
    }

    /** What was answered where something else follows, by operation. */
    Map<Operation, String> otherwise(Column column) {
        Map<Operation, String> wrong = new TreeMap<>();
        for (Operation operation : Operation.values()) {
            String answer = operation == Operation.CALLBACK ? callback(column) : answer(operation, column);
            if (!answer.equals(operation.expected(column))) {
                wrong.put(operation, answer);
            }
        }
        return wrong;
    }

    /** Asks, and reads from what became of the owner's session as well as from the answer what it means. */
    private String answer(Operation operation, Column column) {
        signedIn(owner, "own.owner");
        String csrf = owner.session().path("csrf").asString();
        HttpResponse<String> answer = send(
                asking(column),
                column,
                owner,
                switch (operation) {
                    case SESSION -> Web.to(edge.at("/session"));
                    case EXTEND -> posted("/session/extend", csrf);
                    case SIGN_IN -> Web.to(edge.at("/sign-in?to=/"));
                    case SIGN_OUT -> posted("/sign-out", csrf);
                    case BACK_CHANNEL ->
                        Web.to(edge.at("/sign-out/back-channel"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(Web.form(Map.of("logout_token", realm.token("own.owner", "openid"))));
                    case CALLBACK -> throw new IllegalStateException();
                });
        boolean ended = !owner.session().path("signedIn").asBoolean();
        if (ended && operation != Operation.SIGN_OUT) {
            return "the owner's session ended";
        }
        return switch (answer.statusCode()) {
            case 303 -> operation == Operation.SIGN_IN && toKeycloak(answer) ? "✓" : "303";
            case 200 -> ended || answer.body().contains(OWNER) ? "✓" : "空";
            default -> String.valueOf(answer.statusCode());
        };
    }

    /** The owner signs in up to the last step, which then somebody else takes. */
    private String callback(Column column) {
        signedIn(owner, "own.owner");
        Browser begun = new Browser(edge);
        HttpResponse<String> page = begun.follow(begun.get("/sign-in?to=/&bureau=" + BUREAU));
        String back = begun.login(page, "own.owner", TestRealm.PASSWORD)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Browser asking = column == Column.OWN ? begun : asking(column);
        HttpResponse<String> answer = send(asking, column, begun, Web.to(back));
        boolean in = asking.session().at("/person/name").asString("").equals(OWNER);
        return in ? answer.statusCode() == 303 ? "✓" : "in" : String.valueOf(answer.statusCode());
    }

    private void signedIn(Browser browser, String person) {
        if (!browser.session().path("signedIn").asBoolean()) {
            browser.signIn(person, "to=/&bureau=" + BUREAU);
        }
    }

    private Browser asking(Column column) {
        Browser stranger = new Browser(edge);
        return switch (column) {
            case OWN -> owner;
            case OTHER -> {
                signedIn(other, "own.other");
                yield other;
            }
            case FORGED -> {
                String real = owner.sessionCookie().getValue();
                stranger.plant("jixiao-session", (real.startsWith("A") ? "B" : "A") + real.substring(1));
                yield stranger;
            }
            case MACHINE, NOBODY -> stranger;
        };
    }

    /** Sends it, and where a fault is seeded for the column, the edge takes it for what this browser would have sent. */
    private HttpResponse<String> send(Browser asking, Column column, Browser mistaken, HttpRequest.Builder request) {
        if (column == Column.MACHINE) {
            request.header("Authorization", "Bearer " + realm.token("own.other", "openid organization:" + BUREAU));
        }
        if (column == Column.OWN) {
            signedIn(other, "own.other");
        }
        MistakingEdge.next(column, column == Column.OWN ? other : mistaken);
        try {
            return asking.send(request);
        } finally {
            MistakingEdge.done();
        }
    }

    private HttpRequest.Builder posted(String path, String csrf) {
        return Web.to(edge.at(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", csrf)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }

    private boolean toKeycloak(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").startsWith(realm.issuer());
    }
}
