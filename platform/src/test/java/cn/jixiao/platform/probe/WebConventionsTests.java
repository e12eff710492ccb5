package cn.jixiao.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebConventionsTests extends ProbeServiceTests {

    private static final String CLERK = "web:1";
    private static final String PATH = "/api/v1/probe/records";

    private static String insert(String bureau, String name) {
        return "insert into probe_record select '" + bureau + "', uuidv7(), '" + name
                + "' || lpad(n::text, 4, '0'), 1, 3 from generate_series(1, ";
    }

    @Test
    void aListIsReadByKeyToItsEndWithoutGapsOrDoubles() {
        DATABASE.execute(insert("990011", "row") + "45) n");
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = json(send(CLERK, "990011", "GET", PATH + "?limit=20" + cursor, null));
            page.get("items").forEach(item -> names.add(item.get("name").asString()));
            assertThat(page.at("/count/value").asInt()).isEqualTo(45);
            assertThat(page.at("/count/capped").asBoolean()).isFalse();
            if (page.get("next").isNull()) {
                break;
            }
            cursor = "&cursor=" + page.get("next").asString();
        }
        assertThat(names).hasSize(45).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aLongListIsCountedUpToAThousand() {
        DATABASE.execute(insert("990012", "many") + "1200) n");
        JsonNode page = json(send(CLERK, "990012", "GET", PATH, null));
        assertThat(page.at("/count/value").asInt()).isEqualTo(1000);
        assertThat(page.at("/count/capped").asBoolean()).isTrue();
        assertThat(page.get("items")).hasSize(20);
    }

    @Test
    void cursorsAndLimitsThatNoListGaveAreRefused() {
        for (String query : List.of("cursor=%21%21", "cursor=cHJvYmVz", "cursor=b3RoZXIfYR9i", "cursor=gICA")) {
            HttpResponse<String> refused = send(CLERK, "990011", "GET", PATH + "?" + query, null);
            assertThat(refused.statusCode()).as(query).isEqualTo(400);
            assertThat(json(refused).get("code").asString()).isEqualTo("CURSOR_INVALID");
        }
        // probes, a name, and what is no id
        HttpResponse<String> forged = send(CLERK, "990011", "GET", PATH + "?cursor=cHJvYmVzH2EfYg", null);
        assertThat(json(forged).get("code").asString()).isEqualTo("CURSOR_INVALID");
        for (String limit : List.of("21", "0", "-1", "many")) {
            assertThat(json(send(CLERK, "990011", "GET", PATH + "?limit=" + limit, null))
                            .get("code")
                            .asString())
                    .isEqualTo("LIMIT_INVALID");
        }
    }

    @Test
    void aChangeNamesTheVersionItWasMadeOn() {
        DATABASE.execute(insert("990013", "tagged") + "1) n");
        String id = DATABASE.lookUp("select id from probe_record where tenant_id = '990013'");
        String body = "{\"name\":\"renamed\",\"slowBy\":0}";
        assertThat(send(CLERK, "990013", "PUT", PATH + "/" + id, body).statusCode())
                .isEqualTo(428);
        for (String tag : List.of("\"v2\"", "\"x\"", "*", "v3")) {
            HttpResponse<String> stale = send(CLERK, "990013", "PUT", PATH + "/" + id, body, "If-Match", tag);
            assertThat(stale.statusCode()).as(tag).isEqualTo(412);
            assertThat(json(stale).get("code").asString()).isEqualTo("STALE");
        }
        HttpResponse<String> changed = send(CLERK, "990013", "PUT", PATH + "/" + id, body, "If-Match", "W/\"v3\"");
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(changed.headers().firstValue("ETag")).contains("\"v4\"");
    }

    @Test
    void aStrangersRecordAnswersExactlyLikeARandomId() {
        DATABASE.execute(insert("990014", "theirs") + "1) n");
        String theirs = DATABASE.lookUp("select id from probe_record where tenant_id = '990014'");
        String[] headers = {"If-Match", "\"v3\"", "X-Request-Id", "0123456789abcdef"};
        String body = "{\"name\":\"taken\",\"slowBy\":0}";
        HttpResponse<String> stranger = send(CLERK, "990013", "PUT", PATH + "/" + theirs, body, headers);
        HttpResponse<String> random =
                send(CLERK, "990013", "PUT", PATH + "/01a20a34-0b03-7bc0-9ad7-1f18cd7951ac", body, headers);
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body()).isEqualTo(random.body().replace("01a20a34-0b03-7bc0-9ad7-1f18cd7951ac", theirs));
        assertThat(DATABASE.lookUp("select name from probe_record where id = '" + theirs + "'"))
                .isEqualTo("theirs0001");
    }

    @Test
    void thePagesAssertionIsComparedAndNeverBelieved() {
        String two = "two:2";
        assertThat(json(send(two, "990011", "GET", PATH, null)).get("code").asString())
                .isEqualTo("POST_REQUIRED");
        String first = "990011/" + ProbeApplication.post(two, 0).id();
        assertThat(send(two, "990011", "GET", PATH, null, "Jixiao-Acting", first)
                        .statusCode())
                .isEqualTo(200);
        for (String asserted : List.of(
                "990012/" + ProbeApplication.post(two, 0).id(),
                "990011/" + ProbeApplication.post("somebody:1", 0).id(),
                "990011/",
                "nonsense")) {
            HttpResponse<String> refused = send(two, "990011", "GET", PATH, null, "Jixiao-Acting", asserted);
            assertThat(refused.statusCode()).as(asserted).isEqualTo(409);
            assertThat(json(refused).get("code").asString()).isEqualTo("ACTING_CHANGED");
        }
    }

    @Test
    void withoutBureauOrPostThereIsNothing() {
        assertThat(send("web:0", "990011", "GET", PATH, null).statusCode()).isEqualTo(404);
        assertThat(send(CLERK, null, "GET", PATH, null).statusCode()).isEqualTo(404);
        assertThat(send(CLERK, "990011", "GET", "/internal/anything", null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void problemsSpeakTheReadersLanguageAndCarryRuleAndArticle() {
        String refused = "{\"name\":\"refused\",\"slowBy\":0}";
        JsonNode zh = json(send(CLERK, "990011", "POST", PATH, refused, "Idempotency-Key", "key-problem-1"));
        assertThat(zh.get("rule").asString()).isEqualTo("PROBE-01");
        assertThat(zh.get("article").asString()).isEqualTo("20");
        assertThat(zh.get("title").asString()).isEqualTo("缺少防重标识");
        JsonNode en = json(send(
                CLERK, "990011", "POST", PATH, refused, "Idempotency-Key", "key-problem-2", "Accept-Language", "en"));
        assertThat(en.get("title").asString()).matches("[ -~]+");
    }

    @Test
    void theDescriptionNamesOperationsStablyAndDocumentsHeadersAndProblems() {
        JsonNode api = json(send(CLERK, null, "GET", "/v3/api-docs", null));
        JsonNode create = api.at("/paths/~1api~1v1~1probe~1records/post");
        assertThat(create.get("operationId").asString()).isEqualTo("probe_create");
        assertThat(create.at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(create.get("parameters").valueStream().map(p -> p.get("name").asString()))
                .containsExactlyInAnyOrder("Jixiao-Acting", "Idempotency-Key");
        assertThat(api.at("/paths/~1api~1v1~1probe~1records~1{id}/put/parameters")
                        .valueStream()
                        .map(p -> p.get("name").asString()))
                .contains("If-Match");
        assertThat(api.at("/paths/~1api~1v1~1probe~1records/get/parameters")
                        .valueStream()
                        .map(p -> p.get("name").asString()))
                .contains("cursor", "limit");
        assertThat(api.at("/components/schemas/Problem/properties/code").isMissingNode())
                .isFalse();
    }
}
