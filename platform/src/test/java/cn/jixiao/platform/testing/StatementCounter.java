package cn.jixiao.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Notes every statement that reaches the database, the binding of the scope among them, so that a test can hold a use case
 * to its budget. As a bean ({@code @Import(StatementCounter.class)}) it watches every pool of the context; whatever ran on
 * any thread but the dispatcher's counts, so a counted test runs alone in its context. A batch counts as one: it is one
 * round trip.
 */
public final class StatementCounter implements BeanPostProcessor, QueryExecutionListener {

    /** Work that may fail in any way. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** A pool whose statements are noted. */
    public DataSource watch(DataSource pool) {
        return ProxyDataSourceBuilder.create(pool).listener(this).build();
    }

    /** The statements that ran during this work, in their order. */
    public List<String> during(Work work) {
        statements.clear();
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new ArrayList<>(statements);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && !(bean instanceof ProxyDataSource) ? watch(pool) : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        String thread = Thread.currentThread().getName();
        if (!thread.startsWith("dispatch-") && !thread.startsWith("db-scheduler")) {
            statements.add(queries.isEmpty() ? "" : queries.getFirst().getQuery() + (queries.size() > 1 ? " …" : ""));
        }
    }
}
