package cn.jixiao.core.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Core's copy of the handovers, and who holds which post. */
@Repository
public class DirectoryHandovers {

    private final JdbcClient jdbc;

    DirectoryHandovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a handover; false when it is there already. */
    boolean add(HandoverRecorded made, Instant now) {
        Giver giver = made.giver();
        return jdbc.sql("""
                insert into dir_handover (tenant_id, id, post_id, org_unit_id, role, fiscal_year, giver_id, giver_name,
                    taker_id, taker_name, made_by, moved_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                        .params(Arrays.asList(
                                giver.bureau(),
                                made.id(),
                                giver.postId(),
                                giver.orgUnitId(),
                                giver.role(),
                                giver.fiscalYear(),
                                giver.personId(),
                                giver.name(),
                                made.takerId(),
                                made.takerName(),
                                made.madeBy(),
                                Timestamp.from(now)))
                        .update()
                == 1;
    }

    /** The holder of a post of the acting bureau, whether it lasts or has ended. */
    @Transactional
    public Optional<Giver> holder(String bureau, UUID post) {
        return jdbc.sql("""
                select id, org_unit_id, role, fiscal_year, person_id, person_name from dir_post
                where tenant_id = jx_own_tenant() and id = ?
                """)
                .param(post)
                .query((row, n) -> new Giver(
                        bureau,
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, Integer.class),
                        row.getObject(5, UUID.class),
                        row.getString(6)))
                .optional();
    }

    /** Whether this person gave or took the handover. */
    @Transactional
    public boolean concerns(UUID handover, UUID person) {
        return jdbc.sql("""
                select exists (select from dir_handover
                    where tenant_id = jx_own_tenant() and id = :id and (giver_id = :person or taker_id = :person))
                """)
                .param("id", handover)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
