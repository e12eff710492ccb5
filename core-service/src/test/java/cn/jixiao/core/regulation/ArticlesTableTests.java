package cn.jixiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code docs/articles.md} from the annotations; the committed table must be what the code says. */
class ArticlesTableTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("@Articles\\((\\{[^}]*}|\"[^\"]*\")\\)");
    private static final Pattern NUMBER = Pattern.compile("\"([0-9]+)(?:\\.([0-9]+))?\"");

    private final Regulation regulation = Regulation.load(JsonMapper.builder().build());

    @Test
    void theRegulationHasFiftyArticles() {
        assertThat(regulation.articles().stream()
                        .map(Regulation.Article::number)
                        .toList())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(regulation.article(22).orElseThrow().paragraphs().getFirst()).contains("同步批复绩效目标");
    }

    @Test
    void theCommittedTableIsWhatTheCodeSays() throws IOException {
        Path table = ROOT.resolve("docs/articles.md");
        String generated = table(scan());
        if (Boolean.getBoolean("articles.update") || !Files.exists(table)) {
            Files.createDirectories(table.getParent());
            Files.writeString(table, generated);
        }
        assertThat(Files.readString(table))
                .as("docs/articles.md is stale: run ./mvnw -pl core-service -am test -Dtest=ArticlesTableTests"
                        + " -Darticles.update=true and commit it")
                .isEqualTo(generated);
    }

    private record Use(String article, String item, String place, boolean test) {}

    private static List<Use> scan() throws IOException {
        List<Use> uses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> ROOT.relativize(path).toString().contains("/src/"))
                    .filter(path -> !path.endsWith("Articles.java") && !path.endsWith("ArticlesTableTests.java"))
                    .sorted()
                    .toList()) {
                Matcher named = NAMED.matcher(Files.readString(file));
                while (named.find()) {
                    Matcher number = NUMBER.matcher(named.group(1));
                    while (number.find()) {
                        String item = number.group(2) == null ? "" : number.group(2);
                        String place = file.getFileName().toString().replace(".java", "");
                        uses.add(new Use(
                                number.group(1), item, place, file.toString().contains("/src/test/")));
                    }
                }
            }
        }
        return uses;
    }

    private String table(List<Use> uses) {
        Map<String, List<Use>> byArticle = uses.stream()
                .collect(Collectors.groupingBy(
                        use -> use.article() + "." + use.item(), TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder("""
                # The fifty articles and what carries them out

                Generated from the annotations `@Articles` on rules and tests; `ArticlesTableTests` holds it to the code.
                An article is *covered* in so far as a named test shows it; *open* means that its records are not built yet.

                | Art. | Duty | Kind | Carried out by | Shown by | State |
                |---|---|---|---|---|---|
                """);
        for (Regulation.Article article : regulation.articles()) {
            for (Regulation.Duty duty : article.duties()) {
                row(text, article, duty, byArticle);
            }
        }
        return text.toString();
    }

    private static void row(
            StringBuilder text, Regulation.Article article, Regulation.Duty duty, Map<String, List<Use>> byArticle) {
        List<Use> uses = byArticle.getOrDefault(article.number() + "." + duty.item(), List.of());
        String rules = names(uses, false);
        String tests = names(uses, true);
        String state =
                article.kind().equals("DECLARATORY") ? "declaratory" : tests.isEmpty() ? "open" : "covered in part";
        text.append("| ")
                .append(article.number())
                .append(duty.item().isEmpty() ? "" : " (" + duty.item() + ")")
                .append(" | ")
                .append(duty.duty().replace("|", "/"))
                .append(" | ")
                .append(article.kind().toLowerCase(Locale.ROOT))
                .append(" | ")
                .append(rules)
                .append(" | ")
                .append(tests)
                .append(" | ")
                .append(state)
                .append(" |\n");
    }

    private static String names(List<Use> uses, boolean tests) {
        return uses.stream()
                .filter(use -> use.test() == tests)
                .map(Use::place)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }
}
