package cn.jixiao.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How the packages of the edge may lean on one another. */
@AnalyzeClasses(packagesOf = GatewayApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("cn.jixiao.gateway.(*)..").should().beFreeOfCycles();

    /** Keys are made in one place, which demands a tenant and an end. */
    @ArchTest
    static final ArchRule onlyOnePackageTalksToRedis = noClasses()
            .that()
            .resideOutsideOfPackage("cn.jixiao.gateway.redis")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.lettuce..", "org.springframework.data.redis.core", "redis.clients..", "org.redisson..");

    @ArchTest
    static final ArchRule thereIsOneRedisClient =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("redis.clients..", "org.redisson..");

    @ArchTest
    static final ArchRule theEdgeKnowsNoServlets =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.servlet..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule controllersAnswerAndNothingElse =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();
}
