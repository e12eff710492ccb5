package cn.jixiao.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** SampleFiles that offices send, as small as they can be and still be what they say. */
final class SampleFiles {

    static final UploadLimits MEGABYTE = UploadLimits.ofBytes(1 << 20);

    private SampleFiles() {}

    static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook() {
        return zip(entry("[Content_Types].xml", """
                        <Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                        spreadsheetml.sheet.main+xml"/></Types>"""), entry("xl/workbook.xml", "<workbook/>"));
    }

    static byte[] macroWorkbook() {
        return zip(entry("[Content_Types].xml", """
                        <Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled\
                        .main+xml"/></Types>"""));
    }

    static final class Entry {
        private final String name;
        private final byte[] content;

        Entry(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }
    }

    static Entry entry(String name, String content) {
        return new Entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Entry... entries) {
        return zip(StandardCharsets.UTF_8, entries);
    }

    static byte[] zip(Charset names, Entry... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name));
                zip.write(entry.content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bomb(int megabytes) {
        return zip(
                entry("[Content_Types].xml", "spreadsheetml.sheet.main+xml"),
                new Entry("xl/worksheets/sheet1.xml", new byte[megabytes << 20]));
    }

    static IncomingFile incoming(String name, byte[] content) {
        return incoming(name, new ByteArrayInputStream(content), MEGABYTE);
    }

    static IncomingFile incoming(String name, InputStream content, UploadLimits limits) {
        return new IncomingFile(name, content, EnumSet.allOf(FileType.class), limits);
    }

    /** A document of any size that needs no memory, its sender failing after so many bytes (never, if negative). */
    static InputStream endless(long size, long failsAfter) {
        return new InputStream() {
            private final byte[] start = pdf("");
            private long at;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (failsAfter >= 0 && at >= failsAfter) {
                    throw new IOException("Connection reset by peer");
                }
                if (at == size) {
                    return -1;
                }
                int n = (int) Math.min(length, size - at);
                if (at < start.length) {
                    n = (int) Math.min(n, start.length - at);
                    System.arraycopy(start, (int) at, into, offset, n);
                } else {
                    Arrays.fill(into, offset, offset + n, (byte) (at >> 16));
                }
                at += n;
                return n;
            }
        };
    }
}
