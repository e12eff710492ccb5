package cn.jixiao.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.running.Bureau;
import cn.jixiao.core.running.Client;
import cn.jixiao.core.running.CoreServer;
import cn.jixiao.core.running.Given;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.testing.TestDatabase;
import cn.jixiao.platform.testing.TestServers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The line to the store is cut and joined again: people are told to try again, nothing is left over, then all goes on. */
class StoreAwayTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Line line = new Line(URI.create(TestServers.required("JIXIAO_TEST_S3_URL")));
    private final CoreServer server = CoreServer.start(TestDatabase.create(), Map.of("JIXIAO_S3_URL", line.address()));
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);

    @AfterEach
    void stop() {
        server.stop();
        line.close();
    }

    @Test
    void uploadAndImportAreRefusedRetriablyAndWorkAfterwards() {
        JsonNode target = given.filledIn();
        String path = "/targets/" + target.path("id").asString();
        Client clerk = server.as(given.clerk());
        byte[] workbook = clerk.get(path + "/export").raw().body();
        assertThat(clerk.upload(path + "/attachments", "before.pdf", PDF).status())
                .isEqualTo(201);
        JsonNode before = clerk.get(path).json();
        Client keyed = clerk.with("Idempotency-Key", UUID.randomUUID().toString());
        String imports = "/target-imports?fiscalYear=" + Bureau.YEAR;

        line.cut();
        Instant cut = Instant.now();
        told(clerk.upload(path + "/attachments", "during.pdf", PDF));
        told(keyed.upload(imports, "申报表.xlsx", workbook));
        told(clerk.get("/attachments/" + before.at("/attachments/0/id").asString()));
        assertThat(Duration.between(cut, Instant.now())).as("nobody waits").isLessThan(Duration.ofSeconds(30));
        assertThat(clerk.get(path).json()).as("nothing half done").isEqualTo(before);

        line.join();
        assertThat(clerk.upload(path + "/attachments", "during.pdf", PDF).status())
                .isEqualTo(201);
        assertThat(keyed.upload(imports, "申报表.xlsx", workbook).status()).isEqualTo(201);
        assertThat(clerk.get("/attachments/" + before.at("/attachments/0/id").asString())
                        .raw()
                        .body())
                .isEqualTo(PDF);

        assertThat(objects("status = 'STORED' and claimed_at is null"))
                .as("orphans")
                .isEqualTo("0");
        assertThat(objects("status = 'STORED'")).isEqualTo("3");
        server.database()
                .execute(
                        "update stored_object set announced_at = announced_at - interval '2 hours' where status = 'PENDING'");
        Door.run(new Scope.Own(bureau.id()), () -> server.bean(StoreSweep.class).sweep(bureau.id()));
        assertThat(objects("status = 'PENDING'")).isEqualTo("0");
        assertThat(objects("status = 'STORED'")).as("the sweep took no more").isEqualTo("3");
    }

    private static void told(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("STORE_AWAY");
        assertThat(answer.json().path("retriable").asBoolean()).isTrue();
    }

    private String objects(String where) {
        return server.database().lookUp("select count(*) from stored_object where " + where);
    }
}
