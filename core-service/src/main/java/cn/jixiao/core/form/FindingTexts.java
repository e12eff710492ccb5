package cn.jixiao.core.form;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The module's own texts: Chinese, and English for those who ask for it. */
final class FindingTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FindingTexts() {}

    static String text(Locale locale, String key, List<String> arguments) {
        return new MessageFormat(bundle(locale).getString(key), Locale.ROOT).format(arguments.toArray());
    }

    static ResourceBundle bundle(Locale locale) {
        Locale known = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return ResourceBundle.getBundle("messages.form", known, FindingTexts.class.getClassLoader(), NO_FALLBACK);
    }
}
