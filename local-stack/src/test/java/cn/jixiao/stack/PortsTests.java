package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTests {
    @Test
    void whatIsTypedGoesBeforeTheEnvironmentAndThatBeforeWhatWasUsedBefore() {
        Map<String, String> saved =
                Map.of("JIXIAO_PORT_GATEWAY", "1001", "JIXIAO_PORT_REDIS", "1002", "JIXIAO_PORT_CORE", "1003");
        Map<String, String> environment = Map.of("JIXIAO_PORT_GATEWAY", "2001", "JIXIAO_PORT_REDIS", "2002");

        Ports ports = Ports.choose(Map.of("port-gateway", "3001"), environment, saved);

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(3001);
        assertThat(ports.of(Port.REDIS)).isEqualTo(2002);
        assertThat(ports.of(Port.CORE)).isEqualTo(1003);
        assertThat(ports.of(Port.KEYCLOAK)).isEqualTo(8180);
    }

    @Test
    void onePortForTwoServersIsRefusedWithTheOptionThatMendsIt() {
        assertThatThrownBy(() -> Ports.choose(Map.of("port-redis", "8080"), Map.of(), Map.of()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("8080")
                .hasMessageContaining("--port-");
    }

    @Test
    void whatIsNoPortNumberIsRefused() {
        assertThatThrownBy(() -> Ports.choose(Map.of("port-redis", "many"), Map.of(), Map.of()))
                .hasMessageContaining("many")
                .hasMessageContaining("JIXIAO_PORT_REDIS");
        assertThatThrownBy(() -> Ports.choose(Map.of("port-redis", "70000"), Map.of(), Map.of()))
                .hasMessageContaining("70000");
    }

    @Test
    void randomPortsAreFreeAndAllDifferent() throws Exception {
        Ports ports = Ports.random();

        assertThat(new HashSet<>(ports.numbers().values())).hasSize(Port.values().length);
        assertThat(ports.numbers().values()).allMatch(PortCheck::isFree);
    }

    @Test
    void theyAreRememberedAsTheyWere() throws Exception {
        Ports ports = Ports.random();

        assertThat(Ports.choose(Map.of(), Map.of(), ports.toSettings())).isEqualTo(ports);
    }
}
