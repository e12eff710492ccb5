package cn.jixiao.platform.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.hibernate.cfg.MultiTenancySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service's two pools, one a database role, each with transactions that bind a scope. */
@Configuration(proxyBeanMethods = false)
public class TenancyConfiguration {

    /** The app role's pool: owns nothing, bypasses nothing. */
    @Bean
    @Primary
    DataSource dataSource(DataSourceProperties properties, @Value("${jixiao.db.pool-size:10}") int size) {
        return pool(properties, properties.determineUsername(), properties.determinePassword(), size, "app");
    }

    /** The dispatcher role's pool: outbox and job tables only. */
    @Bean
    @Qualifier("dispatcher")
    DataSource dispatcherDataSource(
            DataSourceProperties properties,
            @Value("${jixiao.db.dispatcher-password}") String password,
            @Value("${jixiao.db.dispatcher-pool-size:3}") int size) {
        return pool(properties, "jixiao_dispatcher", password, size, "dispatcher");
    }

    private static DataSource pool(
            DataSourceProperties properties, @Nullable String user, @Nullable String password, int size, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(properties.determineUrl());
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(2_000);
        config.setInitializationFailTimeout(30_000);
        config.setPoolName(name);
        config.setAutoCommit(true);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "jixiao-" + name);
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("connectTimeout", "2");
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    ScopedJpaTransactionManager transactionManager(EntityManagerFactory entities) {
        return new ScopedJpaTransactionManager(entities);
    }

    @Bean
    @Qualifier("dispatcher")
    DispatcherTransactionManager dispatcherTransactionManager(@Qualifier("dispatcher") DataSource dispatcher) {
        return new DispatcherTransactionManager(dispatcher);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    @Qualifier("dispatcher")
    JdbcClient dispatcherJdbcClient(@Qualifier("dispatcher") DataSource dispatcher) {
        return JdbcClient.create(dispatcher);
    }

    @Bean
    HibernatePropertiesCustomizer tenantOfTheScope() {
        return properties ->
                properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new ScopedTenantResolver());
    }

    @Bean
    RoleGuard roleGuard(JdbcClient jdbcClient) {
        return new RoleGuard(jdbcClient);
    }
}
