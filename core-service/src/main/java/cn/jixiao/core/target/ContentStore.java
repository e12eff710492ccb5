package cn.jixiao.core.target;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.problem.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes versions and their lines. A save is one statement whatever the number of lines: PostgreSQL takes the content apart,
 * removes lines that are gone and upserts the rest.
 */
@Repository
class ContentStore {

    private static final String LINES = """
            , gone_indicators as (
                delete from target_indicator i using v
                where i.tenant_id = v.tenant_id and i.version_id = v.id
                    and not exists (select 1 from jsonb_to_recordset(:content -> 'indicators') as l("lineId" uuid)
                                    where l."lineId" = i.line_id))
            , gone_plan as (
                delete from target_plan_line p using v
                where p.tenant_id = v.tenant_id and p.version_id = v.id
                    and not exists (select 1 from jsonb_to_recordset(:content -> 'planLines') as l("lineId" uuid)
                                    where l."lineId" = p.line_id))
            , indicators as (
                insert into target_indicator (tenant_id, id, version_id, line_id, position, level1, level2, name,
                    medium_term_raw, annual_raw, operator, value, upper_value, unit, weight, explanation, evidence,
                    value_basis, data_source)
                select v.tenant_id, l."rowId", v.id, l."lineId", l.position, l.level1, l.level2, l.name, l."mediumTermRaw",
                    l."annualRaw", l.operator, l.value, l."upperValue", l.unit, l.weight, l.explanation, l.evidence,
                    l."valueBasis", l."dataSource"
                from v, jsonb_to_recordset(:content -> 'indicators') as l("rowId" uuid, "lineId" uuid, position int,
                    level1 text, level2 text, name text, "mediumTermRaw" text, "annualRaw" text, operator text,
                    value numeric, "upperValue" numeric, unit text, weight numeric, explanation text, evidence text,
                    "valueBasis" text, "dataSource" text)
                on conflict (tenant_id, version_id, line_id) do update set position = excluded.position,
                    level1 = excluded.level1, level2 = excluded.level2, name = excluded.name,
                    medium_term_raw = excluded.medium_term_raw, annual_raw = excluded.annual_raw,
                    operator = excluded.operator, value = excluded.value, upper_value = excluded.upper_value,
                    unit = excluded.unit, weight = excluded.weight, explanation = excluded.explanation,
                    evidence = excluded.evidence, value_basis = excluded.value_basis, data_source = excluded.data_source)
            , plan as (
                insert into target_plan_line (tenant_id, id, version_id, line_id, position, text, amount)
                select v.tenant_id, l."rowId", v.id, l."lineId", l.position, l.text, l.amount
                from v, jsonb_to_recordset(:content -> 'planLines') as l("rowId" uuid, "lineId" uuid, position int,
                    text text, amount numeric)
                on conflict (tenant_id, version_id, line_id) do update set position = excluded.position,
                    text = excluded.text, amount = excluded.amount)
            select count(*) from v
            """;

    private static final String INSERT = """
            with v as (
                insert into target_version (tenant_id, id, target_id, version_no, attribute, period_text,
                    medium_term_amount, annual_amount, overview, basis, necessity, measures, plan, medium_term_goal,
                    annual_goal, filler_name, leader_name, phone, filled_on, excuses, rule_set, created_at,
                    fiscal_year, org_unit_id)
                select h.tenant_id, :id, h.id, :no, coalesce(c.attribute, 'NEW'), c."periodText",
                    c."mediumTermAmount", c."annualAmount", c.overview, c.basis, c.necessity, c.measures, c.plan,
                    c."mediumTermGoal", c."annualGoal", c."fillerName", c."leaderName", c.phone, c."filledOn",
                    coalesce(c.excuses, '{}'), :rules, :now, h.fiscal_year, h.org_unit_id
                from target h, jsonb_to_record(:content) as c(attribute text, "periodText" text, "mediumTermAmount" numeric,
                    "annualAmount" numeric, overview text, basis text, necessity text, measures text, plan text,
                    "mediumTermGoal" text, "annualGoal" text, "fillerName" text, "leaderName" text, phone text,
                    "filledOn" date, excuses jsonb)
                where h.tenant_id = jx_own_tenant() and h.id = :target and
            """ + Reach.over("h") + """
                 returning tenant_id, id)
            """;

    private static final String UPDATE = """
            with v as (
                update target_version t set attribute = coalesce(c.attribute, t.attribute), period_text = c."periodText",
                    medium_term_amount = c."mediumTermAmount", annual_amount = c."annualAmount", overview = c.overview,
                    basis = c.basis, necessity = c.necessity, measures = c.measures, plan = c.plan,
                    medium_term_goal = c."mediumTermGoal", annual_goal = c."annualGoal", filler_name = c."fillerName",
                    leader_name = c."leaderName", phone = c.phone, filled_on = c."filledOn",
                    excuses = coalesce(c.excuses, '{}'), rule_set = :rules
                from jsonb_to_record(:content) as c(attribute text, "periodText" text, "mediumTermAmount" numeric,
                    "annualAmount" numeric, overview text, basis text, necessity text, measures text, plan text,
                    "mediumTermGoal" text, "annualGoal" text, "fillerName" text, "leaderName" text, phone text,
                    "filledOn" date, excuses jsonb)
                where t.tenant_id = jx_own_tenant() and t.target_id = :target and t.version_no = :no
                    and exists (select 1 from target h where h.tenant_id = t.tenant_id and h.id = t.target_id
                        and
            """ + Reach.over("h") + """
                    )
                returning t.tenant_id, t.id)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ContentStore(JdbcClient jdbc, JsonMapper json, Clock systemClock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = systemClock;
    }

    /**
     * Opens a version with this content.
     *
     * @throws Refusal 404 when the target is not in the reach
     */
    void insert(UUID target, int no, TargetContent content, String rules, Reach reach) {
        int written = jdbc.sql(bind(INSERT + LINES))
                .param("id", Ids.next())
                .param("target", target)
                .param("no", no)
                .param("content", text(content))
                .param("rules", rules)
                .param("now", Timestamp.from(clock.instant()))
                .param("reach", reach.array())
                .query(Integer.class)
                .single();
        if (written != 1) {
            throw Refusal.notFound();
        }
    }

    /**
     * Replaces the content of an open version.
     *
     * @throws Refusal 404 when there is no such version in the reach; the database refuses a frozen one
     */
    void replace(UUID target, int no, TargetContent content, String rules, Reach reach) {
        int written = jdbc.sql(bind(UPDATE + LINES))
                .param("target", target)
                .param("no", no)
                .param("content", text(content))
                .param("rules", rules)
                .param("reach", reach.array())
                .query(Integer.class)
                .single();
        if (written != 1) {
            throw Refusal.notFound();
        }
    }

    /**
     * Freezes a version with its digest and with the names its object has on the day, which those above read without seeing the
     * head row; from then on the database refuses every change of it.
     *
     * @param rules version of the rules that it passed
     * @param release whether those above may see it at once
     */
    void freeze(UUID target, int no, String digest, String rules, Instant at, boolean release, Reach reach) {
        mark(
                """
                frozen_at = :at, digest = :digest, rule_set = :rules, released_at = case when :release then cast(:at as timestamptz) end, identity = (
                    select jsonb_build_object('kind', h.kind, 'fiscalYear', h.fiscal_year,
                        'subject', jsonb_build_object('id', s.id, 'code', s.code, 'name', s.name, 'attribute', s.attribute,
                            'amount', s.amount::text),
                        'orgUnit', jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name),
                        'department', jsonb_build_object('id', d.id, 'code', d.code, 'name', d.name))
                    from target h
                    join performance_subject s on s.tenant_id = h.tenant_id and s.id = h.subject_id
                    join dir_org_unit u on u.tenant_id = h.tenant_id and u.id = h.org_unit_id
                    join dir_org_unit d on d.tenant_id = h.tenant_id and d.id = h.department_id
                    where h.tenant_id = v.tenant_id and h.id = v.target_id)
                """,
                "frozen_at is null",
                Map.of("digest", digest, "rules", rules, "at", Timestamp.from(at), "release", release),
                target,
                no,
                reach);
    }

    /** Lets those above see a frozen version from now on. */
    void release(UUID target, int no, Reach reach) {
        mark("released_at = :now", "released_at is null", Map.of(), target, no, reach);
    }

    /** Notes the day of approval on the frozen version, which those above see from now on at the latest (Art. 22). */
    void approve(UUID target, int no, LocalDate day, Reach reach) {
        mark(
                "released_at = coalesce(released_at, :now), approved_on = :day",
                "approved_on is null",
                Map.of("day", day),
                target,
                no,
                reach);
    }

    private void mark(String set, String guard, Map<String, Object> values, UUID target, int no, Reach reach) {
        jdbc.sql("update target_version v set " + set
                        + " where v.tenant_id = jx_own_tenant() and v.target_id = :target and v.version_no = :no"
                        + " and exists (select 1 from target h where h.tenant_id = v.tenant_id and h.id = v.target_id and "
                        + Reach.over("h") + ") and v." + guard)
                .param("now", Timestamp.from(clock.instant()))
                .param("target", target)
                .param("no", no)
                .param("reach", reach.array())
                .params(values)
                .update();
    }

    /** The content as canonical JSON with an id for every new row. */
    private String text(TargetContent content) {
        ObjectNode node = json.valueToTree(content);
        node.withArray("indicators")
                .forEach(line -> ((ObjectNode) line).put("rowId", Ids.next().toString()));
        node.withArray("planLines")
                .forEach(line -> ((ObjectNode) line).put("rowId", Ids.next().toString()));
        return json.writeValueAsString(node);
    }

    private static String bind(String sql) {
        return sql.replace(":content", "cast(:content as jsonb)");
    }
}
