package cn.jixiao.core.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the official form calls a field, by the field's path. */
public final class FieldTexts {

    private static final Pattern ROW = Pattern.compile("indicators\\[(\\d+)](?:\\.(\\w+))?");

    private FieldTexts() {}

    /**
     * The label of a field.
     *
     * @param field path such as {@code header.annualBudget} or {@code indicators[3].annual} (counted from 0)
     * @param locale Chinese unless its language is English
     * @return null where the path is empty or names nothing of the form
     */
    public static @Nullable String label(String field, Locale locale) {
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return text(field, locale);
        }
        String column = row.group(2) == null ? null : text("indicator." + row.group(2), locale);
        int number = Integer.parseInt(row.group(1)) + 1;
        String key = column == null ? "form.field.indicator.row" : "form.field.indicator.cell";
        return FindingTexts.text(locale, key, List.of(String.valueOf(number), column == null ? "" : column));
    }

    private static @Nullable String text(String field, Locale locale) {
        String key = "form.field." + field;
        return FindingTexts.bundle(locale).containsKey(key)
                ? FindingTexts.bundle(locale).getString(key)
                : null;
    }
}
