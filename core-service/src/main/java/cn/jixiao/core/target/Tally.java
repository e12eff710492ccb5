package cn.jixiao.core.target;

import cn.jixiao.core.check.Finding;
import cn.jixiao.core.check.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many findings of each weight, and the risk by which queues are sorted: what must be mended weighs most.
 *
 * @param reason key of the worst finding, or null
 */
record Tally(
        int must, int should, int hint, int risk, @Nullable String reason) {

    static Tally of(List<Finding> findings) {
        int must = count(findings, Severity.MUST);
        int should = (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.SHOULD && finding.excuse() == null)
                .count();
        int hint = count(findings, Severity.HINT);
        String worst = findings.isEmpty() ? null : findings.getFirst().key();
        return new Tally(must, should, hint, must * 10_000 + should * 100 + hint, worst);
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
