package cn.jixiao.core;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.testing.EntityRules;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for the whole service: who speaks to the database asks how far the acting post reaches. */
@AnalyzeClasses(packages = "cn.jixiao.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    /** Modules whose queries belong to no body, each with its ground. Every other module is looked at, new ones too. */
    private static final Set<String> NO_BODYS = Set.of(
            // Works the reach out.
            "directory",
            // Rules are the bureau's, the same for everybody in it.
            "ruleset",
            // Grants, looks and counts between bureaus; a grant takes the place of reach.
            "supervision",
            // The bureau's whole trail, for its auditor.
            "audit");

    /**
     * Queries without a reach, each with its ground. A new one is refused until it stands here.
     */
    private static final Set<String> WITHOUT_REACH = Set.of(
            // Only which record an attachment belongs to; reach depends on that record's year and is asked for next.
            "AttachmentPlaces.of",
            // The bureau's own configuration, the same for everybody in it.
            "Chains.of",
            // Bodies and sums of the whole bureau, for those who find the people; no record's content.
            "UncoveredBodyController.list",
            // Finds year and body of a target and gives 404 out of reach before anything else is read.
            "Desk.mandateFor",
            "Desk.mandateToFillIn",
            "Desk.hold",
            "Targets.beforeReach",
            "Desk.mandate",
            "Desk.read",
            "Desk.year",
            "Desk.version",
            "Desk.needed",
            "Desk.text",
            // Finds the year of a project; its reach in that year is asked for next.
            "Projects.yearOf",
            // Finds the year of an entrustment; the reach in that year is asked for next.
            "Entrustments.yearOf",
            // Files and their rows on their way in: of the bureau's budget office as a whole, which alone may import;
            // what
            // they name is looked up within reach.
            "Runs.begin",
            "Runs.goOn",
            "Runs.refuse",
            "Runs.find",
            "Runs.newest",
            "RunRows.add",
            "RunRows.reopen",
            "RunRows.next",
            "RunRows.of",
            "RunRows.firsts",
            "RunRows.sound",
            "RunRows.became",
            "RunRows.counts",
            "RunRows.release",
            "RunRows.fallen",
            // The bureau's own division code.
            "Divisions.code",
            // Rows about bytes: no record's content; whoever calls has been through the record's reach.
            "ObjectRows.pending",
            "ObjectRows.stored",
            "ObjectRows.abandoned",
            "ObjectRows.deleted",
            "ObjectRows.retained",
            "ObjectRows.find",
            "ObjectRows.pendingBefore",
            "ObjectRows.unclaimedBefore",
            "ObjectRows.statuses",
            // The hourly archive and sweep act for the bureau, not for a post.
            "KeptRows.toArchive",
            "KeptRows.moved",
            "KeptRows.archived",
            "StoreSweep.sweep",
            // For those above: a grant takes the place of reach, and PostgreSQL shows released versions only.
            "ReleasedTargets.page",
            "ReleasedTargets.count",
            "ReleasedTargets.find",
            // What hangs on one person by one post, over the reach of that post; the bureau hands it over, not a post.
            "HandedTargets.of",
            "HandedTargets.pass",
            "HandedSubmissions.of",
            "HandedSubmissions.pass",
            "HandedProjects.of",
            "HandedProjects.pass",
            "HandedInvitations.of",
            "HandedInvitations.pass",
            // The sheet of a handover is for its two people and for administrators, whose posts reach no body.
            "HandoverLines.add",
            "HandoverLines.movedAt",
            "HandoverLines.of",
            // Move what was found within reach a statement before, in the same transaction.
            "Targets.flush",
            "ReviewCases.write",
            "ReviewCases.businessNow");

    @ArchTest
    static void everyQueryOfRecordsTakesAReach(JavaClasses all) {
        assertThat(withoutReach(all)).isEqualTo(new TreeSet<>(WITHOUT_REACH));
    }

    @ArchTest
    static final ArchRule entitiesAreHeldByTheTenant = EntityRules.entitiesAreHeldByTheTenant();

    @ArchTest
    static void aForgottenReachIsFound(JavaClasses all) {
        JavaClasses probe = new ClassFileImporter().importClasses(Forgetful.class);
        assertThat(methods(probe.get(Forgetful.class))).containsExactly("Forgetful.all");
    }

    /** A query that forgot the reach, for the rule to find. */
    record Forgetful(JdbcClient jdbc) {

        List<String> all(int year) {
            return jdbc.sql("select 1").param(year).query(String.class).list();
        }

        List<String> mine(int year, Reach reach) {
            return jdbc.sql("select 1").param(reach.array()).query(String.class).list();
        }
    }

    @ArchTest
    static void whoTakesAReachPassesItOn(JavaClasses all) {
        assertThat(all.stream().flatMap(type -> ReachUse.unused(type).stream())).isEmpty();
    }

    @ArchTest
    static void aReachThatIsTakenAndNotUsedIsFound(JavaClasses all) {
        JavaClasses probe = new ClassFileImporter().importClasses(Pretending.class, Pretending.For.class);
        assertThat(ReachUse.unused(probe.get(Pretending.class)))
                .containsExactlyInAnyOrder(
                        "Pretending.all", "Pretending.checked", "Pretending.capable", "Pretending.carried");
    }

    /** Queries that take a reach: four that only pretend to ask for it, and four that do. */
    record Pretending(JdbcClient jdbc) {

        record For(String person, Reach reach) {}

        List<String> all(int year, Reach reach) {
            return jdbc.sql("select 1").param(year).query(String.class).list();
        }

        List<String> checked(int year, Reach reach) {
            Objects.requireNonNull(reach);
            return jdbc.sql("select 1").param(year).query(String.class).list();
        }

        List<String> capable(int year, Mandate mandate) {
            mandate.require(Capability.TARGET_READ);
            return jdbc.sql("select 1").param(year).query(String.class).list();
        }

        List<String> carried(For who) {
            return jdbc.sql("select 1").param(who.person()).query(String.class).list();
        }

        List<String> mine(Reach reach) {
            return jdbc.sql("select 1").param(reach.array()).query(String.class).list();
        }

        List<String> mandated(Mandate mandate) {
            return mine(mandate.reach());
        }

        List<String> oneByOne(For who) {
            return List.of("1").stream()
                    .flatMap(one -> mine(who.reach()).stream())
                    .toList();
        }

        boolean one(UUID unit, Reach reach) {
            return jdbc.sql("select 1").query(String.class).list().isEmpty() && reach.covers(unit, unit);
        }
    }

    private static Set<String> withoutReach(JavaClasses all) {
        Set<String> found = new TreeSet<>();
        all.stream()
                .filter(type ->
                        NO_BODYS.stream().noneMatch(m -> type.getPackageName().startsWith("cn.jixiao.core." + m)))
                .forEach(type -> found.addAll(methods(type)));
        return found;
    }

    private static List<String> methods(JavaClass type) {
        if (!ReachUse.speaks(type)) {
            return List.of();
        }
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !Set.of("jdbc", "equals", "hashCode", "toString").contains(method.getName())
                        && method.getRawParameterTypes().stream().noneMatch(ReachUse::carries))
                .map(JavaMethod::getName)
                .map(name -> type.getSimpleName() + "." + name)
                .distinct()
                .toList();
    }
}
