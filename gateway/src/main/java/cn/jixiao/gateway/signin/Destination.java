package cn.jixiao.gateway.signin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person wants to be after signing in: a path of ours, never another site. */
final class Destination {

    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,2000}");
    private static final Pattern BUREAU = Pattern.compile("[0-9A-Za-z-]{2,32}");
    private static final Pattern PAGE = Pattern.compile("/b/([0-9A-Za-z-]{2,32})(/.*)?");

    private Destination() {}

    /** The path, or the start page where somebody put in anything else. */
    static String safe(@Nullable String to) {
        return to != null && OURS.matcher(to).matches() && !to.startsWith("/sign-") ? to : "/";
    }

    /** The bureau asked for, or the one whose pages the destination belongs to. */
    static @Nullable String bureau(@Nullable String wanted, String to) {
        if (wanted != null && BUREAU.matcher(wanted).matches()) {
            return wanted;
        }
        Matcher page = PAGE.matcher(to);
        return page.matches() ? page.group(1) : null;
    }
}
