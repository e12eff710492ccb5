package cn.jixiao.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Transactions of the dispatcher's database role: always of kind SYSTEM, over outbox and job tables only. */
public class DispatcherTransactionManager extends DataSourceTransactionManager {

    private static final long serialVersionUID = 1L;

    public DispatcherTransactionManager(DataSource dispatcher) {
        super(dispatcher);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            ScopeBinding.bind(heldConnection(), new Scope.SystemWide());
        } catch (SQLException failed) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the dispatcher's scope could not be bound", failed);
        }
    }

    private Connection heldConnection() {
        DataSource source = Objects.requireNonNull(getDataSource());
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(source);
        return Objects.requireNonNull(holder).getConnection();
    }
}
