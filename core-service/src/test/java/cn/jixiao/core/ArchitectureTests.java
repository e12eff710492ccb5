package cn.jixiao.core;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.testing.EntityRules;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
            // Finds year and body of a target and gives 404 out of reach before anything else is read.
            "Desk.mandateFor",
            "Desk.hold",
            "Targets.beforeReach",
            "Desk.mandate",
            "Desk.read",
            "Desk.year",
            "Desk.version",
            "Desk.needed",
            "Desk.text",
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
            // Move what was found within reach a statement before, in the same transaction.
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
        JavaClasses probe = new com.tngtech.archunit.core.importer.ClassFileImporter().importClasses(Forgetful.class);
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

    private static Set<String> withoutReach(JavaClasses all) {
        Set<String> found = new TreeSet<>();
        all.stream()
                .filter(type ->
                        NO_BODYS.stream().noneMatch(m -> type.getPackageName().startsWith("cn.jixiao.core." + m)))
                .forEach(type -> found.addAll(methods(type)));
        return found;
    }

    private static List<String> methods(JavaClass type) {
        boolean speaks = type.getFields().stream()
                .map(field -> field.getRawType().getPackageName())
                .anyMatch(name -> name.startsWith("org.springframework.jdbc")
                        || name.startsWith("org.springframework.data")
                        || name.equals("javax.sql")
                        || name.equals("jakarta.persistence"));
        if (!speaks) {
            return List.of();
        }
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !Set.of("jdbc", "equals", "hashCode", "toString").contains(method.getName())
                        && method.getRawParameterTypes().stream().noneMatch(ArchitectureTests::reaches))
                .map(JavaMethod::getName)
                .map(name -> type.getSimpleName() + "." + name)
                .distinct()
                .toList();
    }

    /** A reach, or something that carries one. */
    private static boolean reaches(JavaClass parameter) {
        return parameter.isEquivalentTo(Reach.class)
                || parameter.isEquivalentTo(Mandate.class)
                || parameter.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(Reach.class));
    }
}
