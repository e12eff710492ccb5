package cn.jixiao.tenant.onboarding;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import cn.jixiao.tenant.people.Operators;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets a bureau up from one file: as OWN of that bureau, in one transaction, with one entry in its trail. */
@Service
class Onboarding {

    /** What the file did. */
    record Outcome(String bureauId, int created, int updated, int unchanged) {}

    private final BureauSetup bureaus;
    private final BodySetup bodies;
    private final PeopleSetup people;
    private final SignInSetup signIn;
    private final AssignmentSetup assignments;
    private final OrgUnits orgUnits;
    private final Operators operators;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    Onboarding(
            BureauSetup bureaus,
            BodySetup bodies,
            PeopleSetup people,
            SignInSetup signIn,
            AssignmentSetup assignments,
            OrgUnits orgUnits,
            Operators operators,
            Trail trail,
            JdbcClient jdbc,
            MessageSource messages,
            PlatformTransactionManager transactions) {
        this.bureaus = bureaus;
        this.bodies = bodies;
        this.people = people;
        this.signIn = signIn;
        this.assignments = assignments;
        this.orgUnits = orgUnits;
        this.operators = operators;
        this.trail = trail;
        this.jdbc = jdbc;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Brings the bureau to the file.
     *
     * @throws Refusal {@code ONBOARDING_INVALID} with every fault, {@code ONBOARDING_UNREADABLE},
     *     {@code BUREAU_HANDED_OVER}
     */
    Outcome apply(String yaml, Jwt operator) {
        Faults faults = new Faults();
        OnboardingFile file = new OnboardingReader(faults).read(yaml);
        refuseAny(faults);
        String id = file.bureau().id();
        return Door.as(
                new Scope.Own(id),
                () -> Objects.requireNonNull(transaction.execute(status -> write(file, yaml, operator, faults))));
    }

    private Outcome write(OnboardingFile file, String yaml, Jwt operator, Faults faults) {
        String id = file.bureau().id();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('onboarding:' || ?, 0))")
                .param(id)
                .query((row, n) -> id)
                .single();
        Tally tally = new Tally();
        bureaus.apply(file, faults, tally);
        refuseAny(faults);
        Map<String, OrgUnit> byCode = bodies.apply(file, faults, tally);
        signIn.apply(file.secondFactorRoles(), tally);
        Map<String, UUID> byUserName = people.apply(file, byCode, faults, tally);
        assignments.apply(file, byCode, byUserName, faults, tally);
        refuseAny(faults);
        if (tally.created() + tally.updated() > 0) {
            note(operator, id, yaml, tally);
        }
        return new Outcome(id, tally.created(), tally.updated(), tally.unchanged());
    }

    private void note(Jwt operator, String bureau, String yaml, Tally tally) {
        UUID root = orgUnits.root().orElseThrow().id();
        Acting acting = operators.acting(operator, bureau, root);
        String detail = "created=%d updated=%d unchanged=%d sha256=%s"
                .formatted(tally.created(), tally.updated(), tally.unchanged(), sha256(yaml));
        acting.<Boolean, RuntimeException>call(() -> {
            trail.append(new TrailEntry("BUREAU_SET_UP", "BUREAU", root, null, null, null, null, detail));
            return Boolean.TRUE;
        });
    }

    private void refuseAny(Faults faults) {
        if (faults.any()) {
            throw Refusal.rule("ONBOARDING_INVALID", faults.all().size())
                    .with(Map.of("errors", faults.all().stream().map(this::told).toList()));
        }
    }

    /** A fault as the caller reads it. */
    record Told(String field, int line, String code, String detail) {}

    private Told told(Faults.Found found) {
        List<Object> arguments = found.arguments();
        return new Told(
                found.place().path(),
                found.place().line(),
                found.code(),
                messages.getMessage(
                        "onboarding." + found.code(), arguments.toArray(), LocaleContextHolder.getLocale()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
