package cn.jixiao.core.target;

import cn.jixiao.core.directory.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to a target besides its review, as the trail has it: begun, saved, files attached and removed. */
@Repository
class TargetActs {

    /**
     * One act, perhaps of the department for its unit (代编); several savings in a row by one person are one, at the time of the last.
     */
    record Act(
            Instant at,
            Instant businessAt,
            String personName,
            String role,
            String orgUnitName,
            String action,
            int versionNo,
            boolean fillIn) {

        boolean isFollowedBy(Act next) {
            return action.equals(SAVE)
                    && next.action.equals(SAVE)
                    && personName.equals(next.personName)
                    && role.equals(next.role)
                    && versionNo == next.versionNo;
        }
    }

    private static final String SAVE = "SAVE";

    private final JdbcClient jdbc;

    TargetActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The acts on a target in reach, oldest first. */
    List<Act> of(UUID target, Reach reach) {
        List<Act> acts = new ArrayList<>();
        jdbc.sql("""
                select e.at, e.business_at, e.person_name, e.role, coalesce(u.name, '') as unit, coalesce(e.version, 1) as version,
                    case e.action when 'TARGET_OPENED' then 'CREATE' when 'TARGET_SAVED' then 'SAVE'
                        when 'ATTACHED' then 'ATTACH' else 'DETACH' end as action,
                    coalesce(u.kind = 'DEPARTMENT' and u.id <> t.org_unit_id, false) as fill_in
                from trail_event e
                join target t on t.tenant_id = e.tenant_id and t.id = e.record_id
                left join dir_post p on p.tenant_id = e.tenant_id and p.id = e.post_id
                left join dir_org_unit u on u.tenant_id = p.tenant_id and u.id = p.org_unit_id
                where e.tenant_id = jx_own_tenant() and e.record_kind = 'TARGET' and e.record_id = :target
                    and
                """ + Reach.over("t") + """
                     and e.action in ('TARGET_OPENED', 'TARGET_SAVED', 'ATTACHED', 'DETACHED')
                order by e.seq
                """)
                .param("target", target)
                .param("reach", reach.array())
                .query((row, n) -> new Act(
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("business_at").toInstant(),
                        row.getString("person_name"),
                        row.getString("role"),
                        row.getString("unit"),
                        row.getString("action"),
                        row.getInt("version"),
                        row.getBoolean("fill_in")))
                .list()
                .forEach(act -> {
                    if (!acts.isEmpty() && acts.getLast().isFollowedBy(act)) {
                        acts.removeLast();
                    }
                    acts.add(act);
                });
        return acts;
    }
}
