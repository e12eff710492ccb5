package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of a target: they come back as they went in, to those who may see the target, and nothing is orphaned. */
class AttachmentTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);

    @Test
    void aFileComesBackAsItWentIn() {
        JsonNode target = given.opened();

        JsonNode added = server.as(given.clerk())
                .upload(files(target), "验收报告 𬭚.pdf", PDF)
                .json();
        Client.Answer back =
                server.as(given.clerk()).get("/attachments/" + added.path("id").asString());

        assertThat(added.path("name").asString()).isEqualTo("验收报告 𬭚.pdf");
        assertThat(added.path("contentType").asString()).isEqualTo("application/pdf");
        assertThat(back.raw().body()).isEqualTo(PDF);
        assertThat(back.header("Content-Disposition")).startsWith("attachment");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefusedAndLeavesNothing() {
        JsonNode target = given.opened();

        Client.Answer answer = server.as(given.clerk())
                .upload(files(target), "报告.pdf", "MZ this is a program".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("FILE_TYPE");
        assertThat(objects("status <> 'DELETED'")).isEqualTo("0");
    }

    @Test
    void strangersFindNoFile() {
        JsonNode target = given.opened();
        String id = server.as(given.clerk())
                .upload(files(target), "a.pdf", PDF)
                .json()
                .path("id")
                .asString();

        for (Person stranger : List.of(
                bureau.person("UNIT_CLERK", bureau.siblingUnit()),
                bureau.person("FIN_SECTOR", bureau.secondSector()),
                Bureau.in(server).person("FIN_PERF"))) {
            Client.Answer real = server.as(stranger).get("/attachments/" + id);
            assertThat(real.status()).isEqualTo(404);
            assertThat(real.json().path("detail"))
                    .isEqualTo(server.as(stranger)
                            .get("/attachments/" + UUID.randomUUID())
                            .json()
                            .path("detail"));
            assertThat(server.as(stranger).delete("/attachments/" + id).status())
                    .isIn(403, 404);
            assertThat(server.as(stranger).upload(files(target), "b.pdf", PDF).status())
                    .isIn(403, 404);
        }
        assertThat(server.as(bureau.person("FIN_PERF"))
                        .get("/attachments/" + id)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFileIsTakenAwayWithATrace() {
        JsonNode target = given.opened();
        String id = server.as(given.clerk())
                .upload(files(target), "a.pdf", PDF)
                .json()
                .path("id")
                .asString();

        assertThat(server.as(given.clerk()).delete("/attachments/" + id).status())
                .isEqualTo(204);

        assertThat(server.as(given.clerk()).get("/attachments/" + id).status()).isEqualTo(404);
        assertThat(objects("status = 'DELETED' and deleted_why = 'DETACHED'")).isEqualTo("1");
    }

    @Test
    void aFileOfASubmittedVersionStaysWithIt() {
        JsonNode target = given.filledIn();
        String id = server.as(given.clerk())
                .upload(files(target), "a.pdf", PDF)
                .json()
                .path("id")
                .asString();
        JsonNode submitted = given.act(given.clerk(), target, "submit", null);
        assertThat(server.as(given.clerk()).delete("/attachments/" + id).status())
                .isEqualTo(409);

        given.act(bureau.person("UNIT_HEAD"), submitted, "return", Map.of("reason", "换附件"));
        assertThat(server.as(given.clerk()).delete("/attachments/" + id).status())
                .isEqualTo(204);

        assertThat(objects("status = 'STORED'")).isEqualTo("1");
        assertThat(server.as(given.clerk()).get("/attachments/" + id).raw().body())
                .isEqualTo(PDF);
    }

    @Test
    void whileTheStoreIsAwayThePersonIsToldAndNothingIsLost() {
        CoreServer alone = CoreServer.start(TestDatabase.create(), Map.of("JIXIAO_S3_URL", "http://127.0.0.1:9"));
        try {
            Bureau there = Bureau.in(alone);
            Given here = new Given(alone, there);
            JsonNode target = here.filledIn();

            Client.Answer answer = alone.as(here.clerk()).upload(files(target), "a.pdf", PDF);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("STORE_AWAY");
            assertThat(answer.json().path("retriable").asBoolean()).isTrue();
            assertThat(here.act(here.clerk(), target, "submit", null)
                            .path("status")
                            .asString())
                    .isEqualTo("SUBMITTED");
        } finally {
            alone.stop();
        }
    }

    private static String files(JsonNode target) {
        return "/targets/" + target.path("id").asString() + "/attachments";
    }

    private String objects(String where) {
        return server.database()
                .lookUp("select count(*) from stored_object where tenant_id = '" + bureau.id() + "' and " + where);
    }
}
