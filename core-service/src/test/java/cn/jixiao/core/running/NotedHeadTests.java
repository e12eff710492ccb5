package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Every hour the head of each chain is noted where the bureaus above and below read it, and nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotedHeadTests {

    private static final String PATH = "/trail/anchors";

    private final TestDatabase database = TestDatabase.create();
    private CoreServer core;

    @BeforeAll
    void start() {
        core = CoreServer.start(database, Map.of());
    }

    @AfterAll
    void stop() {
        core.stop();
    }

    @Test
    void theHourlyRoundNotesEachChainAndItsNeighboursInTheHierarchyReadIt() {
        Bureau province = chained();
        Bureau city = chained();
        Bureau county = chained();
        Bureau stranger = chained();
        supervises(province, city);
        supervises(city, county);
        granted(county, city);

        anHourPasses();

        noted(province, city, county, stranger);
        assertThat(seen(city)).containsExactly("OWN " + city.id(), "ABOVE " + province.id(), "BELOW " + county.id());
        assertThat(seen(county)).containsExactly("OWN " + county.id(), "ABOVE " + province.id(), "ABOVE " + city.id());
        assertThat(seen(province)).as("no grant was given upwards").containsExactly("OWN " + province.id());
        assertThat(seen(stranger)).containsExactly("OWN " + stranger.id());
    }

    @Test
    void itIsTheHeadOfTheChainAndTheLookFromAboveIsInTheLog() {
        Bureau city = chained();
        Bureau county = chained();
        supervises(city, county);
        granted(county, city);
        anHourPasses();
        noted(county);

        JsonNode below = heads(city).get(1);

        String head = "select encode(hash, 'hex') from trail_event where tenant_id = '" + county.id()
                + "' order by seq desc limit 1";
        assertThat(below.path("hash").asString()).isEqualTo(database.lookUp(head));
        assertThat(below.path("bureau").path("name").asString()).contains(county.id());
        JsonNode looks =
                core.as(county.person("FIN_LEADER")).get("/supervision-reads").json();
        assertThat(looks.path("items").findValuesAsString("recordKind")).contains("TRAIL_ANCHOR");
    }

    @Test
    void itIsForTheAuditor() {
        Bureau bureau = chained();

        assertThat(core.as(bureau.person("TENANT_ADMIN")).get(PATH).status()).isEqualTo(403);
    }

    private Bureau chained() {
        Bureau bureau = Bureau.in(core);
        new Given(core, bureau).submitted();
        return bureau;
    }

    /** As the scheduler does at two minutes past the hour. */
    private void anHourPasses() {
        database.execute("update scheduled_tasks set execution_time = now() where task_name = 'hourly'");
    }

    private void noted(Bureau... bureaus) {
        for (Bureau bureau : bureaus) {
            String heads = "select count(*) from trail_anchor where tenant_id = '" + bureau.id() + "'";
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> !database.lookUp(heads).equals("0"));
        }
    }

    private void supervises(Bureau above, Bureau below) {
        above.run(
                "insert into dir_supervision (id, supervisor, subject, valid_from) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                above.id(),
                below.id(),
                LocalDate.of(2020, 1, 1));
    }

    private void granted(Bureau below, Bureau above) {
        below.run(
                "insert into supervision_grant (tenant_id, id, supervisor, topic, valid_from, legal_basis)"
                        + " values (jx_own_tenant(), ?, ?, 'SUMMARY', ?, '第四十二条')",
                UUID.randomUUID(),
                above.id(),
                LocalDate.of(2020, 1, 1));
    }

    private JsonNode heads(Bureau bureau) {
        return core.as(bureau.person("LOG_AUDITOR")).get(PATH).json();
    }

    private List<String> seen(Bureau bureau) {
        return heads(bureau)
                .valueStream()
                .map(head -> head.path("whose").asString() + " "
                        + head.path("bureau").path("id").asString())
                .toList();
    }
}
