package cn.jixiao.core.target;

import cn.jixiao.core.budget.OrgRef;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.core.document.Attachment;
import cn.jixiao.platform.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole target, with all lines of one version, in one statement. */
@Repository
class TargetReader {

    /** The content of a version as the JSON that {@link TargetContent} is read from. */
    static final String CONTENT = """
            jsonb_build_object('attribute', v.attribute, 'periodText', v.period_text,
                'mediumTermAmount', v.medium_term_amount::text, 'annualAmount', v.annual_amount::text,
                'overview', v.overview, 'basis', v.basis, 'necessity', v.necessity, 'measures', v.measures, 'plan', v.plan,
                'mediumTermGoal', v.medium_term_goal, 'annualGoal', v.annual_goal, 'fillerName', v.filler_name,
                'leaderName', v.leader_name, 'phone', v.phone, 'filledOn', v.filled_on, 'excuses', v.excuses,
                'indicators', (
                    select coalesce(jsonb_agg(jsonb_build_object('lineId', i.line_id, 'position', i.position,
                        'level1', i.level1, 'level2', i.level2, 'name', i.name, 'mediumTermRaw', i.medium_term_raw,
                        'annualRaw', i.annual_raw, 'operator', i.operator, 'value', i.value::text,
                        'upperValue', i.upper_value::text, 'unit', i.unit, 'weight', trim_scale(i.weight)::text,
                        'explanation', i.explanation, 'evidence', i.evidence, 'valueBasis', i.value_basis,
                        'dataSource', i.data_source) order by i.position), '[]')
                    from target_indicator i where i.tenant_id = v.tenant_id and i.version_id = v.id),
                'planLines', (
                    select coalesce(jsonb_agg(jsonb_build_object('lineId', p.line_id, 'position', p.position,
                        'text', p.text, 'amount', p.amount::text) order by p.position), '[]')
                    from target_plan_line p where p.tenant_id = v.tenant_id and p.version_id = v.id))
            """;

    /** The files that are part of a version, as the JSON that {@link Attachment} is read from. */
    private static final String FILES = """
            (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', o.file_name, 'size', o.size,
                    'contentType', o.content_type, 'sha256', o.sha256, 'lineId', a.line_id, 'field', a.field,
                    'at', a.added_at, 'by', a.added_by,
                    'keptUntil', jx_kept_until(a.archived_at, o.retain_until), 'state', o.status) order by a.id), '[]')
                from attachment a join stored_object o on o.tenant_id = a.tenant_id and o.id = a.object_id
                where a.tenant_id = t.tenant_id and a.record_kind = 'TARGET' and a.record_id = t.id
                    and a.from_version <= v.version_no and (a.to_version is null or a.to_version >= v.version_no)
                    and
            """ + Reach.over("a") + ")";

    private static final String ONE = """
            select t.id, t.fiscal_year, t.status, t.step, v.version_no, t.approved_version, t.row_version, t.updated_at,
                t.updated_by, t.fill_in_name, t.fill_in_body, t.fill_in_held, v.frozen_at, v.digest, v.rule_set,
                s.id as subject_id, s.code, s.name, s.attribute, s.amount,
                u.id as unit_id, u.code as unit_code, u.name as unit_name,
                d.id as dept_id, d.code as dept_code, d.name as dept_name,
                r.number, r.reply_date, r.amount as reply_amount,
                e.asked_by_name, e.valid_to as entrusted_to, b.name as entrusted_body,
            """ + CONTENT + """
             as content,
            """ + FILES + """
             as files
            from target t
            join performance_subject s on s.tenant_id = t.tenant_id and s.id = t.subject_id
            join dir_org_unit u on u.tenant_id = t.tenant_id and u.id = t.org_unit_id
            join dir_org_unit d on d.tenant_id = t.tenant_id and d.id = t.department_id
            join target_version v on v.tenant_id = t.tenant_id and v.target_id = t.id
                and v.version_no = coalesce(cast(:no as int), t.current_version)
            left join entrustment e on e.tenant_id = t.tenant_id and e.org_unit_id = t.org_unit_id
                and e.fiscal_year = t.fiscal_year and e.ended_at is null and e.valid_from <= :today and e.valid_to >= :today
            left join dir_org_unit b on b.tenant_id = e.tenant_id and b.id = e.department_id
            left join budget_reply r on r.tenant_id = t.tenant_id and r.subject_id = t.subject_id
            where t.tenant_id = jx_own_tenant() and
            """ + Reach.over("t");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;

    TargetReader(JdbcClient jdbc, JsonMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The target with its current version. */
    Optional<TargetRecord> current(UUID id, Reach reach) {
        return version(id, null, reach);
    }

    /** The target with one of its versions; null for the current one. */
    Optional<TargetRecord> version(UUID id, @Nullable Integer no, Reach reach) {
        return jdbc.sql(ONE + " and t.id = :id")
                .param("id", id)
                .param("no", no)
                .param("reach", reach.array())
                .param("today", clock.today())
                .query(this::record)
                .optional();
    }

    /** The target of a subject that is not void, with its current version. */
    Optional<TargetRecord> ofSubject(UUID subject, Reach reach) {
        return jdbc.sql(ONE + " and t.subject_id = :subject and t.status <> 'VOID'")
                .param("subject", subject)
                .param("no", null)
                .param("reach", reach.array())
                .param("today", clock.today())
                .query(this::record)
                .optional();
    }

    private TargetRecord record(ResultSet row, int n) throws SQLException {
        String number = row.getString("number");
        return new TargetRecord(
                row.getObject("id", UUID.class),
                row.getInt("fiscal_year"),
                new TargetRecord.Subject(
                        row.getObject("subject_id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("attribute"),
                        row.getBigDecimal("amount")),
                new OrgRef(
                        row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                new OrgRef(
                        row.getObject("dept_id", UUID.class), row.getString("dept_code"), row.getString("dept_name")),
                TargetStatus.valueOf(row.getString("status")),
                row.getString("step"),
                row.getInt("version_no"),
                row.getObject("approved_version", Integer.class),
                row.getInt("row_version"),
                json.readValue(row.getString("content"), TargetContent.class),
                json.readValue(row.getString("files"), new TypeReference<List<Attachment>>() {}),
                instant(row.getTimestamp("frozen_at")),
                row.getString("digest"),
                row.getString("rule_set"),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("updated_by"),
                fillIn(row),
                entrusted(row),
                number == null
                        ? null
                        : new TargetRecord.Reply(
                                number,
                                row.getObject("reply_date", LocalDate.class),
                                row.getBigDecimal("reply_amount")));
    }

    /** Who filled it in for its unit, from the columns of the head. */
    static @Nullable FillIn fillIn(ResultSet row) throws SQLException {
        String name = row.getString("fill_in_name");
        return name == null ? null : new FillIn(name, row.getString("fill_in_body"), !row.getBoolean("fill_in_held"));
    }

    private static @Nullable Entrusted entrusted(ResultSet row) throws SQLException {
        String department = row.getString("entrusted_body");
        return department == null
                ? null
                : new Entrusted(
                        department, row.getString("asked_by_name"), row.getObject("entrusted_to", LocalDate.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
