package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the auditor of a bureau reads of its trail. */
class TrailTests {

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);
    private final Client auditor = server.as(bureau.person("LOG_AUDITOR"));

    @Test
    void theLatestActComesFirstAndPagesMeetWithoutGapOrDouble() {
        for (int n = 0; n < 6; n++) {
            given.at("DEPARTMENT");
        }

        JsonNode first = page("/trail?limit=20");
        JsonNode second = page("/trail?limit=20&cursor=" + first.path("next").asString());

        List<Long> numbers = Stream.of(first, second)
                .flatMap(page -> page.path("items").valueStream())
                .map(event -> event.path("seq").asLong())
                .toList();
        assertThat(numbers).hasSizeGreaterThan(20).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(numbers.getFirst() - numbers.getLast()).isEqualTo(numbers.size() - 1);
        JsonNode latest = first.path("items").path(0);
        assertThat(latest.path("action").asString()).isEqualTo("TARGET_AGREED");
        assertThat(latest.path("role").asString()).isEqualTo("UNIT_HEAD");
        assertThat(latest.path("hash").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void itIsNarrowedToOneRecordOrToOnePerson() {
        String target = given.submitted().path("id").asString();
        String other = given.submitted().path("id").asString();

        assertThat(actions("/trail?record=" + target))
                .startsWith("TARGET_SUBMITTED")
                .endsWith("TARGET_OPENED");
        assertThat(page("/trail?record=" + target).toString()).doesNotContain(other);
        assertThat(actions("/trail?person=" + given.budget().name())).containsOnly("PROJECTS_IMPORTED");
        assertThat(actions("/trail?record=" + UUID.randomUUID())).isEmpty();
        assertThat(auditor.get("/trail?record=x").status()).isEqualTo(400);
    }

    @Test
    void itIsTheOwnBureausOnlyAndForTheAuditorOnly() {
        String target = given.submitted().path("id").asString();

        Client neighbour = server.as(Bureau.in(server).person("LOG_AUDITOR"));
        assertThat(neighbour.get("/trail?record=" + target).json().path("items").size())
                .isZero();
        for (String role : List.of("TENANT_ADMIN", "SECURITY_ADMIN", "FIN_LEADER", "UNIT_CLERK")) {
            Client other = server.as(bureau.person(role));
            assertThat(other.get("/trail").status()).as(role).isEqualTo(403);
            assertThat(other.get("/trail/verification").status()).as(role).isEqualTo(403);
            assertThat(other.get("/trail/verifications").status()).as(role).isEqualTo(403);
        }
    }

    private JsonNode page(String path) {
        Client.Answer answer = auditor.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<String> actions(String path) {
        return page(path)
                .path("items")
                .valueStream()
                .map(event -> event.path("action").asString())
                .toList();
    }
}
