package cn.jixiao.platform.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides both clocks and refuses an offset on an installation that is not a demo. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    BusinessClock businessClock(
            Clock systemClock,
            @Value("${jixiao.business-offset:}") String offset,
            @Value("${jixiao.demo:false}") boolean demo) {
        Duration shift = offset.isBlank() ? Duration.ZERO : Duration.parse(offset);
        if (!shift.isZero() && !demo) {
            throw new IllegalStateException(
                    "a business offset is for a demo only: unset JIXIAO_BUSINESS_OFFSET or set JIXIAO_DEMO=true");
        }
        return new BusinessClock(systemClock, shift);
    }
}
