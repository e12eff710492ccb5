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

    /** Keeps a workbook with the record's open version. */
    public void keep(String kind, UUID record, String name, byte[] workbook, Acting acting) {
        filing.add(kind, record, new Filing.Brought(name, new ByteArrayInputStream(workbook), null, FIELD), acting);
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
