package cn.jixiao.tenant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** How the packages of the service lie to each other. */
@AnalyzeClasses(packages = "cn.jixiao.tenant", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("cn.jixiao.tenant.(*)..").should().beFreeOfCycles();

    /** Seeing over all bureaus is for the feed and for the accounts that are due, and for nothing else. */
    @ArchTest
    static void onlyFeedAndAccountsSeeOverAllBureaus(JavaClasses all) {
        List<String> seeing = all.stream()
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getParameters().stream()
                        .anyMatch(parameter -> parameter.isAnnotatedWith(Qualifier.class)))
                .map(constructor -> constructor.getOwner().getSimpleName())
                .toList();
        assertThat(seeing).containsExactlyInAnyOrder("DirectoryChanges", "DueAccounts", "Accounts");
    }

    @ArchTest
    static final ArchRule onlyAccountsKnowKeycloak = noClasses()
            .that()
            .resideOutsideOfPackage("..accounts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.keycloak..", "jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule controllersAreNobodyElsesBusiness = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Controller");

    /** The description of the API knows a type by its simple name alone. */
    @ArchTest
    static void typesOfTheApiHaveNamesOfTheirOwn(JavaClasses all) {
        List<String> names = all.stream()
                .filter(type -> type.isRecord()
                        && type.getEnclosingClass()
                                .filter(outer -> outer.isAnnotatedWith(RestController.class)
                                        || outer.isAnnotatedWith(Repository.class))
                                .isPresent())
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(names).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    }
}
