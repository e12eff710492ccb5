package cn.jixiao.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The business clock runs beside the system clock in a demo, and nowhere else. */
class ClockConfigurationTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class);

    @Test
    void aServiceThatIsNoDemoRefusesToStartWithAnOffset() {
        service.withPropertyValues("jixiao.business-offset=P1D")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("JIXIAO_BUSINESS_OFFSET", "JIXIAO_DEMO"));
    }

    @Test
    void inADemoBusinessGoesByTheOffsetAndEverythingElseByTheSystemClock() {
        service.withPropertyValues("jixiao.business-offset=P100D", "jixiao.demo=true")
                .run(context -> {
                    Instant system = context.getBean(Clock.class).instant();
                    Instant business = context.getBean(BusinessClock.class).now();
                    assertThat(Duration.between(system, business))
                            .isBetween(Duration.ofDays(100), Duration.ofDays(101));
                });
    }

    @Test
    void withoutAnOffsetBothAreOne() {
        service.run(context -> assertThat(Duration.between(
                        context.getBean(Clock.class).instant(),
                        context.getBean(BusinessClock.class).now()))
                .isLessThan(Duration.ofMinutes(1)));
    }
}
