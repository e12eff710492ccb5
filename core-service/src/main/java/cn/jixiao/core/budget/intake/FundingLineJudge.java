package cn.jixiao.core.budget.intake;

import cn.jixiao.core.budget.intake.Entry.Outcome;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.Articles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges the funding lines of projects. A file's lines of a project are all of its lines: they sum to its amount or none of them
 * goes in, and they take the place of those that were there.
 */
@Component
@Articles("3")
class FundingLineJudge {

    /** A project whose lines these are, as it will be. */
    record Project(@Nullable UUID id, @Nullable UUID unit, String unitCode, BigDecimal amount) {}

    private final JdbcClient jdbc;
    private final LedgerTable table;

    FundingLineJudge(JdbcClient jdbc, LedgerTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The rows of a batch by their project; those at fault already are among them. */
    static Map<String, List<Entry>> byProject(List<Entry> lines) {
        return lines.stream()
                .filter(line -> line.value(Columns.PROJECT) != null)
                .collect(Collectors.groupingBy(
                        line -> line.text(Columns.PROJECT), LinkedHashMap::new, Collectors.toList()));
    }

    /** Those that count: one that comes twice counts once. */
    static List<Entry> counted(List<Entry> lines) {
        return lines.stream().filter(line -> line.outcome() != Outcome.REPEATED).toList();
    }

    /** Finds the faults of lines whose project is there already, before it is decided whether its amount may change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(Batch batch, Map<String, Project> there) {
        Map<String, LedgerTable.Known> known = table.known(batch);
        byProject(batch.open()).forEach((code, lines) -> {
            Project project = there.get(code);
            if (project != null) {
                lines.forEach(line -> belongs(line, project, known.get(line.text(Layout.FUNDING_LINES.key()))));
            }
        });
    }

    /** Judges lines and, where the batch is to be applied, writes the lines of the projects whose all are sound. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void judge(Batch batch, Map<String, Project> projects) {
        Map<String, LedgerTable.Known> known = table.known(batch);
        List<LedgerTable.Placed> placed = new ArrayList<>();
        List<UUID> renewed = new ArrayList<>();
        byProject(batch.entries()).forEach((code, lines) -> {
            Project project = projects.get(code);
            lines.stream()
                    .filter(Entry::open)
                    .forEach(line -> belongs(line, project, known.get(line.text(Layout.FUNDING_LINES.key()))));
            List<Entry> counted = counted(lines);
            if (project == null || !whole(counted, project)) {
                return;
            }
            counted.forEach(line -> line.becomes(outcome(line, known)));
            if (project.id() != null && project.unit() != null && differ(counted, project, batch)) {
                renewed.add(project.id());
                for (Entry line : counted) {
                    placed.add(new LedgerTable.Placed(line, project.id(), project.unit()));
                }
            }
        });
        if (batch.apply() && !renewed.isEmpty()) {
            jdbc.sql(
                            "delete from funding_line f where tenant_id = jx_own_tenant() and subject_id = any (:subjects) and "
                                    + Reach.over("f"))
                    .param("subjects", renewed.toArray(UUID[]::new))
                    .param("reach", batch.reach().array())
                    .update();
            table.write(batch, placed, false);
        }
    }

    private static void belongs(Entry line, @Nullable Project project, LedgerTable.@Nullable Known there) {
        String unit = line.value(Columns.UNIT_OF_PROJECT);
        if (project == null) {
            line.fault(Columns.PROJECT, "PROJECT_UNKNOWN");
        } else if (unit != null && !unit.equals(project.unitCode())) {
            line.fault(Columns.UNIT_OF_PROJECT, "UNIT_NOT_THE_PROJECTS");
        } else if (there != null && !there.owner().equals(line.text(Columns.PROJECT))) {
            line.fault(Layout.FUNDING_LINES.key(), "LINE_OF_OTHER_PROJECT", there.owner());
        }
    }

    /** Whether all lines are sound and sum to the amount; where not, each says why it does not go in. */
    private static boolean whole(List<Entry> lines, Project project) {
        if (lines.stream().anyMatch(line -> !line.sound())) {
            lines.stream()
                    .filter(Entry::sound)
                    .forEach(line -> line.fault(Layout.FUNDING_LINES.key(), "LINE_BESIDE_FAULT"));
            return false;
        }
        BigDecimal sum = LineSums.of(lines);
        if (sum.compareTo(project.amount()) != 0) {
            String[] said = LineSums.said(sum, project.amount(), LineSums.names(lines));
            lines.forEach(line -> line.fault(LineSums.AMOUNT, "LINES_DO_NOT_SUM", said));
            return false;
        }
        return true;
    }

    private static Outcome outcome(Entry line, Map<String, LedgerTable.Known> known) {
        LedgerTable.Known there = known.get(line.text(Layout.FUNDING_LINES.key()));
        return there == null ? Outcome.CREATED : there.said().equals(said(line)) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private static List<@Nullable String> said(Entry line) {
        List<@Nullable String> said = new ArrayList<>();
        Layout.FUNDING_LINES.kept().forEach(column -> said.add(line.value(column)));
        return said;
    }

    /** Whether the project has other lines than these. */
    private boolean differ(List<Entry> lines, Project project, Batch batch) {
        if (lines.stream().anyMatch(line -> line.outcome() != Outcome.UNCHANGED)) {
            return true;
        }
        return jdbc.sql(
                                "select count(*) from funding_line f where tenant_id = jx_own_tenant() and subject_id = :subject and "
                                        + Reach.over("f"))
                        .param("subject", project.id())
                        .param("reach", batch.reach().array())
                        .query(Integer.class)
                        .single()
                != lines.size();
    }

    /** The projects of these subjects, as they are. */
    static Map<String, Project> asTheyAre(Map<String, Subjects.Subject> subjects) {
        Map<String, Project> projects = new HashMap<>();
        subjects.forEach((code, found) ->
                projects.put(code, new Project(found.id(), found.unit(), found.unitCode(), found.amount())));
        return projects;
    }
}
