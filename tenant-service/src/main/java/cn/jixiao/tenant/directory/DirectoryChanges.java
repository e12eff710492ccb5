package cn.jixiao.tenant.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed in the directory of all bureaus since a cursor, as the dispatcher's role. A page takes only transactions
 * below the oldest one that still runs, so a row that commits late is never skipped; and it carries, ahead of each row,
 * the bodies that the row refers to, so a copy with foreign keys can be filled from any cursor. A bureau refers to its
 * office, which answers for the rules that come with it.
 */
@Repository
class DirectoryChanges {

    /**
     * One row of the directory as it is now; which members are set depends on the kind.
     *
     * @param kind BUREAU, SUPERVISION, ORG_UNIT, POST, OFFICE_ASSIGNMENT, LEADER_ASSIGNMENT or HANDOVER
     * @param overlays of a BUREAU: its overlays of rules in their order, joined by commas
     * @param subject of a SUPERVISION the lower bureau, of a POST the subject of the person's tokens
     * @param personId of a POST its holder, of a HANDOVER who gives it away
     * @param postId of a HANDOVER the giver's post
     * @param takerId of a HANDOVER who takes the post
     * @param madeBy of a HANDOVER who carried it out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DirectoryChange(
            String kind,
            String tenantId,
            String id,
            @Nullable String name,
            @Nullable String level,
            @Nullable String parentId,
            @Nullable String divisionCode,
            @Nullable String status,
            @Nullable String partition,
            @Nullable String overlays,
            @Nullable String supervisor,
            @Nullable String subject,
            @Nullable String code,
            @Nullable String nature,
            @Nullable String orgUnitKind,
            @Nullable UUID personId,
            @Nullable String userName,
            @Nullable String personName,
            @Nullable UUID orgUnitId,
            @Nullable String role,
            @Nullable Integer fiscalYear,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable UUID officeId,
            @Nullable UUID departmentId,
            @Nullable Boolean revoked,
            @Nullable UUID postId,
            @Nullable UUID takerId,
            @Nullable String takerName,
            @Nullable String madeBy) {}

    /** A page and where the next begins. */
    record DirectoryPage(List<DirectoryChange> items, String next, boolean more) {}

    private static final String MARKS = """
            select bureau_id, kind, record_id, xid::text as xid, seq from directory_change
            where (xid, seq) > (cast(:xid as xid8), :seq) and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by xid, seq limit :limit
            """;

    /** Column names of the answer are the members of {@link DirectoryChange} in snake case. */
    private static final String CHANGED = " in (select t, r from unnest(:tenants, :records) changed (t, r))";

    private static final String POSTS = """
            select p.* from post p where (p.tenant_id, p.id) %1$s
            union
            select p.* from membership m join post p on p.tenant_id = m.bureau_id and p.person_id = m.person_id
            where m.person_id = any (:people)
            """.formatted(CHANGED);

    /** Column names of the answer are the members of {@link DirectoryChange} in snake case. */
    private static final List<String> PAGE = List.of(
            """
            with recursive closed (tenant_id, id) as (
                (select tenant_id, id from org_unit where (tenant_id, id) %1$s
                union
                select tenant_id, id from org_unit where tenant_id = any (:bureaus) and parent_id is null
                union
                select tenant_id, org_unit_id from (%2$s) p
                union
                select a.tenant_id, u.id from office_assignment a
                    cross join lateral (values (a.office_id), (a.department_id)) u (id) where (a.tenant_id, a.id) %1$s
                union
                select tenant_id, department_id from leader_assignment where (tenant_id, id) %1$s
                union
                select tenant_id, org_unit_id from handover where (tenant_id, id) %1$s)
                union
                select u.tenant_id, u.parent_id from closed c
                    join org_unit u on u.tenant_id = c.tenant_id and u.id = c.id where u.parent_id is not null
            )
            select 'ORG_UNIT' as kind, u.tenant_id, u.id, u.parent_id, u.kind as org_unit_kind, u.code, u.name, u.nature,
                   u.valid_from, u.valid_to
            from closed join org_unit u on u.tenant_id = closed.tenant_id and u.id = closed.id
            order by u.parent_id is not null, u.kind not in ('BUREAU_OFFICE', 'DEPARTMENT'), u.tenant_id, u.id
            """.formatted(CHANGED, POSTS),
            """
            select 'BUREAU' as kind, b.id as tenant_id, b.id, b.name, b.level, b.parent_id, c.code as division_code,
                   b.status, b.partition, array_to_string(b.overlays, ',') as overlays
            from bureau b join bureau_division_code c on c.bureau_id = b.id and c.valid_to is null
            where b.id = any (:bureaus) order by b.id
            """,
            """
            select 'SUPERVISION' as kind, subject as tenant_id, id, supervisor, subject, valid_from, valid_to
            from supervision where (subject, id) %s order by id
            """.formatted(CHANGED),
            """
            select 'POST' as kind, p.tenant_id, p.id, p.person_id, n.subject, n.user_name, n.name as person_name,
                   p.org_unit_id, p.role, p.fiscal_year, p.valid_from, p.valid_to
            from (%s) p join person n on n.id = p.person_id
            where n.subject is not null order by p.tenant_id, p.id
            """.formatted(POSTS),
            """
            select 'OFFICE_ASSIGNMENT' as kind, tenant_id, id, office_id, department_id, fiscal_year, revoked
            from office_assignment where (tenant_id, id) %s order by tenant_id, id
            """.formatted(CHANGED),
            """
            select 'LEADER_ASSIGNMENT' as kind, tenant_id, id, person_id, department_id, fiscal_year, revoked
            from leader_assignment where (tenant_id, id) %s order by tenant_id, id
            """.formatted(CHANGED),
            """
            select 'HANDOVER' as kind, tenant_id, id, giver_id as person_id, giver_name as person_name, org_unit_id, role,
                   fiscal_year, post_id, taker_id, taker_name, made_by
            from handover where (tenant_id, id) %s order by tenant_id, id
            """.formatted(CHANGED));

    private final JdbcClient dispatcher;

    DirectoryChanges(@Qualifier("dispatcher") JdbcClient dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** The next changes after the cursor, about {@code limit} of them plus the bodies they refer to. */
    @Transactional(transactionManager = "dispatcherTransactionManager", readOnly = true)
    public DirectoryPage after(Cursor cursor, int limit) {
        Wanted wanted = new Wanted();
        List<Cursor> marks = dispatcher
                .sql(MARKS)
                .param("xid", cursor.xid())
                .param("seq", cursor.seq())
                .param("limit", limit)
                .query((row, n) -> {
                    wanted.add(row.getString("kind"), row.getString("bureau_id"), row.getString("record_id"));
                    return new Cursor(row.getString("xid"), row.getLong("seq"));
                })
                .list();
        if (marks.isEmpty()) {
            return new DirectoryPage(List.of(), cursor.text(), false);
        }
        List<DirectoryChange> items =
                PAGE.stream().flatMap(sql -> read(sql, wanted).stream()).toList();
        return new DirectoryPage(items, marks.getLast().text(), marks.size() == limit);
    }

    private static final class Wanted {

        private final List<String> bureaus = new ArrayList<>();
        private final List<String> tenants = new ArrayList<>();
        private final List<UUID> records = new ArrayList<>();
        private final List<UUID> people = new ArrayList<>();

        void add(String kind, String bureau, String record) {
            switch (kind) {
                case "BUREAU" -> bureaus.add(record);
                case "PERSON" -> people.add(UUID.fromString(record));
                default -> {
                    tenants.add(bureau);
                    records.add(UUID.fromString(record));
                }
            }
        }
    }

    private List<DirectoryChange> read(String sql, Wanted wanted) {
        return dispatcher
                .sql(sql)
                .param("bureaus", wanted.bureaus.toArray(String[]::new))
                .param("tenants", wanted.tenants.toArray(String[]::new))
                .param("records", wanted.records.toArray(UUID[]::new))
                .param("people", wanted.people.toArray(UUID[]::new))
                .query()
                .listOfRows()
                .stream()
                .map(DirectoryChanges::change)
                .toList();
    }

    private static DirectoryChange change(Map<String, @Nullable Object> row) {
        return new DirectoryChange(
                Objects.requireNonNull(text(row, "kind")),
                Objects.requireNonNull(text(row, "tenant_id")),
                Objects.requireNonNull(text(row, "id")),
                text(row, "name"),
                text(row, "level"),
                text(row, "parent_id"),
                text(row, "division_code"),
                text(row, "status"),
                text(row, "partition"),
                text(row, "overlays"),
                text(row, "supervisor"),
                text(row, "subject"),
                text(row, "code"),
                text(row, "nature"),
                text(row, "org_unit_kind"),
                (UUID) row.get("person_id"),
                text(row, "user_name"),
                text(row, "person_name"),
                (UUID) row.get("org_unit_id"),
                text(row, "role"),
                (Integer) row.get("fiscal_year"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                (UUID) row.get("office_id"),
                (UUID) row.get("department_id"),
                (Boolean) row.get("revoked"),
                (UUID) row.get("post_id"),
                (UUID) row.get("taker_id"),
                text(row, "taker_name"),
                text(row, "made_by"));
    }

    private static @Nullable String text(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? null : value.toString();
    }

    private static @Nullable LocalDate day(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Date day ? day.toLocalDate() : null;
    }
}
