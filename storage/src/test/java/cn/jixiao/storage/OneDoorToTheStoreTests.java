package cn.jixiao.storage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OneDoorToTheStoreTests {

    /** A type of the client, or the client as a dependency; another module's own rule may well name the package. */
    private static final Pattern CLIENT =
            Pattern.compile("io\\.minio\\.([a-z]+\\.)?[A-Z*]|<groupId>io\\.minio</groupId>");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.jixiao.storage");

    @Test
    void noOtherModuleNamesTheClient() throws IOException {
        var root = root();
        var mentions = mentions(root);

        assertThat(mentions).as("the search finds what is there").isNotEmpty();
        assertThat(mentions)
                .allSatisfy(file -> assertThat(root.relativize(file).toString())
                        .matches("pom\\.xml|storage/pom\\.xml|storage/src/(main|test)/java/cn/jixiao/storage/.*"));
    }

    @Test
    void theSearchLooksIntoEveryModule() throws IOException {
        var searched = sources(root()).stream()
                .map(file -> root().relativize(file).getName(0).toString())
                .distinct();
        assertThat(searched).contains("pom.xml", "platform", "storage", "tenant-service", "core-service", "gateway");
    }

    @Test
    void nothingOfTheClientShowsOutside() {
        var ofTheClient = resideInAPackage("io.minio..").or(resideInAPackage("okhttp3.."));
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .haveRawReturnType(ofTheClient)
                .orShould()
                .haveRawParameterTypes(DescribedPredicate.anyElementThat(ofTheClient))
                .check(OURS);
    }

    @Test
    void onlyFourClassesSpeakToTheClientAndTheyDo() {
        var speakers = new String[] {"DocumentStore", "Clients", "Buckets", "Listing"};
        for (var name : speakers) {
            classes()
                    .that()
                    .haveSimpleName(name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.minio..")
                    .check(OURS);
        }
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(DocumentStore|Clients|Buckets|Listing|S3Errors)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.minio..", "okhttp3..")
                .check(OURS);
    }

    @Test
    void theLibraryNeedsNoSpring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(OURS);
    }

    private static List<Path> mentions(Path root) throws IOException {
        return sources(root).stream()
                .filter(file -> {
                    try {
                        return CLIENT.matcher(Files.readString(file)).find();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            || file.getFileName().toString().equals("pom.xml"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/node_modules/"))
                    .toList();
        }
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return Objects.requireNonNull(here, "no repository around the tests");
    }
}
