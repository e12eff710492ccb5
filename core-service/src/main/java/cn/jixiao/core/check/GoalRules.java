package cn.jixiao.core.check;

import cn.jixiao.platform.Articles;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Completeness and clarity of goal and texts (Art. 19, 20). */
@Articles({"19", "20"})
final class GoalRules implements Rule {

    private static final Pattern CLAUSE_END = Pattern.compile("[,，;；。\\n]");

    @Override
    public void check(CheckedTarget target, CheckRules rules, Findings found) {
        for (Map.Entry<String, @Nullable String> text : target.texts().entrySet()) {
            if (blank(text.getValue())) {
                found.of(Severity.MUST, "BAS-01", "20", text.getKey(), Findings.section(text.getKey()));
            }
        }
        String goal = target.annualGoal();
        if (goal == null || goal.isBlank()) {
            found.of(Severity.MUST, "GOAL-01", "19", "annualGoal", Findings.section("annualGoal"));
            return;
        }
        int length = goal.strip().codePointCount(0, goal.strip().length());
        if (length < rules.minimumGoalLength()) {
            found.of(
                    Severity.SHOULD,
                    "GOAL-02",
                    "20",
                    "annualGoal",
                    Findings.section("annualGoal"),
                    length,
                    rules.minimumGoalLength());
        }
        clauses(goal, rules, found);
    }

    private static void clauses(String goal, CheckRules rules, Findings found) {
        for (String clause : CLAUSE_END.splitAsStream(goal).toList()) {
            boolean measured = clause.codePoints().anyMatch(Character::isDigit);
            rules.vagueWords().stream()
                    .filter(word -> !measured && clause.contains(word))
                    .findFirst()
                    .ifPresent(word -> found.of(
                            Severity.HINT,
                            "GOAL-03",
                            "20",
                            "annualGoal",
                            Findings.section("annualGoal"),
                            clause.strip()));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
