package cn.jixiao.tenant.operation;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.problem.Word;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.tenant.accounts.Accounts;
import cn.jixiao.tenant.bureau.Bureau;
import cn.jixiao.tenant.bureau.Bureaus;
import cn.jixiao.tenant.organisation.OrgUnits;
import cn.jixiao.tenant.people.Operators;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator does to a bureau as a whole, each act in the bureau's own trail. */
@Service
class BureauLife {

    private final Bureaus bureaus;
    private final OrgUnits orgUnits;
    private final Operators operators;
    private final Trail trail;
    private final Accounts accounts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BureauLife(
            Bureaus bureaus,
            OrgUnits orgUnits,
            Operators operators,
            Trail trail,
            Accounts accounts,
            Clock systemClock,
            PlatformTransactionManager transactions) {
        this.bureaus = bureaus;
        this.orgUnits = orgUnits;
        this.operators = operators;
        this.trail = trail;
        this.accounts = accounts;
        this.clock = systemClock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Moves a bureau to another status.
     *
     * @throws Refusal {@code STATUS_NOT_POSSIBLE} when that status does not follow, {@code STALE} when somebody was first
     */
    void move(Bureau bureau, Bureau.Status to, String reason, Jwt operator) {
        if (!bureau.status().leadsTo(to)) {
            throw Refusal.conflict("STATUS_NOT_POSSIBLE", Word.of("status", bureau.status()), Word.of("status", to));
        }
        own(bureau.id(), () -> {
            if (!bureaus.move(bureau.id(), bureau.status(), to)) {
                throw Refusal.stale();
            }
            note(bureau, operator, "BUREAU_STATUS_CHANGED", bureau.status().name(), to.name(), reason);
        });
    }

    /** Notes that a bureau's own administrators took over; a second time changes nothing. */
    void handOver(Bureau bureau, Jwt operator) {
        own(bureau.id(), () -> {
            if (bureaus.handOver(bureau.id(), clock.instant())) {
                note(bureau, operator, "BUREAU_HANDED_OVER", null, null, null);
            }
        });
    }

    /** Has the sign-in accounts of a bureau brought into step anew. */
    void renewAccounts(Bureau bureau, Jwt operator) {
        own(bureau.id(), () -> {
            accounts.wishAllAgain();
            note(bureau, operator, "BUREAU_ACCOUNTS_RENEWED", null, null, null);
        });
    }

    private void note(
            Bureau bureau,
            Jwt operator,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {
        UUID root = orgUnits.root().orElseThrow().id();
        Acting acting = operators.acting(operator, bureau.id(), root);
        acting.<Boolean, RuntimeException>call(() -> {
            trail.append(new TrailEntry(action, "BUREAU", root, null, from, to, reason, null));
            return Boolean.TRUE;
        });
    }

    private void own(String bureau, Runnable work) {
        Door.run(new Scope.Own(bureau), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
