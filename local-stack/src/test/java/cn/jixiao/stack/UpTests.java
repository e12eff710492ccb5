package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command over the life of one installation, from the jars of this build, as somebody types it. */
@Tag("slow")
@SuppressWarnings("NullAway.Init")
class UpTests {
    private static final String BUREAU = "990001";
    private static final String FILE = """
            {"bureau": {"id": "990001", "name": "云中县财政局", "level": "CITY", "from": "2020-07-01"}, "supervisors": [],
             "offices": [{"code": "YS", "name": "预算股"}], "departments": [], "people": []}
            """;

    @TempDir
    private Path directory;

    private Typed jixiao;

    @BeforeEach
    void layOut() throws IOException {
        jixiao = new Typed(directory);
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        jixiao.type("reset", "--yes");
    }

    @Test
    void anInstallationGoesOnAfterAKillStopsWithoutARestAndIsDeletedWhole() throws Exception {
        Typed.Answer up = jixiao.type("up", "--no-build", "--demo", "none", "--as-of", "2026-10-20");
        assertThat(up.code()).as(up.said()).isZero();
        assertThat(up.said())
                .contains("core-service: ready", "operator", "password")
                .doesNotContain("140902.clerk");

        itSaysWhatRuns();
        onlyItsOwnerReadsIt();
        itShowsLogs();
        anEmptyBureauIsSetUp();
        aRealmOfAnOlderBuildIsMadeHere();
        aKilledDatabaseIsMissedAndComesBackWithItsData();
        theRealmIsThatOfThisBuild();
        afterDownNothingRuns();
        afterResetNothingIsThere();
    }

    private void itSaysWhatRuns() throws Exception {
        Typed.Answer status = jixiao.type("status", "--json");

        assertThat(status.code()).as(status.said()).isZero();
        assertThat(JsonPath.<Boolean>read(status.said(), "$.running")).isTrue();
        assertThat(JsonPath.<String>read(status.said(), "$.home"))
                .isEqualTo(jixiao.home().toString());
        assertThat(JsonPath.<String>read(status.said(), "$.objectStore")).containsPattern("^(MinIO|bundled S3 server)");
        assertThat(JsonPath.<List<String>>read(status.said(), "$.services[?(@.state == 'running')].name"))
                .containsExactlyInAnyOrder(
                        "postgres", "redis", "store", "keycloak", "tenant-service", "core-service", "gateway");
        assertThat(JsonPath.<List<Integer>>read(status.said(), "$.services[*].port"))
                .isSubsetOf(jixiao.ports.numbers().values());
    }

    private void onlyItsOwnerReadsIt() throws IOException {
        assertThat(mode(jixiao.home())).isEqualTo("rwx------");
        for (String secret : List.of("secrets", "settings")) {
            assertThat(mode(jixiao.home().resolve(secret))).isEqualTo("rw-------");
        }
        try (Stream<Path> files = Files.list(jixiao.home().resolve("run"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .doesNotContain(PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_READ));
        }
    }

    private void itShowsLogs() throws Exception {
        assertThat(jixiao.type("logs", "core-service").said()).contains("Started CoreApplication");

        Typed.Answer unknown = jixiao.type("logs", "mailer");
        assertThat(unknown.code()).isOne();
        assertThat(unknown.said()).contains("no log of \"mailer\"", "core-service", "postgres");
    }

    private void anEmptyBureauIsSetUp() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway() + "/api/v1/tenant/onboardings"))
                .header("Authorization", "Bearer " + operator())
                .header("Content-Type", "application/yaml")
                .header("Idempotency-Key", "set-up-" + BUREAU)
                .POST(HttpRequest.BodyPublishers.ofString(FILE))
                .build();
        HttpResponse<String> answer = Http.send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(bureaus()).contains(BUREAU);
    }

    private void aRealmOfAnOlderBuildIsMadeHere() throws Exception {
        HttpResponse<String> client = keycloak("GET", "/clients?clientId=gateway", "");
        String id = JsonPath.read(client.body(), "$[0].id");
        assertThat(keycloak("PUT", "/clients/" + id, """
                        {"redirectUris": ["http://127.0.0.1:1/sign-in/callback"],
                         "attributes": {"backchannel.logout.url": "http://127.0.0.1:1/sign-out"}}
                        """).statusCode()).isEqualTo(204);
        assertThat(keycloak("PUT", "", "{\"failureFactor\": 30}").statusCode()).isEqualTo(204);
        Path settings = jixiao.home().resolve("settings");
        Files.write(
                settings,
                Files.readAllLines(settings).stream()
                        .filter(line -> !line.startsWith("JIXIAO_REALM="))
                        .toList());
    }

    private void theRealmIsThatOfThisBuild() throws Exception {
        String client = keycloak("GET", "/clients?clientId=gateway", "").body();
        assertThat(JsonPath.<List<String>>read(client, "$[0].redirectUris"))
                .contains(gateway() + "/sign-in/callback")
                .doesNotContain("http://127.0.0.1:1/sign-in/callback");
        assertThat(JsonPath.<String>read(client, "$[0].attributes['backchannel.logout.url']"))
                .isEqualTo(gateway() + "/sign-out/back-channel");
        assertThat(JsonPath.<Integer>read(keycloak("GET", "", "").body(), "$.failureFactor"))
                .isEqualTo(5);
    }

    private HttpResponse<String> keycloak(String method, String path, String body)
            throws IOException, InterruptedException {
        Installation there = jixiao.place.existing();
        String token = new PasswordGrant(there.url(Port.KEYCLOAK) + "/realms/master", "admin-cli")
                .token(Keycloak.ADMIN, there.secrets().of(Secret.KEYCLOAK_ADMIN), "")
                .orElseThrow();
        return Http.send(HttpRequest.newBuilder(URI.create(there.url(Port.KEYCLOAK) + "/admin/realms/jixiao" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private void aKilledDatabaseIsMissedAndComesBackWithItsData() throws Exception {
        int pid = JsonPath.<List<Integer>>read(
                        jixiao.type("status", "--json").said(), "$.services[?(@.name == 'postgres')].pid")
                .getFirst();
        ProcessHandle postgres = ProcessHandle.of(pid).orElseThrow();
        postgres.destroyForcibly();
        postgres.onExit().join();

        Typed.Answer status = jixiao.type("status", "--json");
        assertThat(status.code()).isOne();
        assertThat(JsonPath.<Boolean>read(status.said(), "$.running")).isFalse();
        assertThat(JsonPath.<List<String>>read(status.said(), "$.services[?(@.state == 'died')].name"))
                .containsExactly("postgres");
        assertThat(jixiao.type("doctor").said()).contains("postgres left a stale pid file", "./jixiao up starts it");

        Typed.Answer up = jixiao.type("up", "--no-build");
        assertThat(up.code()).as(up.said()).isZero();
        assertThat(up.said())
                .contains("postgres: ready", "redis is running already", "the realm jixiao is brought up to date");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(bureaus()).contains(BUREAU));
        assertThat(jixiao.type("status", "--json").code()).isZero();
    }

    private void afterDownNothingRuns() throws Exception {
        Typed.Answer down = jixiao.type("down");

        assertThat(down.code()).as(down.said()).isZero();
        assertThat(jixiao.left()).isEmpty();
        assertThat(jixiao.listening()).isEmpty();
        assertThat(jixiao.home().resolve("data/postgres")).isDirectory();
        assertThat(jixiao.type("status", "--json").code()).isOne();
    }

    private void afterResetNothingIsThere() throws Exception {
        Typed.Answer asked = jixiao.type("reset");
        assertThat(asked.code()).isOne();
        assertThat(asked.said()).contains("Nothing was deleted");
        assertThat(jixiao.home()).isDirectory();

        assertThat(jixiao.type("reset", "--yes").code()).isZero();
        assertThat(jixiao.home()).doesNotExist();
    }

    private String gateway() throws IOException {
        return jixiao.place.existing().url(Port.GATEWAY);
    }

    private String operator() throws IOException, InterruptedException {
        return new DemoPerson(jixiao.place.existing(), Realm.OPERATOR, "").token();
    }

    private String bureaus() throws IOException, InterruptedException {
        return Http.send(HttpRequest.newBuilder(URI.create(gateway() + "/api/v1/tenant/bureaus"))
                        .header("Authorization", "Bearer " + operator())
                        .build())
                .body();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
