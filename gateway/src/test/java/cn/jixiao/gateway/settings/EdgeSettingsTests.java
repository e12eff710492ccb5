package cn.jixiao.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EdgeSettingsTests {

    @EnableConfigurationProperties(EdgeSettings.class)
    static class Setup {}

    private final ApplicationContextRunner gateway = new ApplicationContextRunner()
            .withUserConfiguration(Setup.class)
            .withPropertyValues(
                    "jixiao.issuer-uri=http://127.0.0.1/realms/jixiao",
                    "jixiao.gateway-client-secret=not-used",
                    "jixiao.tenant-url=http://127.0.0.1:1",
                    "jixiao.core-url=http://127.0.0.1:2",
                    "jixiao.business-offset=P3D");

    @Test
    void anEdgeThatIsNoDemoRefusesToStartWithABusinessOffset() {
        gateway.run(
                context -> assertThat(context).getFailure().rootCause().hasMessageContaining("JIXIAO_BUSINESS_OFFSET"));
    }

    @Test
    void aDemoTakesIt() {
        gateway.withPropertyValues("jixiao.demo=true")
                .run(context ->
                        assertThat(context.getBean(EdgeSettings.class).offset()).isEqualTo(Duration.ofDays(3)));
    }
}
