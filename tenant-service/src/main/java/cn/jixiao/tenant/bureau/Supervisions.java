package cn.jixiao.tenant.bureau;

import cn.jixiao.platform.identity.Ids;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who supervises whom, from when to when, at any depth. A relation alone opens nothing: that takes a grant. */
@Repository
public class Supervisions {

    /**
     * One relation.
     *
     * @param from first day
     * @param until last day, or null while it has no end
     */
    public record Supervision(
            UUID id,
            String supervisor,
            String subject,
            LocalDate from,
            @Nullable LocalDate until) {}

    private final JdbcClient jdbc;

    Supervisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The relations in which a bureau is the lower one. */
    public List<Supervision> of(String subject) {
        return jdbc.sql("select * from supervision where subject = ? order by supervisor, valid_from")
                .param(subject)
                .query((row, n) -> new Supervision(
                        row.getObject("id", UUID.class),
                        row.getString("supervisor"),
                        row.getString("subject"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** Whether the one bureau is below the other that day, at any depth. */
    public boolean isBelow(String below, String above, LocalDate day) {
        return jdbc.sql("select exists (select 1 from supervised_by(?, ?) where bureau_id = ?)")
                .params(above, day, below)
                .query(Boolean.class)
                .single();
    }

    /** Adds a relation. */
    public void add(String supervisor, String subject, LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("insert into supervision (id, supervisor, subject, valid_from, valid_to) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(Ids.next(), supervisor, subject, from, until))
                .update();
    }

    /** Gives a relation another last day. */
    public void end(UUID id, @Nullable LocalDate until) {
        jdbc.sql("update supervision set valid_to = cast(:until as date) where id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }
}
