package cn.jixiao.platform.tenancy;

import cn.jixiao.platform.testing.StatementCounter;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionTemplate;

/** The door over a pool of one's own: transactions, entities and SQL as a service has them. */
final class ProbeStore implements AutoCloseable {

    final HikariDataSource pool;
    final FailingBindings bindings;
    final StatementCounter statements = new StatementCounter();
    final EntityManagerFactory factory;
    final EntityManager entities;
    final TransactionTemplate transactions;
    final JdbcClient sql;

    ProbeStore(String url, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(2_000);
        pool = new HikariDataSource(config);
        bindings = new FailingBindings(statements.watch(pool));
        LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
        bean.setDataSource(bindings);
        bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        bean.setManagedTypes(PersistenceManagedTypes.of(
                ProbeRecord.class.getName(), ProbeLine.class.getName(), UnguardedRecord.class.getName()));
        bean.setJpaPropertyMap(
                Map.of(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new ScopedTenantResolver()));
        bean.afterPropertiesSet();
        factory = Objects.requireNonNull(bean.getObject());
        entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
        ScopedJpaTransactionManager manager = new ScopedJpaTransactionManager(factory);
        manager.afterPropertiesSet();
        transactions = new TransactionTemplate(manager);
        sql = JdbcClient.create(bindings);
    }

    /** Work on entities as OWN of a bureau, in one transaction. */
    <T> T own(String tenant, Function<EntityManager, T> work) {
        return as(new Scope.Own(tenant), work);
    }

    /** Work under a scope, in one transaction. */
    <T> T as(Scope scope, Function<EntityManager, T> work) {
        return Door.as(scope, () -> transactions.execute(status -> work.apply(entities)));
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
