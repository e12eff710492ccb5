package cn.jixiao.core.audit;

import cn.jixiao.platform.trail.TrailPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The trail of this service, with bodies by the copy of the directory. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    TrailPages trailPages(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new TrailPages(jdbc, transactionManager, "dir_post", "dir_org_unit");
    }
}
