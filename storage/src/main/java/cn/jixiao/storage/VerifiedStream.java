package cn.jixiao.storage;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Hands an object out and refuses to end well if the bytes are not those that were put. */
final class VerifiedStream extends InputStream {

    private final InputStream in;
    private final StoredObject expected;
    private final MessageDigest sha256 = Intake.newSha256();
    private boolean ended;

    VerifiedStream(InputStream in, StoredObject expected) {
        this.in = in;
        this.expected = expected;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (ended) {
            return -1;
        }
        int n = S3Errors.call("read " + expected.key(), () -> in.read(into, offset, length));
        if (n >= 0) {
            sha256.update(into, offset, n);
            return n;
        }
        ended = true;
        var actual = HexFormat.of().formatHex(sha256.digest());
        if (!actual.equals(expected.sha256())) {
            throw new DigestMismatch(expected.sha256(), actual);
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
