package cn.jixiao.core.document;

import cn.jixiao.core.directory.Mandates;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.storage.Bucket;
import cn.jixiao.storage.FileType;
import cn.jixiao.storage.IncomingFile;
import cn.jixiao.storage.ObjectKey;
import cn.jixiao.storage.ObjectKind;
import cn.jixiao.storage.StorageException;
import cn.jixiao.storage.StoredObject;
import cn.jixiao.storage.StoredObjects;
import cn.jixiao.storage.UploadLimits;
import cn.jixiao.storage.UploadTarget;
import cn.jixiao.storage.Uploads;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds files to records, hands them out and takes them away. Bytes move outside transactions, rows inside. */
@Service
@Articles("8")
class Filing {

    static final long MOST_BYTES = 50L << 20;
    static final int MOST_FILES = 100;
    private static final Set<FileType> WELCOME = EnumSet.complementOf(EnumSet.of(FileType.XLSM));

    private final List<AttachmentOwner> owners;
    private final AttachmentPlaces places;
    private final Attachments attachments;
    private final Mandates mandates;
    private final Uploads uploads;
    private final StoredObjects objects;
    private final TransactionTemplate transactions;
    private final Trail trail;

    Filing(
            List<AttachmentOwner> owners,
            AttachmentPlaces places,
            Attachments attachments,
            Mandates mandates,
            Uploads uploads,
            StoredObjects objects,
            TransactionTemplate transactions,
            Trail trail) {
        this.owners = owners;
        this.places = places;
        this.attachments = attachments;
        this.mandates = mandates;
        this.uploads = uploads;
        this.objects = objects;
        this.transactions = transactions;
        this.trail = trail;
    }

    /** A file as it comes from a browser. */
    record Brought(
            String name,
            InputStream body,
            @Nullable UUID lineId,
            @Nullable String field) {}

    /** A file on its way out. */
    record HandedOut(Attachment attachment, InputStream body) {}

    /**
     * Takes a file in, after asking whether the record takes one; it is the record's only when {@link #enter} says so.
     *
     * @throws Refusal when the record does not take files now, has too many, or this is not a file that is taken
     */
    StoredObject receive(String kind, UUID record, Brought file, Acting acting) {
        AttachmentOwner owner = owner(kind).orElseThrow(Refusal::notFound);
        AttachmentOwner.Owned before = owner.write(record, acting);
        demandRoom(before, acting);
        return store(before.fiscalYear(), file, acting);
    }

    /** Puts the bytes into the store, outside any transaction; nothing refers to them before they are entered. */
    StoredObject store(int fiscalYear, Brought file, Acting acting) {
        return uploads.upload(
                new UploadTarget(
                        Bucket.WORK,
                        acting.bureauId(),
                        file.lineId() == null ? ObjectKind.ATTACHMENT : ObjectKind.EVIDENCE,
                        fiscalYear,
                        acting.post().id().toString()),
                new IncomingFile(file.name(), file.body(), WELCOME, UploadLimits.ofBytes(MOST_BYTES)));
    }

    /** Enters stored bytes as a record's file. The record may have moved on while they came in, so it is asked again. */
    Attachment enter(String kind, UUID record, Brought file, ObjectKey key, Acting acting) {
        return Objects.requireNonNull(transactions.execute(status -> {
            AttachmentOwner owner = owner(kind).orElseThrow(Refusal::notFound);
            AttachmentOwner.Owned now = owner.write(record, acting);
            demandRoom(now, acting);
            Attachment added = attachments.add(
                    now, owner.recordKind(), key, file.lineId(), file.field(), acting, reach(acting, now));
            trail.append(new TrailEntry(
                    "ATTACHED",
                    owner.recordKind(),
                    record,
                    now.version(),
                    null,
                    null,
                    null,
                    "sha256=" + added.sha256()));
            return added;
        }));
    }

    private void demandRoom(AttachmentOwner.Owned record, Acting acting) {
        if (attachments
                        .of(record.recordId(), record.version(), reach(acting, record))
                        .size()
                >= MOST_FILES) {
            throw Refusal.rule("TOO_MANY_FILES", MOST_FILES);
        }
    }

    /** Takes stored bytes away that were refused. */
    void discard(ObjectKey key, Acting acting, RuntimeException because) {
        try {
            objects.remove(key, acting.post().id().toString(), "RECORD_REFUSED");
        } catch (StorageException | IllegalStateException left) {
            // Unclaimed: the sweep takes it.
            because.addSuppressed(left);
        }
    }

    HandedOut open(UUID attachment, Acting acting) {
        Attachments.Place place = find(attachment, acting, false);
        return new HandedOut(place.attachment(), objects.open(ObjectKey.parse(acting.bureauId(), place.objectKey())));
    }

    /** Takes a file out of the open version. One that an earlier version has stays there; one that none has is deleted. */
    void remove(UUID attachment, Acting acting) {
        Attachments.Place place = Objects.requireNonNull(transactions.execute(status -> end(attachment, acting)));
        if (place.attachment().state().equals("DELETED")) {
            objects.remove(
                    ObjectKey.parse(acting.bureauId(), place.objectKey()),
                    acting.post().id().toString(),
                    "DETACHED");
        }
    }

    private Attachments.Place end(UUID attachment, Acting acting) {
        Attachments.Place place = find(attachment, acting, true);
        AttachmentOwner.Owned record = owner(place.recordKind()).orElseThrow().write(place.recordId(), acting);
        if (!attachments.end(attachment, record.version(), reach(acting, record))) {
            throw Refusal.notFound();
        }
        trail.append(new TrailEntry(
                "DETACHED",
                place.recordKind(),
                place.recordId(),
                record.version(),
                null,
                null,
                null,
                "sha256=" + place.attachment().sha256()));
        return place.fromVersion() == record.version() ? place.gone() : place;
    }

    private Attachments.Place find(UUID attachment, Acting acting, boolean writing) {
        AttachmentPlaces.Where where = places.of(attachment).orElseThrow(Refusal::notFound);
        AttachmentOwner owner = owner(where.recordKind()).orElseThrow(Refusal::notFound);
        AttachmentOwner.Owned record =
                writing ? owner.write(where.recordId(), acting) : owner.read(where.recordId(), acting);
        return attachments.find(attachment, reach(acting, record)).orElseThrow(Refusal::notFound);
    }

    private Reach reach(Acting acting, AttachmentOwner.Owned record) {
        return mandates.of(acting, record.fiscalYear()).reach();
    }

    private Optional<AttachmentOwner> owner(String kind) {
        return owners.stream().filter(owner -> owner.recordKind().equals(kind)).findFirst();
    }
}
