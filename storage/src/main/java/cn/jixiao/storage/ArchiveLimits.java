package cn.jixiao.storage;

import cn.jixiao.storage.ArchiveRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * How far a zip archive may unfold. The check unpacks as it reads and keeps nothing, so it costs time but no memory; what an
 * entry says of its own size is not believed. Archives inside the archive are not opened.
 *
 * @param maxEntries most entries, 1 to 65,000
 * @param maxExpandedBytes most bytes of all entries together, unpacked
 * @param maxRatio most unpacked bytes for one packed byte, applied to an entry after its first mebibyte
 */
public record ArchiveLimits(int maxEntries, long maxExpandedBytes, int maxRatio) {

    /** Room for the largest workbooks seen in offices; the ratio is the one that POI applies when it opens a file. */
    public static final ArchiveLimits USUAL = new ArchiveLimits(10_000, 512L << 20, 100);

    private static final long FREE_BYTES = 1L << 20;

    /** Refuses limits that nothing could meet with {@link IllegalArgumentException}. */
    public ArchiveLimits {
        if (maxEntries < 1 || maxEntries > 65_000 || maxExpandedBytes < 1 || maxRatio < 1) {
            throw new IllegalArgumentException("Limits for archives out of range");
        }
    }

    /**
     * Reads an archive to its end.
     *
     * @param archive read to the end, not closed
     * @return the number of entries
     * @throws ArchiveRefused if a limit is passed or nobody can look into the archive
     * @throws IOException if the stream itself fails
     */
    public int check(InputStream archive) throws IOException {
        var packed = new ArchiveTail(archive);
        // Entry names in archives made on Chinese Windows are GBK without a flag: names are not judged, so any byte
        // will do.
        @SuppressWarnings("resource") // closing it would close the caller's stream
        var zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
        int entries = readEntries(zip, packed);
        packed.transferTo(OutputStream.nullOutputStream());
        var listed = packed.listedEntries();
        if (listed.isEmpty()) {
            throw new ArchiveRefused(Reason.UNREADABLE, "no table of contents");
        }
        if (listed.getAsLong() != entries) {
            throw new ArchiveRefused(Reason.CONTENTS_DIFFER, listed.getAsLong() + " listed, " + entries + " found");
        }
        return entries;
    }

    private int readEntries(ZipInputStream zip, ArchiveTail packed) throws IOException {
        var buffer = new byte[32 << 10];
        int entries = 0;
        long expanded = 0;
        while (nextEntry(zip, packed)) {
            if (++entries > maxEntries) {
                throw new ArchiveRefused(Reason.TOO_MANY_ENTRIES, "more than " + maxEntries);
            }
            long packedBefore = packed.count();
            long entryBytes = 0;
            for (int n = read(zip, buffer, packed); n >= 0; n = read(zip, buffer, packed)) {
                entryBytes += n;
                expanded += n;
                if (expanded > maxExpandedBytes) {
                    throw new ArchiveRefused(Reason.EXPANDS_TOO_LARGE, "more than " + maxExpandedBytes + " bytes");
                }
                long packedBytes = Math.max(1, packed.count() - packedBefore);
                if (entryBytes > FREE_BYTES && entryBytes / packedBytes >= maxRatio) {
                    throw new ArchiveRefused(Reason.PACKED_TOO_TIGHTLY, "more than " + maxRatio + " to one");
                }
            }
        }
        return entries;
    }

    private static boolean nextEntry(ZipInputStream zip, ArchiveTail packed) throws IOException {
        try {
            ZipEntry entry = zip.getNextEntry();
            return entry != null;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(packed, e);
        }
    }

    private static int read(ZipInputStream zip, byte[] buffer, ArchiveTail packed) throws IOException {
        try {
            return zip.read(buffer);
        } catch (IOException e) {
            throw unreadable(packed, e);
        }
    }

    /** A broken archive is the sender's, a broken stream is not: only the first is a reason to refuse. */
    private static ArchiveRefused unreadable(ArchiveTail packed, Exception e) throws IOException {
        packed.rethrowFailure();
        return new ArchiveRefused(Reason.UNREADABLE, String.valueOf(e.getMessage()));
    }
}
