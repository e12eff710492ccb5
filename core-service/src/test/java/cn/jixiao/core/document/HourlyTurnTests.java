package cn.jixiao.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.running.Bureau;
import cn.jixiao.core.running.Client;
import cn.jixiao.core.running.CoreServer;
import cn.jixiao.core.running.Given;
import cn.jixiao.platform.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The hourly turn over all bureaus: what is spoilt in one keeps nothing else waiting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HourlyTurnTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

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
    void aSpoiltFileStaysAloneBehind() {
        Bureau first = Bureau.in(core);
        Bureau second = Bureau.in(core);
        String spoilt = approvedWith(first, "坏.pdf");
        String sound = approvedWith(first, "好.pdf");
        String neighbours = approvedWith(second, "邻.pdf");
        database.execute("set session_replication_role = replica; update stored_object set sha256 = repeat('0', 64)"
                + " where id = (select object_id from attachment where id = '" + spoilt + "')");
        String abandoned = abandoned(first);

        core.bean(StoreSweep.class).sweep();

        assertThat(bucket(spoilt)).as("is reported and stays").isEqualTo("WORK");
        assertThat(bucket(sound)).isEqualTo("ARCHIVE");
        assertThat(bucket(neighbours)).isEqualTo("ARCHIVE");
        assertThat(database.lookUp("select status from stored_object where id = '" + abandoned + "'"))
                .as("the sweep of the same bureau has its turn")
                .isEqualTo("DELETED");
    }

    /** An approved target with a file; the file's id. */
    private String approvedWith(Bureau bureau, String name) {
        Given given = new Given(core, bureau);
        Client clerk = core.as(given.clerk());
        String target = "/targets/" + given.filledIn().path("id").asString();
        assertThat(clerk.upload(target + "/attachments", name, PDF).status()).isEqualTo(201);
        JsonNode open = clerk.get(target).json();
        given.act(
                given.budget(),
                given.at("BUDGET_REPLY", given.act(given.clerk(), open, "submit", null)),
                "reply",
                Map.of("number", "忻财预〔2026〕9号", "date", "2026-01-20", "amount", "8540000.00"));
        return open.at("/attachments/0/id").asString();
    }

    /** A file that was stored for a target and that no target took, some hours ago; the object's id. */
    private String abandoned(Bureau bureau) {
        Given given = new Given(core, bureau);
        Client clerk = core.as(given.clerk());
        String target = "/targets/" + given.filledIn().path("id").asString();
        JsonNode attached = clerk.upload(target + "/attachments", "弃.pdf", PDF).json();
        String object = database.lookUp("select object_id from attachment where id = '"
                + attached.path("id").asString() + "'");
        database.execute("set session_replication_role = replica; delete from attachment where object_id = '" + object
                + "'; update stored_object set claimed_at = null, stored_at = stored_at - interval '3 hours' where id = '"
                + object + "'");
        return object;
    }

    private String bucket(String attachment) {
        return database.lookUp("select bucket from attachment a join stored_object o on o.tenant_id = a.tenant_id"
                + " and o.id = a.object_id where a.id = '" + attachment + "'");
    }
}
