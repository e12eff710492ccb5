package cn.jixiao.core.running;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query that asks for a reach.
 *
 * @param byBody the same that asks for bodies alone
 * @param bySubject the same that asks for projects alone
 * @param parameter the place of the reach as asked for bodies; the one for projects comes next
 */
record Reached(String byBody, String bySubject, int parameter) {

    private static final Pattern OVER = Pattern.compile("\\((\\S+ = any \\(\\?\\)) or (\\S+ = any \\(\\?\\))\\)");

    /** Null for a query that asks for none. */
    static @Nullable Reached in(String sql) {
        Matcher over = OVER.matcher(sql);
        if (!over.find()) {
            return null;
        }
        String before = sql.substring(0, over.start());
        String after = sql.substring(over.end());
        int places = (int) before.chars().filter(letter -> letter == '?').count();
        return new Reached(before + over.group(1) + after, before + over.group(2) + after, places + 1);
    }
}
