package cn.jixiao.core.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The parameters of the checks, from the bureau's rule set in force.
 *
 * @param version version of the rule set, kept with every record checked under it
 * @param weights points of each first level; an absent level must not be used
 * @param minimumOutputs how many output indicators at least
 * @param minimumGoalLength characters of an annual goal at least
 * @param vagueWords words that say nothing without a measure
 * @param quantitativeShare share of quantitative indicators below which it is pointed out, 0 to 1
 * @param costShare share of the money that unit cost times quantity should explain, 0 to 1
 */
public record CheckRules(
        String version,
        Map<Level1, BigDecimal> weights,
        int minimumOutputs,
        int minimumGoalLength,
        List<String> vagueWords,
        BigDecimal quantitativeShare,
        BigDecimal costShare) {

    /** Points of the whole form. */
    public BigDecimal total() {
        return weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
