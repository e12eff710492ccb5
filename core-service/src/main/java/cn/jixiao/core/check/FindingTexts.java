package cn.jixiao.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says findings in the reader's language. */
public final class FindingTexts {

    private final ResourceBundleMessageSource messages;

    public FindingTexts() {
        this.messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/check");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    /** Where it is: row and column, level, or section of the form. */
    public String position(Finding finding, Locale locale) {
        List<Object> position = finding.position();
        return say("position." + position.getFirst(), position.subList(1, position.size()), locale);
    }

    /** What was found. */
    public String detail(Finding finding, Locale locale) {
        return say(finding.rule() + ".detail", withLevel(finding), locale);
    }

    /** What to do about it. */
    public String remedy(Finding finding, Locale locale) {
        return say(finding.rule() + ".remedy", withLevel(finding), locale);
    }

    /** Findings about a whole first level name it first. */
    private static List<Object> withLevel(Finding finding) {
        if (!finding.rule().equals("WGT-01")) {
            return finding.arguments();
        }
        List<Object> named = new ArrayList<>(finding.arguments());
        named.addFirst(finding.position().get(1));
        return named;
    }

    private String say(String key, List<Object> arguments, Locale locale) {
        Object[] said = arguments.stream()
                .map(argument -> argument instanceof String text && isKey(text)
                        ? messages.getMessage("check." + text, null, locale)
                        : String.valueOf(argument))
                .toArray();
        return messages.getMessage("check." + key, said, locale);
    }

    private static boolean isKey(String text) {
        return text.startsWith("level1.") || text.startsWith("column.") || text.startsWith("section.");
    }
}
