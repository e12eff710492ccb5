package cn.jixiao.core.target;

import cn.jixiao.core.form.Finding;
import cn.jixiao.core.form.FindingLevel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What reading a workbook had to say, by cell and in the reader's language, with the target's field to go to. */
final class ImportNotes {

    /**
     * A note on a cell of the workbook.
     *
     * @param level MUST, SHOULD or HINT
     * @param label what the official form calls the cell's field; null where it is none
     * @param field the target's field; empty where it has none
     */
    record Note(
            String code,
            String level,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String label,
            String field,
            String detail,
            String remedy) {}

    private static final Pattern ROW = Pattern.compile("indicators\\[(\\d+)](?:\\.(\\w+))?");

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("header.nature", "attribute"),
            Map.entry("header.period", "periodText"),
            Map.entry("header.mediumTermBudget", "mediumTermAmount"),
            Map.entry("header.annualBudget", "annualAmount"),
            Map.entry("narrative.overview", "overview"),
            Map.entry("narrative.basis", "basis"),
            Map.entry("narrative.necessity", "necessity"),
            Map.entry("narrative.measures", "measures"),
            Map.entry("narrative.plan", "plan"),
            Map.entry("narrative.mediumTermGoal", "mediumTermGoal"),
            Map.entry("narrative.annualGoal", "annualGoal"),
            Map.entry("signature.preparedBy", "fillerName"),
            Map.entry("signature.responsible", "leaderName"),
            Map.entry("signature.phone", "phone"),
            Map.entry("indicators", "indicators"));

    private static final Map<String, String> COLUMNS = Map.of("mediumTerm", "mediumTermRaw", "annual", "annualRaw");

    private ImportNotes() {}

    /**
     * The notes.
     *
     * @param content what was made of the workbook; null where it was refused
     */
    static List<Note> of(List<Finding> findings, @Nullable TargetContent content, Locale locale) {
        return findings.stream()
                .map(finding -> new Note(
                        finding.code().name(),
                        level(finding.level()),
                        finding.cell() == null ? null : finding.cell().sheet(),
                        finding.cell() == null ? null : finding.cell().address(),
                        finding.label(locale),
                        field(finding.field(), content),
                        finding.fact(locale),
                        finding.remedy(locale)))
                .toList();
    }

    private static String level(FindingLevel level) {
        return switch (level) {
            case REFUSED, MUST_FIX -> "MUST";
            case SHOULD_FIX -> "SHOULD";
            case HINT -> "HINT";
        };
    }

    private static String field(String field, @Nullable TargetContent content) {
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return FIELDS.getOrDefault(field, "");
        }
        int place = Integer.parseInt(row.group(1));
        if (content == null || place >= content.indicators().size()) {
            return "indicators";
        }
        String line = "indicators[" + content.indicators().get(place).lineId() + "]";
        String column = row.group(2);
        return column == null ? line : line + "." + COLUMNS.getOrDefault(column, column);
    }
}
