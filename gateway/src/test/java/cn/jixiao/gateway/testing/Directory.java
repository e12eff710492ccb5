package cn.jixiao.gateway.testing;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A tenant-service with a database of its own, and an operator who sets bureaus up through the edge. */
public record Directory(ServiceProcess service, Database database) implements AutoCloseable {

    private static final String OPERATOR = "partitions.operator";

    /** Starts one over a migrated database. */
    public static Directory start(Database database, TestRealm realm) {
        realm.makeOperator(realm.person(OPERATOR, "运营"));
        return new Directory(
                ServiceProcess.start(
                        "tenant-service",
                        Map.of(
                                "JIXIAO_DB_URL", database.url(),
                                "JIXIAO_DB_APP_PASSWORD", Environment.get("JIXIAO_TEST_APP_PASSWORD"),
                                "JIXIAO_DB_DISPATCHER_PASSWORD", Environment.get("JIXIAO_TEST_DISPATCHER_PASSWORD"),
                                "JIXIAO_ISSUER_URI", realm.issuer(),
                                "JIXIAO_KEYCLOAK_URL", Environment.get("JIXIAO_TEST_KEYCLOAK_URL"),
                                "JIXIAO_KEYCLOAK_ADMIN_CLIENT_SECRET", "tenant-secret",
                                "JIXIAO_DEMO", "true")),
                database);
    }

    /** Sets a bureau up: one unit, and a budget officer {@code <id>.budget}. */
    public static void onboard(Edge edge, TestRealm realm, String id, String described) {
        operate(edge, realm, "POST", "/onboardings", file(id, described, ""));
    }

    /** Ends the budget officer's post, as of long ago. */
    public static void endPosts(Edge edge, TestRealm realm, String id, String described) {
        operate(edge, realm, "POST", "/onboardings", file(id, described, ", until: 2020-12-31"));
    }

    private static String file(String id, String described, String until) {
        return """
                bureau:
                  id: "%1$s"
                  name: 测试%1$s财政局
                  %2$s
                departments:
                  - code: "062"
                    name: 农业农村局
                    nature: STATE_ORGAN
                    units:
                      - {code: "062001", name: 农业技术推广中心, nature: INSTITUTION}
                people:
                  - userName: %1$s.budget
                    name: 张敏
                    initialPassword: %3$s
                    posts:
                      - {role: FIN_BUDGET, at: "%1$s"%4$s}
                """.formatted(id, described, TestRealm.PASSWORD, until);
    }

    /** Makes a partition known. */
    public static void partition(Edge edge, TestRealm realm, String name) {
        operate(edge, realm, "PUT", "/partitions/" + name, "");
    }

    private static void operate(Edge edge, TestRealm realm, String method, String path, String yaml) {
        HttpResponse<String> answer = Web.send(Web.to(edge.at("/api/v1/tenant" + path))
                .header("Authorization", "Bearer " + realm.token(OPERATOR, "openid"))
                .header("Content-Type", "application/yaml")
                .method(method, HttpRequest.BodyPublishers.ofString(yaml)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
