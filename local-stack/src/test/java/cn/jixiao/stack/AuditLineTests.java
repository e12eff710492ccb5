package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditLineTests {

    @Test
    void aBrokenChainNamesBureauActAndKind() {
        assertThat(
                        AuditLine.of(
                                "{\"tenant\":\"140902\",\"whole\":false,\"events\":6,\"head\":\"ab\",\"anchors\":1,\"brokenAt\":7,\"fault\":\"CONTENT\"}"))
                .isEqualTo("140902  BROKEN at act 7 (CONTENT: its fields do not give its hash: it was edited);"
                        + " 6 acts before it hold");
    }

    @Test
    void aWholeChainSaysHowMuchWasReadAndItsHead() {
        assertThat(
                        AuditLine.of(
                                "{\"tenant\":\"140902\",\"whole\":true,\"events\":10,\"head\":\"ab12\",\"anchors\":2,\"brokenAt\":null,\"fault\":null}"))
                .isEqualTo("140902  whole: 10 acts, 2 noted heads, head ab12");
    }

    @Test
    void whatIsNoChainIsShownAsItIs() {
        assertThat(AuditLine.of("{\"error\":\"no password\"}")).isEqualTo("{\"error\":\"no password\"}");
    }
}
