package cn.jixiao.platform.dispatch;

import cn.jixiao.platform.job.JobRunner;
import cn.jixiao.platform.outbox.OutboxDelivery;
import cn.jixiao.platform.outbox.OutboxListener;
import cn.jixiao.platform.outbox.OutboxSignal;
import cn.jixiao.platform.time.HourlyDuty;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the dispatcher in every service; {@code jixiao.jobs.enabled=false} leaves it out, {@code jixiao.jobs.pause} is how
 * long it waits between looks, {@code jixiao.jobs.heartbeat} how often a worker shows that it lives: after four missed
 * ones its task is taken over.
 */
@Configuration(proxyBeanMethods = false)
public class DispatchConfiguration {

    @Bean
    OutboxDelivery outboxDelivery(
            List<OutboxListener> listeners,
            JdbcClient jdbcClient,
            PlatformTransactionManager transactionManager,
            Clock systemClock) {
        return new OutboxDelivery(listeners, jdbcClient, transactionManager, systemClock);
    }

    @Bean
    OutboxMove outboxMove(
            @Qualifier("dispatcher") JdbcClient dispatcher,
            @Qualifier("dispatcher") PlatformTransactionManager transactions,
            Clock systemClock) {
        return new OutboxMove(dispatcher, transactions, systemClock);
    }

    @Bean
    Sweep sweep(JdbcClient jdbcClient, Clock systemClock) {
        return new Sweep(jdbcClient, systemClock);
    }

    @Bean(destroyMethod = "")
    @ConditionalOnProperty(name = "jixiao.jobs.enabled", matchIfMissing = true)
    Scheduler jobWorkers(
            @Qualifier("dispatcher") DataSource dispatcher,
            OutboxDelivery delivery,
            JobRunner runner,
            OutboxMove outbox,
            List<HourlyDuty> duties,
            PlatformTransactionManager transactionManager,
            JsonMapper json,
            Clock systemClock,
            @Value("${jixiao.jobs.threads:4}") int threads,
            @Value("${jixiao.jobs.pause:PT1S}") Duration pause,
            @Value("${jixiao.jobs.heartbeat:PT5S}") Duration heartbeat) {
        DispatchTasks tasks = new DispatchTasks(systemClock);
        return Scheduler.create(
                        dispatcher,
                        List.of(tasks.events(delivery), tasks.jobs(runner), tasks.rounds(duties, transactionManager)))
                .startTasks(tasks.hourly(outbox))
                .serializer(new JsonTaskData(json))
                .schedulerName(new SchedulerName.Fixed(
                        "worker-" + ProcessHandle.current().pid() + "-" + System.nanoTime()))
                .threads(threads)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(pause)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .clock(systemClock::instant)
                .build();
    }

    @Bean
    @ConditionalOnProperty(name = "jixiao.jobs.enabled", matchIfMissing = true)
    Dispatcher dispatcher(
            OutboxMove outbox,
            Scheduler jobWorkers,
            OutboxSignal signal,
            @Value("${jixiao.jobs.pause:PT1S}") Duration pause) {
        return new Dispatcher(outbox, jobWorkers, signal, pause);
    }
}
