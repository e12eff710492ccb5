package cn.jixiao.tenant.roster;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Problems;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.workbook.RefusedWorkbook;
import cn.jixiao.tenant.accounts.PasswordHash;
import cn.jixiao.tenant.administration.Grants;
import cn.jixiao.tenant.administration.Staff;
import cn.jixiao.tenant.organisation.Bodies;
import cn.jixiao.tenant.organisation.OrgUnits;
import cn.jixiao.tenant.people.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a workbook says, row by row under the rules for one act at a time: good rows go in, bad ones are named. What it
 * would do is found by doing it and taking it back, so both always agree.
 */
@Service
class RosterImport {

    /**
     * What came of a workbook.
     *
     * @param effects what became of its rows, by sheet
     */
    record Done(RosterBook book, Map<RosterSheet, List<RosterEffect>> effects, List<RosterFaults.Found> faults) {}

    private final Bodies bodies;
    private final OrgUnits orgUnits;
    private final Staff staff;
    private final Grants grants;
    private final MessageSource messages;
    private final Problems problems;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    RosterImport(
            Bodies bodies,
            OrgUnits orgUnits,
            Staff staff,
            Grants grants,
            MessageSource messages,
            Problems problems,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.bodies = bodies;
        this.orgUnits = orgUnits;
        this.staff = staff;
        this.grants = grants;
        this.messages = messages;
        this.problems = problems;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Finds out what a workbook would do, and keeps nothing of it.
     *
     * @throws Refusal {@code WORKBOOK_REFUSED} for a file that cannot be read
     */
    Done check(Acting by, byte[] workbook) {
        return run(by, workbook, false);
    }

    /** Does what a workbook says; see {@link #check}. */
    Done apply(Acting by, byte[] workbook) {
        return run(by, workbook, true);
    }

    private Done run(Acting by, byte[] workbook, boolean keep) {
        RosterBook book;
        try {
            book = new RosterReader().read(workbook);
        } catch (RefusedWorkbook refused) {
            throw refused.asRefusal();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Done done = bring(by, book, keep);
            if (!keep) {
                status.setRollbackOnly();
            }
            return done;
        }));
    }

    private Done bring(Acting by, RosterBook book, boolean keep) {
        bodies.lock();
        RosterFaults faults = new RosterFaults(messages, problems);
        RosterValues values = new RosterValues(messages, faults);
        RosterUnits units =
                new RosterUnits(bodies, orgUnits, Role.valueOf(by.post().role()).rights(), values, faults);
        RosterPeople people = new RosterPeople(
                by, staff, grants, units, values, faults, clock.today(), keep ? new PasswordHash() : null);
        Map<RosterSheet, List<RosterEffect>> effects = new EnumMap<>(RosterSheet.class);
        RosterValues quiet = new RosterValues(messages, new RosterFaults(messages, problems));
        List<RosterRow> ordered = book.of(RosterSheet.UNITS).stream()
                .sorted(Comparator.comparingInt(row -> RosterUnits.rank(row, quiet)))
                .toList();
        effects.put(RosterSheet.UNITS, all(ordered, units::bring, values, faults));
        effects.put(RosterSheet.PEOPLE, all(book.of(RosterSheet.PEOPLE), people::bring, values, faults));
        return new Done(book, effects, faults.all());
    }

    private static List<RosterEffect> all(
            List<RosterRow> rows, Function<RosterRow, RosterEffect> bring, RosterValues values, RosterFaults faults) {
        List<RosterEffect> effects = new ArrayList<>();
        for (RosterRow row : rows) {
            RosterEffect effect = RosterEffect.FAULTY;
            values.whole(row);
            if (!faults.any(row)) {
                try {
                    effect = bring.apply(row);
                } catch (Refusal refused) {
                    faults.refused(row, refused);
                }
            }
            effects.add(faults.any(row) ? RosterEffect.FAULTY : effect);
        }
        return effects;
    }
}
