package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body as the form names it: {@code 忻府区农业农村局（120）}, {@code 120 农业农村局} and the like.
 *
 * @param name the name without the code
 * @param code three to twenty-one digits, or null where none was typed
 */
public record NamedCode(String name, @Nullable String code) {
    private static final String SEPARATOR = "\\s/:,、_—\\-";
    private static final Pattern CODE_LAST = Pattern.compile("(?s)(.*\\D)(\\d{3,21})[" + SEPARATOR + ")\\]]*");
    private static final Pattern CODE_FIRST = Pattern.compile("(?s)[" + SEPARATOR + "(\\[]*(\\d{3,21})(\\D.*)");
    private static final Pattern EDGES = Pattern.compile("^[" + SEPARATOR + ")\\]]+|[" + SEPARATOR + "(\\[]+$");

    /** Takes name and code apart; a text without a code is all name. */
    public static NamedCode of(String typed) {
        String text = WidthFolding.trim(WidthFolding.fold(typed));
        Matcher last = CODE_LAST.matcher(text);
        if (last.matches()) {
            return new NamedCode(bare(last.group(1)), last.group(2));
        }
        Matcher first = CODE_FIRST.matcher(text);
        if (first.matches()) {
            return new NamedCode(bare(first.group(2)), first.group(1));
        }
        return new NamedCode(text, null);
    }

    private static String bare(String name) {
        return EDGES.matcher(name).replaceAll("");
    }
}
