package cn.jixiao.core.target;

import cn.jixiao.core.review.Opinion;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.problem.Fault;
import cn.jixiao.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The review form of the four qualities that Article 20 names: completeness, relevance, appropriateness and feasibility, two
 * questions each, answered from excellent to poor. Who grades answers all of them; who grades low says why.
 */
@Articles("20")
final class QualityForm {

    /** The questions in the order of the form. */
    static final List<String> QUESTIONS = List.of(
            "COMPLETENESS_1",
            "COMPLETENESS_2",
            "RELEVANCE_1",
            "RELEVANCE_2",
            "APPROPRIATENESS_1",
            "APPROPRIATENESS_2",
            "FEASIBILITY_1",
            "FEASIBILITY_2");

    /** The grades, best first. */
    private static final List<String> GRADES = List.of("EXCELLENT", "GOOD", "FAIR", "POOR");

    /** From this grade on a reason is needed. */
    private static final int LOW = GRADES.indexOf("FAIR");

    private static final int TEXT = 2_000;

    /** The performance section's review is the one that the form is for (Art. 20). */
    private static final String FORM_STEP = "FIN_PERF";

    private QualityForm() {}

    /**
     * A reviewer's opinion with its grades.
     *
     * @param grades by question; null or empty where the reviewer does not grade
     * @throws Refusal 422 when a question is left open or unknown, or a low grade stands without a word
     */
    static Opinion opinion(@Nullable String text, @Nullable Map<String, String> grades) {
        String said = text == null || text.isBlank() ? null : text.strip();
        if (said != null && (said.length() > TEXT || said.indexOf('\0') >= 0)) {
            throw Refusal.rule("OPINION_TOO_LONG", TEXT).field("opinion").article("20");
        }
        if (grades == null || grades.isEmpty()) {
            return Opinion.of(said);
        }
        List<Fault> faults = Stream.concat(
                        grades.keySet().stream().filter(key -> !QUESTIONS.contains(key)),
                        QUESTIONS.stream().filter(key -> !GRADES.contains(String.valueOf(grades.get(key)))))
                .sorted()
                .map(key -> new Fault("grades." + key, "GRADE_MISSING", null))
                .toList();
        if (!faults.isEmpty()) {
            throw incomplete(faults);
        }
        boolean low = grades.values().stream().anyMatch(grade -> GRADES.indexOf(grade) >= LOW);
        if (low && said == null) {
            throw Refusal.rule("OPINION_NEEDED").field("opinion").article("20");
        }
        return new Opinion(said, new TreeMap<>(grades));
    }

    /**
     * Insists on the answers where the form of the review belongs to the step: nobody agrees there without having looked at
     * the four qualities.
     *
     * @throws Refusal 422 with every question that is open
     */
    static void require(@Nullable String step, Opinion opinion) {
        if (FORM_STEP.equals(step) && opinion.grades().isEmpty()) {
            throw incomplete(QUESTIONS.stream()
                    .map(key -> new Fault("grades." + key, "GRADE_MISSING", null))
                    .toList());
        }
    }

    private static Refusal incomplete(List<Fault> faults) {
        return Refusal.rule("GRADES_INCOMPLETE", QUESTIONS.size())
                .field(faults.getFirst().field())
                .article("20")
                .faults(faults);
    }

    /** What the answers amount to: their mean, and never more than one grade above the worst of them. */
    static @Nullable String overall(@Nullable Map<String, String> grades) {
        if (grades == null || grades.isEmpty()) {
            return null;
        }
        int worst = grades.values().stream().mapToInt(GRADES::indexOf).max().orElseThrow();
        double mean =
                grades.values().stream().mapToInt(GRADES::indexOf).average().orElseThrow();
        return GRADES.get(Math.max((int) Math.round(mean), worst - 1));
    }
}
