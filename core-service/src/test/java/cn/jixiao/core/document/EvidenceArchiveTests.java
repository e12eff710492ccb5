package cn.jixiao.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.core.running.Bureau;
import cn.jixiao.core.running.Client;
import cn.jixiao.core.running.CoreServer;
import cn.jixiao.core.running.Given;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.storage.ObjectKey;
import cn.jixiao.storage.RetentionHolds;
import cn.jixiao.storage.StoredObjects;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The files of an approved target are evidence: the archive has them within the hour and nobody can take them away. */
class EvidenceArchiveTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);
    private final Client clerk = server.as(given.clerk());
    private final JsonNode target = withFile();
    private final String file = target.at("/attachments/0/id").asString();

    private JsonNode withFile() {
        JsonNode open = given.filledIn();
        String path = "/targets/" + open.path("id").asString();
        assertThat(clerk.upload(path + "/attachments", "依据.pdf", PDF).status()).isEqualTo(201);
        return given.act(given.clerk(), clerk.get(path).json(), "submit", null);
    }

    private void approve() {
        given.act(
                given.budget(),
                given.at("BUDGET_REPLY", target),
                "reply",
                Map.of("number", "忻财预〔2026〕9号", "date", "2026-01-20", "amount", "8540000.00"));
    }

    @Test
    @Articles("8")
    void approvalMakesFilesEvidenceThatIsKeptForTenYearsAndOpensAsBefore() {
        assertThat(takeIn()).as("under review it is no evidence yet").isZero();
        approve();
        ObjectKey working = key();

        assertThat(takeIn()).isEqualTo(1);

        assertThat(row("o.bucket || ' ' || o.status")).isEqualTo("ARCHIVE STORED");
        assertThat(key()).isNotEqualTo(working);
        assertThat(server.database()
                        .lookUp(
                                "select concat_ws(' ', status, deleted_by, deleted_why) from stored_object where object_key = '"
                                        + working + "'"))
                .isEqualTo("DELETED archive ARCHIVED");
        JsonNode shown =
                clerk.get("/targets/" + target.path("id").asString()).json().at("/attachments/0");
        assertThat(LocalDate.parse(shown.path("keptUntil").asString()))
                .isEqualTo(LocalDate.now(BusinessClock.ZONE).plusYears(10));
        assertThat(clerk.get("/attachments/" + file).raw().body()).isEqualTo(PDF);
        assertThatThrownBy(() -> as(() -> server.bean(StoredObjects.class).remove(key(), "post-1", "NO_REASON")))
                .isInstanceOf(RetentionHolds.class);
        assertThat(takeIn()).as("once").isZero();
    }

    @Test
    void aCopyThatItsProcessDidNotLiveToKeepIsKeptByTheNextTurn() {
        approve();
        takeIn();
        server.database().execute("update attachment set archived_at = null where id = '" + file + "'");
        ObjectKey archived = key();

        assertThat(takeIn()).isEqualTo(1);

        assertThat(key()).as("not copied again").isEqualTo(archived);
        assertThat(clerk.get("/attachments/" + file).raw().body()).isEqualTo(PDF);
    }

    @Test
    void aWorkingCopyThatWasLeftBehindIsSwept() {
        approve();
        ObjectKey working = key();
        takeIn();
        server.database()
                .execute(
                        "update stored_object set status = 'STORED', deleted_at = null, deleted_by = null, deleted_why = null,"
                                + " stored_at = stored_at - interval '2 hours' where object_key = '" + working + "'");

        as(() -> server.bean(StoreSweep.class).sweep(bureau.id()));

        assertThat(server.database()
                        .lookUp("select concat_ws(' ', status, deleted_why) from stored_object where object_key = '"
                                + working + "'"))
                .isEqualTo("DELETED NEVER_CLAIMED");
        assertThat(clerk.get("/attachments/" + file).raw().body()).isEqualTo(PDF);
    }

    @Test
    void aNeighboursTurnTakesNothingOfOurs() {
        approve();
        Bureau neighbour = Bureau.in(server);

        int taken = Door.as(
                new Scope.Own(neighbour.id()),
                () -> server.bean(EvidenceArchive.class).takeIn(neighbour.id()));

        assertThat(taken).isZero();
        assertThat(row("o.bucket")).isEqualTo("WORK");
    }

    private int takeIn() {
        return as(() -> server.bean(EvidenceArchive.class).takeIn(bureau.id()));
    }

    private ObjectKey key() {
        return ObjectKey.parse(bureau.id(), row("o.object_key"));
    }

    private String row(String what) {
        return server.database()
                .lookUp("select " + what + " from attachment a join stored_object o on o.tenant_id = a.tenant_id"
                        + " and o.id = a.object_id where a.id = '" + file + "'");
    }

    private <T> T as(Supplier<T> work) {
        return Door.as(new Scope.Own(bureau.id()), work::get);
    }
}
