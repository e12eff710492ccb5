package cn.jixiao.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Counts an archive's bytes as they pass and keeps its end, where the number of entries is written. */
final class ArchiveTail extends InputStream {

    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ZIP64_END_SIGNATURE = 0x06064b50;
    private static final int KEPT = (1 << 16) + END_RECORD + 128;

    private final InputStream in;
    private final byte[] ring = new byte[KEPT];
    private long count;
    private @Nullable IOException failure;

    ArchiveTail(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n;
        try {
            n = in.read(into, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        for (int i = 0; i < n; i++) {
            ring[(int) ((count + i) % KEPT)] = into[offset + i];
        }
        count += Math.max(0, n);
        return n;
    }

    long count() {
        return count;
    }

    void rethrowFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** The number of entries that the table of contents claims; readers that open the file by its end believe it. */
    OptionalLong listedEntries() {
        var tail = tail();
        for (int at = tail.limit() - END_RECORD; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE
                    && at + END_RECORD + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit()) {
                int listed = Short.toUnsignedInt(tail.getShort(at + 10));
                return listed < 0xffff ? OptionalLong.of(listed) : zip64Entries(tail, at);
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong zip64Entries(ByteBuffer tail, int end) {
        for (int at = end - 56; at >= 0; at--) {
            if (tail.getInt(at) == ZIP64_END_SIGNATURE) {
                return OptionalLong.of(tail.getLong(at + 32));
            }
        }
        return OptionalLong.empty();
    }

    private ByteBuffer tail() {
        int length = (int) Math.min(count, KEPT);
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = ring[(int) ((count - length + i) % KEPT)];
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
