package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTests {
    @Test
    void aTakenPortIsNamedWithItsHolderAndTheRemedy() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.requireFree(Port.REDIS, taken.getLocalPort()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (redis)")
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("--port-redis")
                    .hasMessageContaining("JIXIAO_PORT_REDIS");
        }
    }

    @Test
    void aPortThatWasGivenBackIsFree() throws Exception {
        int number;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            number = taken.getLocalPort();
        }
        assertThatCode(() -> PortCheck.requireFree(Port.REDIS, number)).doesNotThrowAnyException();
        assertThat(PortCheck.holder(number)).isEmpty();
    }
}
