package cn.jixiao.tenant.directory;

import cn.jixiao.platform.problem.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the order of changes: transaction, then number. The text {@code 0} is the place before everything.
 *
 * @param xid PostgreSQL's 64-bit transaction id
 * @param seq number of the change
 */
record Cursor(String xid, long seq) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,19})(?:\\.(\\d{1,18}))?");

    /** The cursor of this text. */
    static Cursor of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw Refusal.malformed("CURSOR_INVALID");
        }
        return new Cursor(parts.group(1), parts.group(2) == null ? 0 : Long.parseLong(parts.group(2)));
    }

    String text() {
        return xid + "." + seq;
    }
}
