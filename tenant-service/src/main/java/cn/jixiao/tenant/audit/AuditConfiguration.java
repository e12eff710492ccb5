package cn.jixiao.tenant.audit;

import cn.jixiao.platform.trail.TrailPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The trail of this service. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    TrailPages trailPages(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new TrailPages(jdbc, transactionManager, "post", "org_unit");
    }
}
