package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeVersionTests {

    @ParameterizedTest
    @CsvSource({
        "v20.19.0, true",
        "v20.18.9, false",
        "v18.20.4, false",
        "v22.0.0, true",
        "v100.1.0, true",
        "node: command not found, false",
        "'', false",
    })
    void aNodeThatCannotBuildTheWebIsToldApart(String said, boolean suffices) {
        assertThat(NodeVersion.suffices(said)).isEqualTo(suffices);
    }
}
