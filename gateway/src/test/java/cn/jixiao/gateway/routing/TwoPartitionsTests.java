package cn.jixiao.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.gateway.testing.Database;
import cn.jixiao.gateway.testing.Directory;
import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Partition;
import cn.jixiao.gateway.testing.ServiceProcess;
import cn.jixiao.gateway.testing.TestRealm;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two core-services with two databases behind one edge: each city's business reaches only its own. Nothing is a double. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoPartitionsTests {

    private static final TestRealm REALM = TestRealm.shared();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SWAPPED = "990330";

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private Directory directory;
    private Partition first;
    private Partition second;
    private Edge edge;

    @BeforeAll
    void start() {
        Database ofTenant = Database.create();
        Database ofFirst = Database.create();
        CompletableFuture<Void> tenant =
                CompletableFuture.runAsync(() -> ServiceProcess.migrate("tenant-service", ofTenant));
        ServiceProcess.migrate("core-service", ofFirst);
        tenant.join();
        Database ofSecond = Database.create(ofFirst);
        directory = stopping(Directory.start(ofTenant, REALM));
        first = stopping(Partition.start("main", ofFirst, directory.service(), REALM));
        second = stopping(Partition.start("south", ofSecond, directory.service(), REALM));
        List.of(directory.service(), first.core(), second.core()).forEach(ServiceProcess::awaitReady);
        edge = stopping(Edge.before(
                directory.service().url(),
                first.core().url(),
                "jixiao.partitions.south.url=" + second.core().url()));
        Directory.partition(edge, REALM, "south");
        joins("990310", "level: CITY");
        joins("990311", "level: COUNTY", "parent: \"990310\"");
        joins("990320", "level: CITY", "partition: south");
        joins("990321", "level: COUNTY", "parent: \"990320\"");
        joins(SWAPPED, "level: CITY");
    }

    private <T extends AutoCloseable> T stopping(T started) {
        running.push(started);
        return started;
    }

    private void joins(String id, String... described) {
        Directory.onboard(edge, REALM, id, String.join("\n  ", described));
    }

    @AfterAll
    void stop() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    @Test
    void eachCityAndItsCountiesReachOnlyTheirOwnCore() {
        for (String bureau : List.of("990310", "990311", "990320", "990321")) {
            importsAProject(bureau);
            assertThat(projects(bureau)).containsExactly(code(bureau));
        }
        livesIn(first, second, "990310", "990311");
        livesIn(second, first, "990320", "990321");
    }

    @Test
    void aCityOfASwappedPartitionIsSeen() {
        directory.database().execute("update bureau set partition = 'south' where id = '" + SWAPPED + "'");

        importsAProject(SWAPPED);

        assertThat(second.bureaus()).contains(SWAPPED);
        assertThatThrownBy(() -> livesIn(first, second, SWAPPED)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aUnitThatAnImportMetIsMadeInTheDirectoryAndTakesItsProjectAtOnce() {
        joins("990350", "level: CITY");
        importsAProject("990350");
        String met = row("990350")
                .replace(code("990350"), "14090227T000000990399")
                .replace(
                        "\"unitCode\":\"062001\"",
                        "\"unitCode\":\"062009\",\"unitName\":\"农产品质量检测站\",\"departmentCode\":\"062\"");

        for (String created : List.of("1", "0")) {
            HttpResponse<String> answer = ask(edge, "990350", "POST", "/project-imports", met);
            assertThat(Web.json(answer).path("created").asString())
                    .as(answer.body())
                    .isEqualTo(created);
        }

        assertThat(directory
                        .database()
                        .lookUp("select name || ' ' || kind from org_unit where tenant_id = '990350'"
                                + " and code = '062009'"))
                .isEqualTo("农产品质量检测站 UNIT");
    }

    /** The token still names the post; what counts is the copy of the directory. */
    @Test
    void aPostThatEndedActsNoMore() {
        joins("990340", "level: CITY");
        importsAProject("990340");

        Directory.endPosts(edge, REALM, "990340", "level: CITY");

        HttpResponse<String> refused = Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> ask(edge, "990340", "GET", "/projects?year=2027", ""),
                        answer -> answer.statusCode() != 200);
        assertThat(Web.json(refused).path("code").asString()).as(refused.body()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aCoreServesNoBureauOfAnotherPartitionHoweverItIsReached() {
        try (Edge crossed = Edge.before(
                directory.service().url(),
                second.core().url(),
                "jixiao.partitions.south.url=" + first.core().url())) {
            for (String bureau : List.of("990310", "990321")) {
                importsAProject(bureau);
                assertThat(ask(crossed, bureau, "GET", "/projects?year=2027", "")
                                .statusCode())
                        .isEqualTo(404);
                assertThat(ask(crossed, bureau, "POST", "/project-imports", row(bureau))
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        livesIn(first, second, "990310");
        livesIn(second, first, "990321");
    }

    /** The bureaus have all their business in the one partition and none in the other. */
    private static void livesIn(Partition own, Partition other, String... bureaus) {
        assertThat(own.bureaus()).contains(bureaus);
        assertThat(other.bureaus()).doesNotContain(bureaus);
    }

    private void importsAProject(String bureau) {
        Awaitility.await("the directory's copy of " + bureau)
                .atMost(SOON)
                .until(() -> ask(edge, bureau, "GET", "/me", "").statusCode() == 200);
        HttpResponse<String> answer = ask(edge, bureau, "POST", "/project-imports", row(bureau));
        assertThat(Web.json(answer).path("errors").isEmpty()).as(answer.body()).isTrue();
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private List<String> projects(String bureau) {
        return Web.json(ask(edge, bureau, "GET", "/projects?year=2027", ""))
                .path("items")
                .valueStream()
                .map(project -> project.path("code").asString())
                .toList();
    }

    private static String row(String bureau) {
        return """
                {"rows":[{"code":"%s","name":"高标准农田建设","category":"SPECIFIC","attribute":"NEW","unitCode":"062001",
                "year":2027,"periodFrom":"2027-01-01","periodTo":"2027-12-31","lines":[{"budgetType":"GENERAL",
                "fundKind":"OWN_LEVEL","level":"COUNTY","amount":"8540000.00"}]}]}
                """.formatted(code(bureau));
    }

    private static String code(String bureau) {
        return "14090227T000000" + bureau;
    }

    private HttpResponse<String> ask(Edge edge, String bureau, String method, String path, String json) {
        String token = tokens.computeIfAbsent(bureau, TwoPartitionsTests::budgetOfficer);
        return Web.send(Web.to(edge.at("/api/v1/core" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The account follows the onboarding within seconds. */
    private static String budgetOfficer(String bureau) {
        return Awaitility.await("the account of " + bureau)
                .atMost(SOON)
                .until(
                        () -> REALM.tokenAnswer(bureau + ".budget", "openid organization:" + bureau)
                                .path("access_token")
                                .asString(""),
                        token -> !token.isEmpty());
    }
}
