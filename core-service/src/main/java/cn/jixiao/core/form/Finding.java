package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.FormCell;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that reading a workbook has to say.
 *
 * @param code what kind of thing
 * @param cell where, or null if it concerns the whole workbook
 * @param field path of the value concerned, such as {@code header.annualBudget} or {@code indicators[3].annual} (counted from
 *     0); empty if none
 * @param arguments what fills the texts
 */
public record Finding(FindingCode code, @Nullable FormCell cell, String field, List<String> arguments) {
    /** Keeps its own copy of the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** How much it matters. */
    public FindingLevel level() {
        return code.level();
    }

    /** What happened, in Chinese unless the locale's language is English. */
    public String fact(Locale locale) {
        return FindingTexts.text(locale, "form.finding." + code + ".fact", arguments);
    }

    /** What to do, in Chinese unless the locale's language is English. */
    public String remedy(Locale locale) {
        return FindingTexts.text(locale, "form.finding." + code + ".remedy", arguments);
    }

    /** How the form calls the value concerned, in Chinese unless the locale's language is English; null where it is none. */
    public @Nullable String label(Locale locale) {
        return FieldTexts.label(field, locale);
    }

    static Finding of(FindingCode code, String... arguments) {
        return new Finding(code, null, "", List.of(arguments));
    }

    static Finding at(FindingCode code, @Nullable FormCell cell, String field, String... arguments) {
        return new Finding(code, cell, field, List.of(arguments));
    }
}
