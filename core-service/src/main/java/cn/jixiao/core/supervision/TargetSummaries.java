package cn.jixiao.core.supervision;

import cn.jixiao.core.budget.SubjectsImported;
import cn.jixiao.core.target.TargetChanged;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a department's numbers for those above, in the transaction of the act that changed them. The row is locked first and
 * counted again after: two acts at once end with the right numbers.
 */
@Component
class TargetSummaries {

    private final JdbcClient jdbc;
    private final Clock clock;

    TargetSummaries(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.clock = systemClock;
    }

    @EventListener
    void on(TargetChanged changed) {
        count(changed.fiscalYear(), changed.departmentId());
    }

    @EventListener
    void on(SubjectsImported imported) {
        imported.departments().stream().sorted().forEach(department -> count(imported.fiscalYear(), department));
    }

    private void count(int year, UUID department) {
        jdbc.sql("select jx_count_targets(:year, :department, :now)")
                .param("year", year)
                .param("department", department)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> year)
                .single();
    }
}
