package cn.jixiao.core.budget.intake;

import cn.jixiao.core.directory.Reach;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the replies of projects say, whoever entered them. */
@Repository
class StandingReplies {

    private final JdbcClient jdbc;

    StandingReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number, day and amount of the replies of these projects, as a row of the layout says them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, List<@Nullable String>> said(Reach reach, Collection<UUID> subjects) {
        record Standing(UUID subject, List<@Nullable String> said) {}
        return jdbc
                .sql("select subject_id, array[number, reply_date::text, amount::text] from budget_reply r"
                        + " where tenant_id = jx_own_tenant() and subject_id = any (:subjects) and " + Reach.over("r"))
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("reach", reach.array())
                .query((row, n) -> new Standing(row.getObject(1, UUID.class), Arrays.asList((@Nullable String[])
                        row.getArray(2).getArray())))
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::subject, Standing::said));
    }
}
