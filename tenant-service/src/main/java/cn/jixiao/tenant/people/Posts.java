package cn.jixiao.tenant.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The posts of the scope's bureau. */
@Repository
public class Posts {

    /**
     * One role of one person at one body.
     *
     * @param fiscalYear the year it is for, or null for every year
     * @param validFrom first day
     * @param validTo last day, or null while it has no end
     * @param version counts its changes
     */
    public record Held(
            UUID id,
            UUID personId,
            UUID orgUnitId,
            Role role,
            @Nullable Integer fiscalYear,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {

        /** Whether both are the same person's same role at the same body from the same day and for the same year. */
        public boolean isSameAs(Held other) {
            return personId.equals(other.personId)
                    && orgUnitId.equals(other.orgUnitId)
                    && role == other.role
                    && validFrom.equals(other.validFrom)
                    && Objects.equals(fiscalYear, other.fiscalYear);
        }

        boolean inForce(LocalDate day) {
            return !validFrom.isAfter(day) && lasts(day);
        }

        /** Whether it has not ended before that day. */
        public boolean lasts(LocalDate day) {
            return validTo == null || !validTo.isBefore(day);
        }
    }

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All posts, ended ones too. */
    public List<Held> all() {
        return jdbc.sql("select * from post where tenant_id = jx_own_tenant() order by id")
                .query(Posts::row)
                .list();
    }

    /** All posts of these people, ended ones too. */
    public List<Held> of(List<UUID> people) {
        return jdbc.sql(
                        "select * from post where tenant_id = jx_own_tenant() and person_id = any (?) order by role, id")
                .param(people.toArray(UUID[]::new))
                .query(Posts::row)
                .list();
    }

    /** The post with this id. */
    public Optional<Held> find(UUID id) {
        return jdbc.sql("select * from post where tenant_id = jx_own_tenant() and id = ?")
                .param(id)
                .query(Posts::row)
                .optional();
    }

    /** Adds a post. */
    public void add(Held p) {
        jdbc.sql("""
                insert into post (tenant_id, id, person_id, org_unit_id, role, fiscal_year, valid_from, valid_to)
                values (jx_own_tenant(), ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        p.id(),
                        p.personId(),
                        p.orgUnitId(),
                        p.role().name(),
                        p.fiscalYear(),
                        p.validFrom(),
                        p.validTo()))
                .update();
    }

    /** Gives a post another last day if nobody changed it since this version. */
    public boolean end(UUID id, @Nullable LocalDate last, int version) {
        return jdbc.sql("""
                update post set valid_to = cast(:last as date), row_version = row_version + 1
                where tenant_id = jx_own_tenant() and id = :id and row_version = :version
                """)
                        .param("last", last)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Held row(ResultSet row, int n) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("org_unit_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("fiscal_year", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("row_version"));
    }
}
