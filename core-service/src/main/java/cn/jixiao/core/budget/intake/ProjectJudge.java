package cn.jixiao.core.budget.intake;

import cn.jixiao.core.budget.LeaderTerms;
import cn.jixiao.core.budget.SubjectsImported;
import cn.jixiao.core.budget.intake.Entry.Outcome;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges projects together with their funding lines, since an amount changes only where its lines do. The money of a reply
 * changes by an adjustment only (Art. 24), and a project does not leave its responsible unit by an import (Art. 5).
 */
@Component
@Articles({"3", "5", "14", "24"})
class ProjectJudge {

    private final Subjects subjects;
    private final Bodies bodies;
    private final LeaderTerms terms;
    private final ProjectTable table;
    private final FundingLineJudge lines;
    private final ApplicationEventPublisher events;

    ProjectJudge(
            Subjects subjects,
            Bodies bodies,
            LeaderTerms terms,
            ProjectTable table,
            FundingLineJudge lines,
            ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.bodies = bodies;
        this.terms = terms;
        this.table = table;
        this.lines = lines;
        this.events = events;
    }

    /** What the rows of a batch refer to. */
    private record Found(
            Map<String, Subjects.Subject> here,
            Map<String, Bodies.Body> bodies,
            Map<String, LeaderTerms.Leader> leaders,
            Map<String, List<Entry>> lines) {}

    /**
     * Judges projects and the lines of the same file that are theirs and, where the batch is to be applied, writes what is sound.
     *
     * @param ofThem all lines of the file that belong to projects of the batch
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void judge(Batch batch, Batch ofThem) {
        Found found = new Found(
                subjects.find(batch.year(), batch.named(Layout.PROJECTS.key()), batch.apply(), batch.reach()),
                bodies.find(batch.named(Columns.UNIT), batch.day(), batch.reach()),
                terms.named(batch.named(LEADER), batch.reach()),
                FundingLineJudge.byProject(ofThem.entries()));
        List<ProjectTable.Placed> placed = new ArrayList<>();
        Map<String, FundingLineJudge.Project> asTheyWillBe = new HashMap<>(FundingLineJudge.asTheyAre(found.here()));
        lines.prepare(ofThem, asTheyWillBe);
        for (Entry entry : batch.open()) {
            ProjectTable.Placed one = judge(batch, entry, found);
            if (one != null) {
                placed.add(one);
                asTheyWillBe.put(
                        entry.text(Layout.PROJECTS.key()),
                        new FundingLineJudge.Project(
                                one.id(), one.unit(), entry.text(Columns.UNIT), new BigDecimal(entry.text(AMOUNT))));
            }
        }
        if (batch.apply() && !placed.isEmpty()) {
            table.write(batch, placed);
            led(batch, placed, found);
        }
        lines.judge(ofThem, asTheyWillBe);
    }

    private void led(Batch batch, List<ProjectTable.Placed> placed, Found found) {
        Set<UUID> departments = new HashSet<>();
        for (ProjectTable.Placed one : placed) {
            String leader = one.entry().value(LEADER);
            if (leader != null) {
                terms.begin(one.id(), Objects.requireNonNull(found.leaders().get(leader)), batch.reach());
            }
            departments.add(one.department());
        }
        events.publishEvent(new SubjectsImported(batch.year(), departments));
    }

    private static ProjectTable.@Nullable Placed judge(Batch batch, Entry entry, Found found) {
        Subjects.Subject here = found.here().get(entry.text(Layout.PROJECTS.key()));
        Bodies.Body body = found.bodies().get(entry.text(Columns.UNIT));
        String leader = entry.value(LEADER);
        if (entry.text(END).compareTo(entry.text(START)) < 0) {
            entry.fault(END, "PERIOD_REVERSED");
        }
        if (leader != null && !found.leaders().containsKey(leader)) {
            entry.fault(LEADER, "LEADER_UNKNOWN");
        }
        responsible(batch, entry, here, body);
        if (here != null) {
            money(entry, here, found.lines().getOrDefault(here.code(), List.of()));
        }
        if (!entry.sound()) {
            return null;
        }
        if (here == null) {
            entry.becomes(Outcome.CREATED);
            Bodies.Body at = Objects.requireNonNull(body);
            return new ProjectTable.Placed(entry, Ids.next(), at.id(), at.department(), Digests.sha256(entry.said()));
        }
        if (same(entry, here, found)) {
            entry.becomes(Outcome.UNCHANGED);
            return null;
        }
        entry.becomes(Outcome.CHANGED);
        return new ProjectTable.Placed(entry, here.id(), here.unit(), here.department(), Digests.sha256(entry.said()));
    }

    private static void responsible(
            Batch batch, Entry entry, Subjects.@Nullable Subject here, Bodies.@Nullable Body body) {
        if (here != null) {
            if (!here.unitCode().equals(entry.text(Columns.UNIT))) {
                entry.fault(Columns.UNIT, body == null ? "UNIT_UNKNOWN" : "UNIT_FIXED");
            }
        } else if (body == null) {
            entry.fault(Columns.UNIT, "UNIT_UNKNOWN");
        } else if (!body.inForceOn(batch.day())) {
            entry.fault(Columns.UNIT, "UNIT_ENDED", String.valueOf(body.to() == null ? body.from() : body.to()));
        }
    }

    private static void money(Entry entry, Subjects.Subject here, List<Entry> inTheFile) {
        BigDecimal amount = new BigDecimal(entry.text(AMOUNT));
        if (amount.compareTo(here.amount()) == 0) {
            return;
        }
        if (here.replied()) {
            entry.fault(AMOUNT, "AMOUNT_REPLIED", here.amount().toPlainString());
        } else if (here.sum() != null) {
            List<Entry> lines = FundingLineJudge.counted(inTheFile);
            boolean named = !lines.isEmpty() && lines.stream().allMatch(Entry::sound);
            BigDecimal sum = named ? LineSums.of(lines) : here.sum();
            if (sum.compareTo(amount) != 0) {
                entry.fault(
                        AMOUNT,
                        "LINES_DO_NOT_SUM",
                        LineSums.said(sum, amount, named ? LineSums.names(lines) : here.lines()));
            }
        }
    }

    private static boolean same(Entry entry, Subjects.Subject here, Found found) {
        List<@Nullable String> said = new ArrayList<>();
        Layout.PROJECTS.kept().forEach(column -> said.add(entry.value(column)));
        String leader = entry.value(LEADER);
        boolean led = leader == null
                || Objects.requireNonNull(found.leaders().get(leader))
                        .personId()
                        .equals(here.leader());
        return led && said.equals(here.said());
    }

    private static final Column LEADER = named("leader_user");
    private static final Column START = named("start_date");
    private static final Column END = named("end_date");
    private static final Column AMOUNT = named("pro_amt");

    private static Column named(String name) {
        return Layout.PROJECTS.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
