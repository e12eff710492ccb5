package cn.jixiao.platform.job;

import cn.jixiao.platform.outbox.Outbox;
import cn.jixiao.platform.problem.Problems;
import cn.jixiao.platform.trail.Trail;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Provides jobs to a service: its {@link JobHandler} beans are found. */
@Configuration(proxyBeanMethods = false)
public class JobConfiguration {

    @Bean
    JobTable jobTable(JdbcClient jdbcClient, JsonMapper json, Clock systemClock) {
        return new JobTable(jdbcClient, json, systemClock);
    }

    @Bean
    JobHandlers jobHandlers(List<JobHandler> handlers) {
        return new JobHandlers(handlers);
    }

    @Bean
    Jobs jobs(
            JobTable table,
            JobHandlers handlers,
            Outbox outbox,
            Trail trail,
            PlatformTransactionManager transactionManager) {
        return new Jobs(table, handlers, outbox, trail, transactionManager);
    }

    @Bean
    JobRunner jobRunner(
            JobTable table,
            JobHandlers handlers,
            PlatformTransactionManager transactionManager,
            Problems problems,
            JsonMapper json) {
        return new JobRunner(table, handlers, transactionManager, problems, json);
    }

    @Bean
    @ConditionalOnProperty("jixiao.jobs.path")
    JobController jobController(Jobs jobs) {
        return new JobController(jobs);
    }
}
