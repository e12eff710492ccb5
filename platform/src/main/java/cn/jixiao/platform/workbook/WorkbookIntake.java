package cn.jixiao.platform.workbook;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Takes the bytes in and lets pass only what is an xlsx without macros or outside data, before any XML is read. */
public final class WorkbookIntake {
    private static final int SMALL_PART = 1 << 20;
    private static final int MOST_PARTS = 2_000;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final WorkbookLimits limits;

    /** Under these limits. */
    public WorkbookIntake(WorkbookLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file to its end.
     *
     * @return its bytes
     * @throws RefusedWorkbook for everything that is no plain xlsx within the limits
     */
    public byte[] accept(InputStream in) throws IOException, RefusedWorkbook {
        byte[] bytes = in.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw new RefusedWorkbook(WorkbookFault.TOO_LARGE, String.valueOf(limits.bytes() >> 20));
        }
        if (startsWith(bytes, OLE2)) {
            throw new RefusedWorkbook(oldKind(bytes));
        }
        if (!startsWith(bytes, ZIP)) {
            throw new RefusedWorkbook(WorkbookFault.NOT_A_WORKBOOK);
        }
        try {
            inspect(new ByteArrayInputStream(bytes));
        } catch (IOException | IllegalArgumentException e) {
            // The bytes are all here: what fails now is the archive.
            throw new RefusedWorkbook(WorkbookFault.DAMAGED, e);
        }
        return bytes;
    }

    /**
     * Looks through a large file where it lies, holding none of it.
     *
     * @throws RefusedWorkbook for everything that is no plain xlsx within the limits
     */
    public void accept(Path file) throws IOException, RefusedWorkbook {
        if (Files.size(file) > limits.bytes()) {
            throw new RefusedWorkbook(WorkbookFault.TOO_LARGE, String.valueOf(limits.bytes() >> 20));
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(OLE2.length);
        }
        if (startsWith(head, OLE2)) {
            throw new RefusedWorkbook(oldKind(Files.readAllBytes(file)));
        }
        if (!startsWith(head, ZIP)) {
            throw new RefusedWorkbook(WorkbookFault.NOT_A_WORKBOOK);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            inspect(in);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new RefusedWorkbook(WorkbookFault.DAMAGED, e);
        }
    }

    private static WorkbookFault oldKind(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return WorkbookFault.ENCRYPTED;
            }
            boolean workbook = files.getRoot().hasEntryCaseInsensitive("Workbook")
                    || files.getRoot().hasEntryCaseInsensitive("Book");
            return workbook ? WorkbookFault.OLD_XLS : WorkbookFault.NOT_A_WORKBOOK;
        } catch (IOException | RuntimeException e) {
            return WorkbookFault.NOT_A_WORKBOOK;
        }
    }

    private void inspect(InputStream bytes) throws IOException, RefusedWorkbook {
        boolean workbook = false;
        boolean openPackage = false;
        long total = 0;
        int parts = 0;
        try (CountedInput packed = new CountedInput(bytes);
                ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                refuseByName(name);
                workbook |= name.equals("xl/workbook.xml");
                openPackage |= name.equals("[content_types].xml");
                if (++parts > MOST_PARTS) {
                    throw new RefusedWorkbook(WorkbookFault.ZIP_BOMB);
                }
                total += inflate(zip, packed, total, name.equals("[content_types].xml"));
            }
        }
        if (!openPackage || !workbook) {
            throw new RefusedWorkbook(openPackage ? WorkbookFault.NOT_XLSX : WorkbookFault.NOT_A_WORKBOOK);
        }
    }

    private static void refuseByName(String name) throws RefusedWorkbook {
        if (name.endsWith("vbaproject.bin")
                || name.startsWith("xl/macrosheets/")
                || name.startsWith("xl/dialogsheets/")) {
            throw new RefusedWorkbook(WorkbookFault.MACROS);
        }
        if (name.startsWith("xl/externallinks/") || name.equals("xl/connections.xml")) {
            throw new RefusedWorkbook(WorkbookFault.EXTERNAL_LINKS);
        }
        if (name.equals("mimetype") || name.equals("xl/workbook.bin")) {
            throw new RefusedWorkbook(WorkbookFault.NOT_XLSX);
        }
    }

    private long inflate(ZipInputStream zip, CountedInput packed, long before, boolean contentTypes)
            throws IOException, RefusedWorkbook {
        byte[] buffer = new byte[8192];
        long start = packed.count();
        long size = 0;
        StringBuilder text = new StringBuilder();
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            size += n;
            // The zip stream reads ahead by 512 bytes, which is nothing beside a part above 1 MiB.
            long packedSize = Math.max(1, packed.count() - start);
            boolean tooMuch = before + size > limits.inflatedBytes();
            if (tooMuch || (size > SMALL_PART && size / packedSize > limits.inflation())) {
                throw new RefusedWorkbook(WorkbookFault.ZIP_BOMB);
            }
            if (contentTypes && text.length() < SMALL_PART) {
                text.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        }
        if (text.toString().toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new RefusedWorkbook(WorkbookFault.MACROS);
        }
        return size;
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** Says how many packed bytes were taken so far. */
    private static final class CountedInput extends FilterInputStream {
        private long count;

        CountedInput(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int taken = super.read(into, from, most);
            count += Math.max(0, taken);
            return taken;
        }

        long count() {
            return count;
        }
    }
}
