package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for a project, from when to when (Art. 14 (2)). A new leader ends the term of the one before; no term is ever
 * removed, since responsibility lasts.
 */
@Component
@Articles("14")
public class LeaderTerms {

    /** Somebody with a post in the bureau. */
    public record Leader(UUID personId, String name) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    LeaderTerms(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The people of these user names, as far as they hold a post in force in the reach; in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Leader> named(Collection<String> userNames, Reach reach) {
        String[] names = userNames.stream().distinct().toArray(String[]::new);
        if (names.length == 0) {
            return Map.of();
        }
        record Named(String userName, Leader leader) {}
        return jdbc
                .sql("""
                select distinct on (user_name) user_name, person_id, person_name from dir_post
                where tenant_id = jx_own_tenant() and user_name = any (:names) and org_unit_id = any (:reach)
                    and valid_from <= :today and (valid_to is null or valid_to >= :today)
                order by user_name, id
                """)
                .param("names", names)
                .param("reach", reach.array())
                .param("today", clock.today())
                .query((row, n) ->
                        new Named(row.getString(1), new Leader(row.getObject(2, UUID.class), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::userName, Named::leader));
    }

    /** Begins a term today unless the same person leads already; the term before ends the day before, or today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID subject, Leader leader, Reach reach) {
        LocalDate today = clock.today();
        jdbc.sql("""
                update subject_leader l set valid_to = greatest(l.valid_from, cast(:today as date) - 1)
                where l.tenant_id = jx_own_tenant() and l.subject_id = :subject and l.valid_to is null
                    and l.person_id <> :person and exists (select 1 from performance_subject s
                        where s.tenant_id = l.tenant_id and s.id = l.subject_id and s.org_unit_id = any (:reach))
                """)
                .param("today", today)
                .param("subject", subject)
                .param("person", leader.personId())
                .param("reach", reach.array())
                .update();
        jdbc.sql("""
                insert into subject_leader (tenant_id, id, subject_id, person_id, person_name, valid_from)
                select s.tenant_id, :id, s.id, :person, :name, :today from performance_subject s
                where s.tenant_id = jx_own_tenant() and s.id = :subject and s.org_unit_id = any (:reach)
                on conflict (tenant_id, subject_id) where valid_to is null do nothing
                """)
                .param("id", Ids.next())
                .param("subject", subject)
                .param("person", leader.personId())
                .param("name", leader.name())
                .param("today", today)
                .param("reach", reach.array())
                .update();
    }
}
