package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeTests {

    private static final String SHA256_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void digestsAgreeWithThePublishedVectors() throws IOException {
        var abc = read("abc", 3, null);
        assertThat(abc.sha256()).isEqualTo(SHA256_ABC);
        assertThat(abc.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(abc.size()).isEqualTo(3);

        var sixteenTimes = read("abcd".repeat(16), 64, null);
        assertThat(sixteenTimes.sm3()).isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void letsTheLimitThroughAndNotOneByteMore() throws IOException {
        assertThat(read("abc", 3, null).size()).isEqualTo(3);
        assertThatThrownBy(() -> read("abcd", 3, null)).hasCauseInstanceOf(TooLarge.class);
    }

    @Test
    void doesNotEndIfOtherBytesCameThanAnnounced() throws IOException {
        assertThat(read("abc", 3, SHA256_ABC.toUpperCase(Locale.ROOT)).sha256()).isEqualTo(SHA256_ABC);
        assertThatThrownBy(() -> read("abd", 3, SHA256_ABC)).hasCauseInstanceOf(DigestMismatch.class);
    }

    @Test
    void byteByByteIsTheSame() throws IOException {
        var intake = new Intake(stream("abc"), 3, null);
        while (intake.read() >= 0) {
            assertThatThrownBy(intake::digests).isInstanceOf(IllegalStateException.class);
        }
        assertThat(intake.read()).isEqualTo(-1);
        assertThat(intake.digests().sha256()).isEqualTo(SHA256_ABC);
    }

    private static Intake.Digests read(String content, long limit, @Nullable String expected) throws IOException {
        var intake = new Intake(stream(content), limit, expected);
        intake.transferTo(OutputStream.nullOutputStream());
        return intake.digests();
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
    }
}
