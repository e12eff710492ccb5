package cn.jixiao.tenant.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bodies of the scope's bureau. */
@Repository
public class OrgUnits {

    private final JdbcClient jdbc;

    OrgUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bodies that were valid on some day of the period, the root first, then by code. */
    public List<OrgUnit> during(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select * from org_unit
                where tenant_id = jx_own_tenant() and valid_from <= :last and (valid_to is null or valid_to >= :first)
                order by parent_id is not null, code, valid_from
                """)
                .param("first", first)
                .param("last", last)
                .query(OrgUnits::row)
                .list();
    }

    /** The body without an end that has this code. */
    public Optional<OrgUnit> open(String code) {
        return jdbc.sql("select * from org_unit where tenant_id = jx_own_tenant() and valid_to is null and code = ?")
                .param(code)
                .query(OrgUnits::row)
                .optional();
    }

    /** Whether a body below it or a post at it lasts longer than this day. */
    boolean isInUseAfter(UUID id, LocalDate day) {
        return jdbc.sql("""
                select exists (select 1 from org_unit where tenant_id = jx_own_tenant() and parent_id = :id
                               and (valid_to is null or valid_to > :day))
                    or exists (select 1 from post where tenant_id = jx_own_tenant() and org_unit_id = :id
                               and (valid_to is null or valid_to > :day))
                """)
                .param("id", id)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** All bodies, ended ones too; of one code the last comes last. */
    public List<OrgUnit> all() {
        return jdbc.sql("""
                select * from org_unit where tenant_id = jx_own_tenant()
                order by code, coalesce(valid_to, date 'infinity'), valid_from
                """).query(OrgUnits::row).list();
    }

    /** The body with this id. */
    public Optional<OrgUnit> find(UUID id) {
        return jdbc.sql("select * from org_unit where tenant_id = jx_own_tenant() and id = ?")
                .param(id)
                .query(OrgUnits::row)
                .optional();
    }

    /** The root: the bureau itself. */
    public Optional<OrgUnit> root() {
        return jdbc.sql("select * from org_unit where tenant_id = jx_own_tenant() and parent_id is null")
                .query(OrgUnits::row)
                .optional();
    }

    /** Adds a body. */
    public void add(OrgUnit u) {
        jdbc.sql("""
                insert into org_unit (tenant_id, id, kind, code, name, nature, parent_id, valid_from, valid_to)
                values (jx_own_tenant(), ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        u.id(),
                        u.kind().name(),
                        u.code(),
                        u.name(),
                        nature(u),
                        u.parentId(),
                        u.validFrom(),
                        u.validTo()))
                .update();
    }

    /** Writes name, nature, parent and dates if nobody changed the body since this version. */
    public boolean change(OrgUnit u) {
        return jdbc.sql("""
                update org_unit set name = ?, nature = ?, parent_id = ?, valid_from = ?, valid_to = ?,
                    row_version = row_version + 1
                where tenant_id = jx_own_tenant() and id = ? and row_version = ?
                """)
                        .params(Arrays.asList(
                                u.name(), nature(u), u.parentId(), u.validFrom(), u.validTo(), u.id(), u.version()))
                        .update()
                == 1;
    }

    private static @Nullable String nature(OrgUnit u) {
        return u.nature() == null ? null : u.nature().name();
    }

    private static OrgUnit row(ResultSet row, int n) throws SQLException {
        String nature = row.getString("nature");
        return new OrgUnit(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                OrgUnit.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                nature == null ? null : OrgUnit.Nature.valueOf(nature),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("row_version"));
    }
}
