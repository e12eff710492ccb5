package cn.jixiao.storage;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/** Counts, limits and digests what passes; refuses before the end is reached, so that the store never gets a whole object. */
final class Intake extends InputStream {

    private final InputStream in;
    private final long maxBytes;
    private final @Nullable String expectedSha256;
    private final MessageDigest sha256 = newSha256();
    private final SM3Digest sm3 = new SM3Digest();
    private long size;
    private @Nullable Digests digests;

    /** What was found out once all has passed. */
    record Digests(long size, String sha256, String sm3) {}

    Intake(InputStream in, long maxBytes, @Nullable String expectedSha256) {
        this.in = in;
        this.maxBytes = maxBytes;
        this.expectedSha256 = expectedSha256;
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = readSource(into, offset, length);
        if (n < 0) {
            finish();
            return n;
        }
        size += n;
        if (size > maxBytes) {
            throw new IntakeAborted(new TooLarge(maxBytes));
        }
        sha256.update(into, offset, n);
        sm3.update(into, offset, n);
        return n;
    }

    private int readSource(byte[] into, int offset, int length) throws IOException {
        try {
            return in.read(into, offset, length);
        } catch (IOException e) {
            throw new IntakeAborted(new UploadBroken("The sender stopped after " + size + " bytes", e));
        }
    }

    private void finish() throws IntakeAborted {
        if (digests != null) {
            return;
        }
        var hex = HexFormat.of();
        var sm3Bytes = new byte[sm3.getDigestSize()];
        sm3.doFinal(sm3Bytes, 0);
        digests = new Digests(size, hex.formatHex(sha256.digest()), hex.formatHex(sm3Bytes));
        if (expectedSha256 != null && !expectedSha256.equalsIgnoreCase(digests.sha256)) {
            throw new IntakeAborted(new DigestMismatch(expectedSha256, digests.sha256));
        }
    }

    Digests digests() {
        if (digests == null) {
            throw new IllegalStateException("The stream was not read to its end");
        }
        return digests;
    }
}
