package cn.jixiao.core.budget.intake;

import cn.jixiao.core.budget.intake.Entry.Outcome;
import cn.jixiao.platform.Articles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges items of the budget, requests, replies, changes and payments, and takes the sound ones in. What is named by a code that
 * is known is there already if it says the same; if it says something else it corrects an item or an open request, and
 * contradicts everything else.
 */
@Component
@Articles({"3", "22", "24"})
class LedgerJudge {

    private static final Set<Layout> CHANGEABLE = Set.of(Layout.BUDGET_ITEMS, Layout.REQUESTS);

    private final LedgerTable table;
    private final Subjects subjects;
    private final Bodies bodies;
    private final RunRows staged;
    private final StandingReplies standing;

    LedgerJudge(LedgerTable table, Subjects subjects, Bodies bodies, RunRows staged, StandingReplies standing) {
        this.table = table;
        this.subjects = subjects;
        this.bodies = bodies;
        this.staged = staged;
        this.standing = standing;
    }

    /** What a row belongs to. */
    private record Owner(@Nullable UUID subject, @Nullable UUID unit, String unitCode, boolean replied) {}

    /** Judges rows and, where the batch is to be applied, writes the sound ones. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void judge(Batch batch) {
        Map<String, Owner> owners = batch.layout().owner().equals(Columns.PROJECT) ? projects(batch) : units(batch);
        Map<String, LedgerTable.Known> known = table.known(batch);
        Map<String, List<@Nullable String>> replies =
                batch.layout() == Layout.REPLIES ? replies(batch, owners) : new HashMap<>();
        List<LedgerTable.Placed> placed = new ArrayList<>();
        for (Entry entry : batch.open()) {
            Owner owner = owners.get(entry.text(batch.layout().owner()));
            if (owner == null) {
                entry.fault(
                        batch.layout().owner(),
                        batch.layout().owner().equals(Columns.PROJECT) ? "PROJECT_UNKNOWN" : "UNIT_UNKNOWN");
                continue;
            }
            String unit = entry.value(batch.layout().unit());
            if (unit != null && !unit.equals(owner.unitCode())) {
                entry.fault(batch.layout().unit(), "UNIT_NOT_THE_PROJECTS");
                continue;
            }
            LedgerTable.Known there = known.get(entry.text(batch.layout().key()));
            String of = entry.text(batch.layout().owner());
            decide(batch.layout(), entry, owner, there, replies.get(of));
            if (entry.sound() && entry.outcome() != Outcome.UNCHANGED) {
                if (batch.layout() == Layout.REPLIES) {
                    replies.put(of, said(batch.layout(), entry));
                }
                if (owner.unit() != null) {
                    placed.add(new LedgerTable.Placed(entry, owner.subject(), owner.unit()));
                }
            }
        }
        if (batch.apply() && !placed.isEmpty()) {
            table.write(batch, placed, CHANGEABLE.contains(batch.layout()));
        }
    }

    private static void decide(
            Layout layout,
            Entry entry,
            Owner owner,
            LedgerTable.@Nullable Known there,
            @Nullable List<@Nullable String> reply) {
        List<@Nullable String> said = said(layout, entry);
        if (there != null) {
            if (!there.owner().equals(entry.text(layout.owner()))) {
                entry.fault(layout.owner(), "CONTRADICTS", there.owner());
            } else if (there.said().equals(said)) {
                entry.becomes(Outcome.UNCHANGED);
            } else if (!CHANGEABLE.contains(layout)) {
                contradict(layout, entry, there.said(), said);
            } else if (owner.replied()) {
                entry.fault(layout.key(), "REQUEST_REPLIED");
            } else {
                entry.becomes(Outcome.CHANGED);
            }
        } else if (reply != null && reply.equals(said)) {
            entry.becomes(Outcome.UNCHANGED);
        } else if (reply != null) {
            entry.fault(Columns.PROJECT, "REPLIED_ALREADY", String.valueOf(reply.getFirst()));
        } else if (layout == Layout.CHANGES && !owner.replied()) {
            entry.fault(Columns.PROJECT, "NOT_REPLIED");
        } else {
            entry.becomes(Outcome.CREATED);
        }
    }

    private static void contradict(
            Layout layout, Entry entry, List<@Nullable String> there, List<@Nullable String> said) {
        for (int n = 0; n < said.size(); n++) {
            if (!Objects.equals(there.get(n), said.get(n))) {
                String earlier = there.get(n);
                entry.fault(layout.kept().get(n), "CONTRADICTS", earlier == null ? "—" : earlier);
            }
        }
    }

    private static List<@Nullable String> said(Layout layout, Entry entry) {
        List<@Nullable String> said = new ArrayList<>();
        layout.kept().forEach(column -> said.add(entry.value(column)));
        return said;
    }

    private Map<String, Owner> units(Batch batch) {
        Map<String, Owner> owners = new HashMap<>();
        bodies.find(batch.named(batch.layout().unit()), batch.day(), batch.reach())
                .forEach((code, body) -> owners.put(code, new Owner(null, body.id(), code, false)));
        return owners;
    }

    private Map<String, Owner> projects(Batch batch) {
        List<String> codes = batch.named(Columns.PROJECT);
        Map<String, Owner> owners = new HashMap<>();
        subjects.find(batch.year(), codes, batch.apply(), batch.reach())
                .forEach((code, found) ->
                        owners.put(code, new Owner(found.id(), found.unit(), found.unitCode(), found.replied())));
        if (!batch.apply()) {
            Set<String> toBeReplied = staged.sound(batch.run(), Layout.REPLIES, codes).stream()
                    .map(RunRows.Staged::owner)
                    .collect(Collectors.toSet());
            staged.sound(batch.run(), Layout.PROJECTS, codes)
                    .forEach(row -> owners.putIfAbsent(row.code(), new Owner(null, null, row.owner(), false)));
            owners.replaceAll((code, owner) -> new Owner(
                    owner.subject(), owner.unit(), owner.unitCode(), owner.replied() || toBeReplied.contains(code)));
        }
        return owners;
    }

    private Map<String, List<@Nullable String>> replies(Batch batch, Map<String, Owner> owners) {
        Map<UUID, List<@Nullable String>> said = standing.said(
                batch.reach(),
                owners.values().stream()
                        .map(Owner::subject)
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, List<@Nullable String>> replies = new HashMap<>();
        owners.forEach((code, owner) -> {
            List<@Nullable String> reply = owner.subject() == null ? null : said.get(owner.subject());
            if (reply != null) {
                replies.put(code, reply);
            }
        });
        return replies;
    }
}
