package cn.jixiao.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jixiao.core.running.Bureau;
import cn.jixiao.core.running.CoreServer;
import cn.jixiao.core.running.Given;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.storage.Bucket;
import cn.jixiao.storage.DocumentStore;
import cn.jixiao.storage.FileType;
import cn.jixiao.storage.IncomingFile;
import cn.jixiao.storage.ObjectKey;
import cn.jixiao.storage.ObjectKind;
import cn.jixiao.storage.ObjectMissing;
import cn.jixiao.storage.PendingObject;
import cn.jixiao.storage.StoredObject;
import cn.jixiao.storage.SweepReport;
import cn.jixiao.storage.UploadLimits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a process left behind that died between store and commit is cleared away with a trace; nothing else is. */
class StoreSweepTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final DocumentStore store = server.bean(DocumentStore.class);
    private final ObjectRows rows = server.bean(ObjectRows.class);

    @Test
    void anUploadThatDiedIsEndedAfterAnHourAndItsBytesAreGone() {
        StoredObject dead = died(Duration.ofMinutes(61));
        StoredObject running = died(Duration.ofMinutes(50));

        SweepReport report = sweep();

        assertThat(report.unfinished()).containsExactly(dead.key());
        assertThat(row(dead, "concat_ws(' ', status, deleted_by, deleted_why)"))
                .isEqualTo("DELETED sweeper UPLOAD_NEVER_FINISHED");
        assertThatThrownBy(() -> store.open(dead).close()).isInstanceOf(ObjectMissing.class);
        assertThat(row(running, "status")).isEqualTo("PENDING");
        assertThat(as(() -> rows.stored(running, Instant.now())))
                .as("one that is still under way ends well")
                .isTrue();
        assertThat(as(() -> rows.stored(dead, Instant.now())))
                .as("one that comes too late does not")
                .isFalse();
        assertThat(sweep().unfinished()).as("a second sweep finds nothing").isEmpty();
    }

    @Test
    void whatWasStoredAndNeverClaimedGoesAndWhatARecordHasStays() {
        Given given = new Given(server, bureau);
        JsonNode target = given.opened();
        String kept = server.as(given.clerk())
                .upload("/targets/" + target.path("id").asString() + "/attachments", "a.pdf", PDF)
                .json()
                .path("id")
                .asString();
        StoredObject unclaimed = died(Duration.ofMinutes(62));
        as(() -> rows.stored(unclaimed, Instant.now().minus(Duration.ofMinutes(61))));
        server.database()
                .execute(
                        "update stored_object set stored_at = stored_at - interval '2 hours' where claimed_at is not null"
                                + " and tenant_id = '" + bureau.id() + "'");

        sweep();

        assertThat(row(unclaimed, "concat_ws(' ', status, deleted_why)")).isEqualTo("DELETED NEVER_CLAIMED");
        assertThatThrownBy(() -> store.open(unclaimed).close()).isInstanceOf(ObjectMissing.class);
        assertThat(server.as(given.clerk()).get("/attachments/" + kept).raw().body())
                .isEqualTo(PDF);
    }

    @Test
    void aBureausSweepLeavesTheNeighboursAlone() {
        StoredObject mine = died(Duration.ofHours(2));
        Bureau neighbour = Bureau.in(server);

        Door.run(
                new Scope.Own(neighbour.id()),
                () -> server.bean(StoreSweep.class).sweep(neighbour.id()));

        assertThat(row(mine, "status")).isEqualTo("PENDING");
    }

    /** Announced so long ago and put into the store; then its process was killed. */
    private StoredObject died(Duration ago) {
        ObjectKey key = ObjectKey.next(bureau.id(), ObjectKind.EVIDENCE, Bureau.YEAR);
        return as(() -> {
            rows.pending(new PendingObject(
                    Bucket.WORK, key, "a.pdf", "post-1", Instant.now().minus(ago)));
            return store.put(
                    Bucket.WORK,
                    key,
                    new IncomingFile(
                            "a.pdf",
                            new ByteArrayInputStream(PDF),
                            EnumSet.of(FileType.PDF),
                            UploadLimits.ofBytes(1 << 20)));
        });
    }

    private SweepReport sweep() {
        return as(() -> server.bean(StoreSweep.class).sweep(bureau.id()));
    }

    private String row(StoredObject object, String what) {
        return server.database()
                .lookUp("select " + what + " from stored_object where object_key = '" + object.key() + "'");
    }

    private <T> T as(Supplier<T> work) {
        return Door.as(new Scope.Own(bureau.id()), work::get);
    }
}
