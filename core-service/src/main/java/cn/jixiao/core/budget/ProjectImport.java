package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports projects with their money, idempotent by code and year: good rows go in, bad ones come back with their faults. */
@Service
class ProjectImport {

    /** What an import did. */
    @Schema(name = "ProjectImportResult")
    record Result(int created, int updated, int unchanged, List<ProjectRowCheck.Fault> errors) {

        /** The same, rows of these unknown units named as waiting for the directory: they are sent again as they are. */
        Result waiting(List<ProjectRow> rows, Set<String> units) {
            return new Result(
                    created,
                    updated,
                    unchanged,
                    errors.stream()
                            .map(fault -> fault.code().equals("UNIT_UNKNOWN")
                                            && units.contains(String.valueOf(rows.get(fault.row() - 1)
                                                            .unitCode())
                                                    .strip())
                                    ? new ProjectRowCheck.Fault(fault.row(), fault.field(), "UNIT_WAITS")
                                    : fault)
                            .toList());
        }
    }

    private record Body(UUID unit, UUID department) {}

    private record Known(UUID unit, BigDecimal amount, boolean replied) {}

    /**
     * Why a project that is here already does not take this row: the money of a reply changes by an adjustment only (Art. 24),
     * and a project does not leave its responsible unit by an import (Art. 5).
     */
    private static @Nullable String obstacle(@Nullable Known here, ProjectRow.Sound row, Body body) {
        if (here == null) {
            return null;
        }
        if (!here.unit().equals(body.unit())) {
            return "UNIT_FIXED";
        }
        return here.replied() && here.amount().compareTo(row.amount()) != 0 ? "ALREADY_REPLIED" : null;
    }

    /** The projects that are here already, by year and code, locked so that imports of one code and replies take turns. */
    private Map<String, Known> known(List<ProjectRow> rows) {
        String[] codes =
                rows.stream().map(ProjectRow::code).filter(Objects::nonNull).toArray(String[]::new);
        record Named(String code, Known known) {}
        return jdbc
                .sql("""
                select s.fiscal_year || s.code, s.org_unit_id, s.amount, exists (select 1 from budget_reply r
                    where r.tenant_id = s.tenant_id and r.subject_id = s.id)
                from performance_subject s
                where s.tenant_id = jx_own_tenant() and s.kind = 'PROJECT' and s.code = any (:codes)
                order by s.id for update of s
                """)
                .param("codes", codes)
                .query((row, n) -> new Named(
                        row.getString(1),
                        new Known(row.getObject(2, UUID.class), row.getBigDecimal(3), row.getBoolean(4))))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::code, Named::known));
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final LeaderTerms terms;

    ProjectImport(
            JdbcClient jdbc, Clock systemClock, Trail trail, ApplicationEventPublisher events, LeaderTerms terms) {
        this.jdbc = jdbc;
        this.clock = systemClock;
        this.trail = trail;
        this.events = events;
        this.terms = terms;
    }

    /** Imports at most 1,000 rows as one chunk with one entry in the trail. */
    @Transactional
    public Result run(List<ProjectRow> rows, Reach reach) {
        Map<String, Body> bodies = bodies(reach);
        Map<String, Known> known = known(rows);
        Map<String, LeaderTerms.Leader> leaders = terms.named(
                rows.stream()
                        .map(ProjectRow::leaderUserName)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .toList(),
                reach);
        List<ProjectRowCheck.Fault> faults = new ArrayList<>();
        Set<UUID> departments = new HashSet<>();
        Set<Integer> years = new HashSet<>();
        int[] counts = new int[3];
        StringBuilder digests = new StringBuilder();
        for (int n = 0; n < rows.size(); n++) {
            ProjectRowCheck check = new ProjectRowCheck(n + 1);
            ProjectRow.Sound row = check.sound(rows.get(n));
            Body body = row == null ? null : bodies.get(row.unitCode());
            if (row == null || body == null) {
                faults.addAll(check.faults());
                if (row != null) {
                    faults.add(new ProjectRowCheck.Fault(n + 1, "unitCode", "UNIT_UNKNOWN"));
                }
                continue;
            }
            String obstacle = obstacle(known.get(row.year() + row.code()), row, body);
            if (obstacle != null) {
                faults.add(new ProjectRowCheck.Fault(
                        n + 1, obstacle.equals("UNIT_FIXED") ? "unitCode" : "lines", obstacle));
                continue;
            }
            LeaderTerms.Leader leader = row.leaderUserName() == null ? null : leaders.get(row.leaderUserName());
            if (row.leaderUserName() != null && leader == null) {
                faults.add(new ProjectRowCheck.Fault(n + 1, "leaderUserName", "PERSON_UNKNOWN"));
                continue;
            }
            Written written = write(row, body, digests);
            counts[written.kind()]++;
            if (leader != null && written.id() != null) {
                terms.begin(written.id(), leader, reach);
            }
            departments.add(body.department());
            years.add(row.year());
        }
        if (counts[0] + counts[1] > 0) {
            trail.append(new TrailEntry(
                    "PROJECTS_IMPORTED",
                    "PROJECT_IMPORT",
                    Ids.next(),
                    null,
                    null,
                    null,
                    null,
                    "created=" + counts[0] + " updated=" + counts[1] + " sha256=" + sha256(digests.toString())));
            years.forEach(year -> events.publishEvent(new SubjectsImported(year, departments)));
        }
        return new Result(counts[0], counts[1], counts[2], faults);
    }

    /** What became of a row: 0 created, 1 updated, 2 unchanged and without an id. */
    private record Written(int kind, @Nullable UUID id) {}

    private Written write(ProjectRow.Sound row, Body body, StringBuilder digests) {
        String digest = sha256(row.toString());
        Timestamp now = Timestamp.from(clock.instant());
        record Put(UUID id, boolean created) {}
        List<Put> written = jdbc.sql("""
                insert into performance_subject (tenant_id, id, kind, code, name, category, attribute, fiscal_year,
                    org_unit_id, department_id, amount, period_from, period_to, content_digest, created_at, updated_at)
                values (jx_own_tenant(), :id, 'PROJECT', :code, :name, :category, :attribute, :year, :unit, :department,
                    :amount, :from, :to, :digest, :now, :now)
                on conflict (tenant_id, fiscal_year, kind, code) do update set name = excluded.name,
                    category = excluded.category, attribute = excluded.attribute, org_unit_id = excluded.org_unit_id,
                    department_id = excluded.department_id, amount = excluded.amount, period_from = excluded.period_from,
                    period_to = excluded.period_to, content_digest = excluded.content_digest, updated_at = excluded.updated_at
                where performance_subject.content_digest <> excluded.content_digest
                returning id, (xmax = 0) as created
                """)
                .param("id", Ids.next())
                .param("code", row.code())
                .param("name", row.name())
                .param("category", row.category())
                .param("attribute", row.attribute())
                .param("year", row.year())
                .param("unit", body.unit())
                .param("department", body.department())
                .param("amount", row.amount())
                .param("from", row.periodFrom())
                .param("to", row.periodTo())
                .param("digest", digest)
                .param("now", now)
                .query((result, n) -> new Put(result.getObject(1, UUID.class), result.getBoolean(2)))
                .list();
        if (written.isEmpty()) {
            return new Written(2, null);
        }
        lines(written.getFirst().id(), row, body);
        digests.append(row.code()).append(digest);
        return new Written(
                written.getFirst().created() ? 0 : 1, written.getFirst().id());
    }

    private void lines(UUID subject, ProjectRow.Sound row, Body body) {
        jdbc.sql("delete from funding_line where tenant_id = jx_own_tenant() and subject_id = ?")
                .param(subject)
                .update();
        int position = 1;
        for (ProjectRow.SoundLine line : row.lines()) {
            jdbc.sql("""
                    insert into funding_line (tenant_id, id, subject_id, org_unit_id, position, budget_type, fund_kind,
                        level, fiscal, amount)
                    values (jx_own_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            Ids.next(),
                            subject,
                            body.unit(),
                            position++,
                            line.budgetType(),
                            line.fundKind(),
                            line.level(),
                            line.fiscal(),
                            line.amount())
                    .update();
        }
    }

    private Map<String, Body> bodies(Reach reach) {
        record Named(String code, Body body) {}
        return new HashMap<>(jdbc
                .sql("""
                select u.code, u.id, d.id from dir_org_unit u
                join dir_org_unit d on d.tenant_id = u.tenant_id and d.id = u.parent_id and d.kind = 'DEPARTMENT'
                where u.tenant_id = jx_own_tenant() and u.kind in ('UNIT', 'OUTSIDE_USER') and u.id = any (:reach)
                """)
                .param("reach", reach.array())
                .query((row, n) -> new Named(
                        row.getString(1), new Body(row.getObject(2, UUID.class), row.getObject(3, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::code, Named::body, (first, second) -> second)));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
