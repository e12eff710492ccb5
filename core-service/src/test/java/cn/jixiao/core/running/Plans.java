package cn.jixiao.core.running;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes how PostgreSQL answers each query that asks for a reach: as the service's own role, under its policies, in the very
 * transaction of the request. Beside it the same query that asks for bodies alone, or for projects alone.
 */
public final class Plans implements BeanPostProcessor, QueryExecutionListener {

    private static final String EXPLAIN = "explain (analyze, buffers, timing off, format json) ";

    private final List<Plan> plans = new CopyOnWriteArrayList<>();
    private final JsonMapper json = new JsonMapper();

    /** A query with the plan that answered it, and with that of the same query without the OR. */
    record Plan(String sql, JsonNode answered, JsonNode byBody, JsonNode bySubject) {

        /** Every step of the plan. */
        Stream<JsonNode> steps() {
            return steps(answered.path("Plan"));
        }

        private static Stream<JsonNode> steps(JsonNode step) {
            return Stream.concat(
                    Stream.of(step), step.path("Plans").valueStream().flatMap(Plan::steps));
        }

        /** Pages of eight kilobytes that a plan touched. */
        static long pages(JsonNode plan) {
            return plan.path("Plan").path("Shared Hit Blocks").asLong()
                    + plan.path("Plan").path("Shared Read Blocks").asLong();
        }

        @Override
        public String toString() {
            return "%6.1f ms %7d pages, by body alone %6.1f ms %7d, by project alone %6.1f ms %7d: %s"
                    .formatted(
                            answered.path("Execution Time").asDouble(),
                            pages(answered),
                            byBody.path("Execution Time").asDouble(),
                            pages(byBody),
                            bySubject.path("Execution Time").asDouble(),
                            pages(bySubject),
                            sql.replaceAll("\\s+", " "));
        }
    }

    /** The plans of what ran during this work. */
    List<Plan> during(Runnable work) {
        plans.clear();
        work.run();
        return new ArrayList<>(plans);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool
                ? ProxyDataSourceBuilder.create(pool).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        String sql = queries.isEmpty() ? "" : queries.getFirst().getQuery();
        Reached reached = Reached.in(sql);
        if (reached == null || !sql.stripLeading().startsWith("select")) {
            return;
        }
        List<ParameterSetOperation> set = queries.getFirst().getParametersList().getFirst();
        try {
            Connection connection = execution.getStatement().getConnection();
            plans.add(new Plan(
                    sql,
                    explain(connection, sql, set, -1),
                    explain(connection, reached.byBody(), set, reached.parameter() + 1),
                    explain(connection, reached.bySubject(), set, reached.parameter())));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    /** Explains a query with the values that are set, but for the one at the place that is left out. */
    private JsonNode explain(Connection connection, String sql, List<ParameterSetOperation> set, int leftOut)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EXPLAIN + sql)) {
            for (ParameterSetOperation one : set) {
                Object[] arguments = one.getArgs().clone();
                int place = (Integer) arguments[0];
                if (place != leftOut) {
                    arguments[0] = leftOut > 0 && place > leftOut ? place - 1 : place;
                    one.getMethod().invoke(statement, arguments);
                }
            }
            try (ResultSet plan = statement.executeQuery()) {
                plan.next();
                return json.readTree(plan.getString(1)).get(0);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
