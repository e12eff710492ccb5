package cn.jixiao.core.ruleset;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rows of rule sets and of what the bureau has adopted. Layers are only ever read: they come with migrations. */
@Repository
class RuleRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every rule set that there is. */
    List<String> ids() {
        return jdbc.sql("select distinct id from rule_set order by id")
                .query(String.class)
                .list();
    }

    /** The layers in force for the bureau of the transaction, the base first. */
    List<RuleSet.Written> inForce(String id, int fiscalYear, LocalDate day) {
        return jdbc.sql("""
                with adopted as (
                    select overlays from rule_adoption where tenant_id = jx_own_tenant() and valid_from <= :day
                    order by valid_from desc, adopted_at desc, id desc limit 1
                ), wanted (layer, position) as (
                    select 'BASE', 0::bigint
                    union all
                    select o.layer, o.position from adopted a
                        cross join lateral unnest(a.overlays) with ordinality o (layer, position)
                )
                select distinct on (w.position) r.* from wanted w join rule_set r on r.layer = w.layer
                where r.id = :id and r.first_year <= :year and r.valid_from <= :day
                order by w.position, r.valid_from desc, r.first_year desc
                """)
                .param("id", id)
                .param("year", fiscalYear)
                .param("day", day)
                .query((row, n) -> layer(row))
                .list();
    }

    /** The layers of a version that a record kept, in its order. */
    List<RuleSet.Written> ofVersion(String id, String version) {
        return jdbc.sql("""
                select r.* from rule_set r
                    join unnest(string_to_array(:version, '+')) with ordinality v (version, position) on v.version = r.version
                where r.id = :id order by v.position
                """)
                .param("id", id)
                .param("version", version)
                .query((row, n) -> layer(row))
                .list();
    }

    /** The overlays that the bureau of the transaction has on that day; empty when nothing was ever adopted. */
    Optional<List<String>> adopted(LocalDate day) {
        return jdbc.sql("""
                select overlays from rule_adoption where tenant_id = jx_own_tenant() and valid_from <= ?
                order by valid_from desc, adopted_at desc, id desc limit 1
                """)
                .param(day)
                .query((row, n) -> texts(row.getArray("overlays")))
                .optional();
    }

    /** Which of these overlays any rule set has. */
    List<String> known(List<String> overlays) {
        return jdbc.sql("select distinct layer from rule_set where layer = any (?) and layer <> 'BASE'")
                .param(overlays.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Adds what the bureau has on from a day on. Its office answers for it (Art. 5); without one the database refuses the row. */
    void adopt(String tenant, UUID id, List<String> overlays, LocalDate from, Instant at) {
        jdbc.sql("""
                insert into rule_adoption (tenant_id, id, org_unit_id, overlays, valid_from, adopted_at)
                values (:tenant, :id, (select o.id from dir_org_unit o
                    where o.tenant_id = :tenant and o.kind = 'BUREAU_OFFICE' and o.parent_id is null), :overlays, :from, :at)
                """)
                .param("tenant", tenant)
                .param("id", id)
                .param("overlays", overlays.toArray(String[]::new))
                .param("from", from)
                .param("at", Timestamp.from(at))
                .update();
    }

    private RuleSet.Written layer(ResultSet row) throws SQLException {
        return new RuleSet.Written(
                new RuleLayer(
                        row.getString("version"),
                        row.getString("layer"),
                        texts(row.getArray("articles")),
                        row.getInt("first_year"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("digest")),
                (ObjectNode) json.readTree(row.getString("content")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
