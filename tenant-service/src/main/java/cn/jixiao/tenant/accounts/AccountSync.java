package cn.jixiao.tenant.accounts;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.tenant.bureau.Bureau;
import cn.jixiao.tenant.bureau.Bureaus;
import cn.jixiao.tenant.people.People;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings Keycloak into step, account by account: what is due is in the table, so nothing is lost by a crash on either
 * side, and a Keycloak that was away is caught up with when it is back.
 */
@Component
@ConditionalOnProperty(name = "jixiao.account-sync", havingValue = "true", matchIfMissing = true)
class AccountSync {

    private static final Logger log = LoggerFactory.getLogger(AccountSync.class);
    private static final int BATCH = 40;
    private static final int AT_ONCE = 4;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final DueAccounts accounts;
    private final People people;
    private final Bureaus bureaus;
    private final KeycloakRealm realm;
    private final Clock clock;
    private final BusinessClock business;
    private final SignInRules rules;
    private final TransactionTemplate transaction;

    AccountSync(
            DueAccounts accounts,
            People people,
            Bureaus bureaus,
            KeycloakRealm realm,
            Clock systemClock,
            BusinessClock business,
            SignInRules rules,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.people = people;
        this.bureaus = bureaus;
        this.realm = realm;
        this.clock = systemClock;
        this.business = business;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${jixiao.account-sync-delay:500ms}")
    void run() {
        for (String bureau : accounts.bureausDue()) {
            try {
                bringIntoStep(bureau);
            } catch (RuntimeException e) {
                log.warn("the accounts of {} stay as they are for now", bureau, e);
            }
        }
    }

    /** A post may end by its date, and then nobody writes anything: who holds none any more is found here. */
    @Scheduled(fixedDelayString = "${jixiao.account-sweep-delay:10m}")
    void sweep() {
        LocalDate today = business.today();
        for (String bureau : accounts.bureausToLeave(today)) {
            own(bureau, () -> {
                accounts.leave(today);
                return Boolean.TRUE;
            });
        }
    }

    private void bringIntoStep(String bureau) {
        List<DueAccounts.Due> taken =
                own(bureau, () -> accounts.take(BATCH, clock.instant().plus(LEASE)));
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            taken.forEach(due -> workers.execute(() -> settle(bureau, due)));
        }
    }

    private void settle(String bureau, DueAccounts.Due due) {
        try {
            People.Person person = people.find(due.personId()).orElseThrow();
            boolean factor = own(bureau, () -> due.member() && rules.needed(due.personId(), business.today()));
            String subject = follow(bureau, due, person, factor);
            own(bureau, () -> {
                people.signsInAs(person.id(), subject);
                accounts.done(due, factor);
                return Boolean.TRUE;
            });
        } catch (RuntimeException e) {
            Duration wait = Duration.ofSeconds(1L << Math.min(due.attempts(), 6));
            String error =
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            log.warn("account of {} in {} failed, again in {}: {}", due.personId(), bureau, wait, error);
            own(bureau, () -> {
                accounts.failed(
                        due, error, clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
                return Boolean.TRUE;
            });
        }
    }

    private String follow(String bureau, DueAccounts.Due due, People.Person person, boolean factor) {
        String subject = person.subject();
        if (subject == null || !realm.rename(subject, person.name())) {
            subject = realm.user(person.userName(), person.name(), due.first());
        } else if (due.renewPassword()) {
            realm.renewPassword(subject, due.first());
        }
        if (due.clearFailures()) {
            realm.clearFailures(subject);
        }
        if (due.forgetFactor()) {
            realm.forgetFactor(subject);
        }
        if (factor || due.factorKnown()) {
            realm.askForFactor(subject, factor || accounts.factorElsewhere(person.id(), bureau));
        }
        Bureau of = bureaus.find(bureau).orElseThrow();
        String organization = realm.organization(bureau, of.region());
        try {
            if (due.member()) {
                realm.join(organization, subject);
            } else {
                realm.leave(organization, subject);
            }
        } catch (NotFoundException gone) {
            realm.forget(bureau);
            throw gone;
        }
        return subject;
    }

    private <T> T own(String bureau, Supplier<T> work) {
        return Door.as(new Scope.Own(bureau), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
