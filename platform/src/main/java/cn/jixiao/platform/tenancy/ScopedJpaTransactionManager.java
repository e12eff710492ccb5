package cn.jixiao.platform.tenancy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import org.hibernate.Session;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Binds the scope of the door to every transaction that it begins. It is done here and not in a listener, because a
 * listener that throws leaks its connection.
 */
public class ScopedJpaTransactionManager extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    public ScopedJpaTransactionManager(EntityManagerFactory entityManagers) {
        super(entityManagers);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Scope scope = Door.current();
        if (scope instanceof Scope.SystemWide) {
            throw new IllegalStateException("the app role has no system scope: use the dispatcher's transactions");
        }
        super.doBegin(transaction, definition);
        EntityManager entities = heldEntityManager();
        try {
            entities.unwrap(Session.class).doWork(connection -> ScopeBinding.bind(connection, scope));
        } catch (RuntimeException | Error failed) {
            giveBack(transaction, entities);
            throw failed;
        }
    }

    private EntityManager heldEntityManager() {
        EntityManagerFactory factory = Objects.requireNonNull(getEntityManagerFactory());
        EntityManagerHolder holder = (EntityManagerHolder) TransactionSynchronizationManager.getResource(factory);
        return Objects.requireNonNull(holder).getEntityManager();
    }

    private void giveBack(Object transaction, EntityManager entities) {
        try {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        } finally {
            doCleanupAfterCompletion(transaction);
        }
    }
}
