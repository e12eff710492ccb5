package cn.jixiao.core.ruleset;

import java.time.LocalDate;
import java.util.List;

/**
 * One layer of a rule set: the base or an overlay.
 *
 * @param version its version
 * @param layer {@code BASE} or the overlay's name
 * @param articles the articles that it carries out
 * @param firstYear the first fiscal year that it is for
 * @param validFrom the first day that it is in force
 * @param digest SHA-256 of its content, hexadecimal
 */
public record RuleLayer(
        String version, String layer, List<String> articles, int firstYear, LocalDate validFrom, String digest) {}
