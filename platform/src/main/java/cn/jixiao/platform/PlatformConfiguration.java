package cn.jixiao.platform;

import cn.jixiao.platform.dispatch.DispatchConfiguration;
import cn.jixiao.platform.job.JobConfiguration;
import cn.jixiao.platform.outbox.Outbox;
import cn.jixiao.platform.outbox.OutboxSignal;
import cn.jixiao.platform.problem.ProblemConfiguration;
import cn.jixiao.platform.tenancy.TenancyConfiguration;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.time.ClockConfiguration;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailAnchoring;
import cn.jixiao.platform.trail.TrailAnchors;
import cn.jixiao.platform.web.WebConfiguration;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All of the platform for a service: import it, provide {@code ActingPosts}, and every request enters by the door. */
@Configuration(proxyBeanMethods = false)
@Import({
    ClockConfiguration.class,
    DispatchConfiguration.class,
    JobConfiguration.class,
    ProblemConfiguration.class,
    TenancyConfiguration.class,
    WebConfiguration.class
})
public class PlatformConfiguration {

    @Bean
    Trail trail(JdbcClient jdbc, EntityManagerFactory entities, Clock systemClock, BusinessClock businessClock) {
        return new Trail(jdbc, entities, systemClock, businessClock);
    }

    @Bean
    TrailAnchoring trailAnchoring(JdbcClient jdbc) {
        return new TrailAnchoring(jdbc);
    }

    @Bean
    TrailAnchors trailAnchors(JdbcClient jdbc) {
        return new TrailAnchors(jdbc);
    }

    @Bean
    OutboxSignal outboxSignal() {
        return new OutboxSignal();
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Clock systemClock, OutboxSignal signal) {
        return new Outbox(jdbc, systemClock, signal);
    }
}
