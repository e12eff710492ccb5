package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jixiao.storage.ArchiveRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchiveLimitsTests {

    private static final ArchiveLimits SMALL = new ArchiveLimits(3, 4 << 20, 100);

    @Test
    void letsHonestArchivesThrough() throws IOException {
        assertThat(check(SMALL, SampleFiles.workbook())).isEqualTo(2);
        var noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        assertThat(check(SMALL, SampleFiles.zip(new SampleFiles.Entry("noise", noise))))
                .isEqualTo(1);
    }

    @Test
    void letsALargeSheetOfBlankFormattedRowsThrough() throws IOException {
        var rows = new StringBuilder();
        for (int row = 1; row <= 400_000; row++) {
            rows.append("<row r=\"").append(row).append("\" s=\"1\" customFormat=\"1\" ht=\"15\"/>");
        }
        assertThat(check(
                        ArchiveLimits.USUAL,
                        SampleFiles.zip(SampleFiles.entry("xl/worksheets/sheet1.xml", rows.toString()))))
                .isEqualTo(1);
    }

    @Test
    void letsNamesOfChineseWindowsThrough() throws IOException {
        var zip = SampleFiles.zip(Charset.forName("GBK"), SampleFiles.entry("合同.txt", "x"));
        assertThat(check(SMALL, zip)).isEqualTo(1);
    }

    @Test
    void refusesABomb() {
        assertThat(refused(new ArchiveLimits(100, 1L << 40, 100), SampleFiles.bomb(64)))
                .isEqualTo(Reason.PACKED_TOO_TIGHTLY);
    }

    @Test
    void refusesTooMuchAndTooMany() {
        var noise = new byte[5 << 20];
        new Random(1).nextBytes(noise);
        assertThat(refused(SMALL, SampleFiles.zip(new SampleFiles.Entry("noise", noise))))
                .isEqualTo(Reason.EXPANDS_TOO_LARGE);
        assertThat(refused(
                        SMALL,
                        SampleFiles.zip(
                                SampleFiles.entry("a", ""),
                                SampleFiles.entry("b", ""),
                                SampleFiles.entry("c", ""),
                                SampleFiles.entry("d", ""))))
                .isEqualTo(Reason.TOO_MANY_ENTRIES);
    }

    @Test
    void refusesWhatNobodyCanLookInto() {
        var whole = SampleFiles.workbook();
        assertThat(refused(SMALL, Arrays.copyOf(whole, whole.length - 30))).isEqualTo(Reason.UNREADABLE);
        assertThat(refused(SMALL, Arrays.copyOf(whole, 60))).isEqualTo(Reason.UNREADABLE);
        var encrypted = whole.clone();
        encrypted[6] |= 1;
        assertThat(refused(SMALL, encrypted)).isEqualTo(Reason.UNREADABLE);
        assertThat(refused(SMALL, new byte[0])).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void refusesATableOfContentsThatListsMoreThanThereIs() {
        var overlapping = SampleFiles.workbook();
        overlapping[overlapping.length - 12] = 9;
        assertThat(refused(SMALL, overlapping)).isEqualTo(Reason.CONTENTS_DIFFER);
    }

    @Test
    void aBrokenStreamIsNotTheArchivesFault() {
        var broken = new SequenceInputStream(
                new ByteArrayInputStream(SampleFiles.workbook(), 0, 60), SampleFiles.endless(1, 0));
        assertThatThrownBy(() -> SMALL.check(broken)).isInstanceOf(IOException.class);
    }

    private static int check(ArchiveLimits limits, byte[] archive) throws IOException {
        return limits.check(new ByteArrayInputStream(archive));
    }

    private static Reason refused(ArchiveLimits limits, byte[] archive) {
        return catchThrowableOfType(ArchiveRefused.class, () -> check(limits, archive))
                .reason();
    }
}
