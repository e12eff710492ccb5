package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The task list of a person: what the page reads, and nobody else's. */
class JobListTests {

    private final CoreServer core = CoreServer.shared();
    private final Bureau bureau = Bureau.in(core);
    private final Person clerk = bureau.person("UNIT_CLERK");

    private UUID job(String state) {
        UUID id = UUID.randomUUID();
        bureau.run("""
                insert into job (tenant_id, id, kind, title, state, payload, steps, attempts, done, total, problem, person_id,
                    person_name, post_id, role, org_unit_id, org_unit_name, created_at)
                values (jx_own_tenant(), ?, 'PROBE', '导入项目', ?, '{}', 0, 0, 3, 10,
                    '{"code": "ROW_REFUSED", "detail": "第 4 行没有编码"}', ?, ?, ?, 'UNIT_CLERK', ?, '推广中心', now())
                """, id, state, clerk.id(), clerk.name(), clerk.post(), bureau.firstUnit());
        return id;
    }

    @Test
    void aPersonSeesHisJobsWithProgressAndReason() {
        UUID id = job("FAILED");
        JsonNode seen = core.as(clerk).get("/jobs").json().get(0);
        assertThat(seen.path("id").asString()).isEqualTo(id.toString());
        assertThat(seen.path("title").asString()).isEqualTo("导入项目");
        assertThat(seen.path("state").asString()).isEqualTo("FAILED");
        assertThat(seen.path("done").asInt()).isEqualTo(3);
        assertThat(seen.path("total").asInt()).isEqualTo(10);
        assertThat(seen.at("/error/detail").asString()).isEqualTo("第 4 行没有编码");
        assertThat(seen.has("createdAt")).isTrue();
        assertThat(seen.has("payload")).isFalse();
    }

    @Test
    void aJobOfAnotherBureauOrPersonIsAnsweredLikeOneThatNeverWas() {
        UUID id = job("QUEUED");
        Person neighbour = Bureau.in(core).person("UNIT_CLERK");
        Person colleague = bureau.person("UNIT_CLERK");
        for (Person other : new Person[] {neighbour, colleague}) {
            assertThat(core.as(other).get("/jobs").json()).isEmpty();
            Client.Answer real = core.as(other).post("/jobs/" + id + "/cancel", null);
            Client.Answer random = core.as(other).post("/jobs/" + UUID.randomUUID() + "/cancel", null);
            assertThat(real.status()).isEqualTo(404);
            assertThat(real.code()).isEqualTo(random.code());
            assertThat(real.json().path("detail")).isEqualTo(random.json().path("detail"));
        }
        Client.Answer stopped = core.as(clerk).post("/jobs/" + id + "/cancel", null);
        assertThat(stopped.json().path("state").asString()).isEqualTo("CANCELLED");
    }
}
