package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the next rows of a run, or takes them in: one transaction, at most about a thousand rows, one entry in the trail. */
@Component
class Judgement {

    private final RunRows rows;
    private final Divisions divisions;
    private final ProjectJudge projects;
    private final FundingLineJudge lines;
    private final LedgerJudge ledgers;
    private final Subjects subjects;
    private final Trail trail;

    Judgement(
            RunRows rows,
            Divisions divisions,
            ProjectJudge projects,
            FundingLineJudge lines,
            LedgerJudge ledgers,
            Subjects subjects,
            Trail trail) {
        this.rows = rows;
        this.divisions = divisions;
        this.projects = projects;
        this.lines = lines;
        this.ledgers = ledgers;
        this.subjects = subjects;
        this.trail = trail;
    }

    /**
     * Judges rows of one layout.
     *
     * @param batch the run, layout and what to do; its entries are not looked at
     * @return how many rows were judged
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int judge(Batch batch, List<RunRows.Staged> next) {
        List<Entry> done =
                switch (batch.layout()) {
                    case PROJECTS -> projects(batch, next);
                    case FUNDING_LINES -> lines(batch, next);
                    default -> {
                        List<Entry> entries = entries(batch, batch.layout(), next);
                        ledgers.judge(batch.of(batch.layout(), entries));
                        yield entries;
                    }
                };
        rows.became(batch.run(), done);
        if (batch.apply()) {
            note(batch.run(), batch.layout(), done);
        }
        return done.size();
    }

    private List<Entry> projects(Batch batch, List<RunRows.Staged> next) {
        Batch own = batch.of(Layout.PROJECTS, entries(batch, Layout.PROJECTS, next));
        List<RunRows.Staged> ofThem = rows.of(batch.run(), Layout.FUNDING_LINES, own.named(Layout.PROJECTS.key()));
        Batch theirs = batch.of(Layout.FUNDING_LINES, entries(batch, Layout.FUNDING_LINES, ofThem));
        projects.judge(own, theirs);
        List<Entry> both = new ArrayList<>(own.entries());
        both.addAll(theirs.entries());
        return both;
    }

    /** Lines whose projects are not in the file; all lines of a project at once. */
    private List<Entry> lines(Batch batch, List<RunRows.Staged> next) {
        Set<String> owners = next.stream()
                .map(RunRows.Staged::owner)
                .filter(owner -> !owner.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<RunRows.Staged> all = new ArrayList<>(rows.of(batch.run(), Layout.FUNDING_LINES, owners));
        next.stream().filter(row -> row.owner().isEmpty()).forEach(all::add);
        Batch own = batch.of(Layout.FUNDING_LINES, entries(batch, Layout.FUNDING_LINES, all));
        lines.judge(own, FundingLineJudge.asTheyAre(subjects.find(batch.year(), owners, batch.apply(), batch.reach())));
        return own.entries();
    }

    private List<Entry> entries(Batch batch, Layout layout, List<RunRows.Staged> staged) {
        String bureau = ((Scope.Own) Door.current()).tenant();
        EntryReader reader = new EntryReader(layout, batch.year(), divisions.code(bureau));
        List<Entry> entries = staged.stream().map(row -> read(reader, row)).toList();
        Map<String, RunRows.Staged> firsts = rows
                .firsts(
                        batch.run(),
                        layout,
                        staged.stream()
                                .map(RunRows.Staged::code)
                                .filter(code -> !code.isEmpty())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(RunRows.Staged::code, Function.identity()));
        for (int n = 0; n < staged.size(); n++) {
            RunRows.Staged first = firsts.get(staged.get(n).code());
            Entry entry = entries.get(n);
            if (first != null && first.seq() < entry.seq() && entry.sound()) {
                repeated(layout, entry, read(reader, first));
            }
        }
        return entries;
    }

    private static Entry read(EntryReader reader, RunRows.Staged row) {
        return reader.read(row.seq(), row.sheet(), row.number(), row.cells());
    }

    private static void repeated(Layout layout, Entry entry, Entry first) {
        if (entry.says(first)) {
            entry.repeats(layout.key(), first.number());
        } else {
            entry.fault(layout.key(), "CONTRADICTS_ROW", String.valueOf(first.number()));
        }
    }

    private void note(UUID run, Layout layout, List<Entry> done) {
        Map<Entry.Outcome, Integer> counts = new EnumMap<>(Entry.Outcome.class);
        StringBuilder said = new StringBuilder();
        for (Entry entry : done) {
            counts.merge(entry.outcome(), 1, Integer::sum);
            if (entry.outcome() == Entry.Outcome.CREATED || entry.outcome() == Entry.Outcome.CHANGED) {
                said.append(entry.said()).append('\n');
            }
        }
        if (!said.isEmpty()) {
            trail.append(new TrailEntry(
                    "BUDGET_TAKEN_IN",
                    "BUDGET_RUN",
                    run,
                    null,
                    null,
                    null,
                    null,
                    layout + " " + counts + " sha256=" + Digests.sha256(said.toString())));
        }
    }
}
