package cn.jixiao.core.document;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.storage.ObjectKey;
import cn.jixiao.storage.StoredObjects;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keeps the workbook that a record was imported from, as an attachment of its version, so that export can give it back. */
@Service
public class Originals {

    /** Field of an attachment that is the imported workbook. */
    public static final String FIELD = "IMPORT";

    private final Filing filing;
    private final Attachments attachments;
    private final StoredObjects objects;

    Originals(Filing filing, Attachments attachments, StoredObjects objects) {
        this.filing = filing;
        this.attachments = attachments;
        this.objects = objects;
    }

    /**
     * A workbook whose bytes are in the store and that no record has yet.
     *
     * @param name its file name
     * @param key where its bytes are
     */
    public record Brought(String name, ObjectKey key) {}

    /** Puts a workbook into the store, outside any transaction; it is then entered or discarded. */
    public Brought bring(int fiscalYear, String name, byte[] workbook, Acting acting) {
        return new Brought(
                name,
                filing.store(fiscalYear, file(name, new ByteArrayInputStream(workbook)), acting)
                        .key());
    }

    /** Enters a workbook with the record's open version, in the transaction of what was read from it. */
    public void enter(String kind, UUID record, Brought original, Acting acting) {
        filing.enter(kind, record, file(original.name(), InputStream.nullInputStream()), original.key(), acting);
    }

    /** Takes a workbook away again that no record got. */
    public void discard(Brought original, Acting acting, RuntimeException because) {
        filing.discard(original.key(), acting, because);
    }

    private static Filing.Brought file(String name, InputStream body) {
        return new Filing.Brought(name, body, null, FIELD);
    }

    /** The workbook that a version was last imported from; the caller closes it. */
    public Optional<InputStream> latest(UUID record, int version, Reach reach, String tenant) {
        return attachments.of(record, version, reach).stream()
                .filter(file -> FIELD.equals(file.field()) && file.state().equals("STORED"))
                .reduce((earlier, later) -> later)
                .flatMap(file -> attachments.find(file.id(), reach))
                .map(place -> objects.open(ObjectKey.parse(tenant, place.objectKey())));
    }
}
