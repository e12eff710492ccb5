package cn.jixiao.platform.web;

import cn.jixiao.platform.problem.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a row as HTTP carries it: {@code "v7"} in ETag and If-Match. */
public final class ETags {

    /** A proxy that compresses may weaken a tag; the version is the same. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"v(\\d{1,18})\"");

    private ETags() {}

    /** The entity tag of a row version. */
    public static String of(long rowVersion) {
        return "\"v" + rowVersion + "\"";
    }

    /**
     * The row version that a change was made on; controllers may take it as an {@link IfMatch} argument.
     *
     * @throws Refusal 428 {@code PRECONDITION_REQUIRED} without the header, 412 {@code STALE} for a tag that is not ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(428, "PRECONDITION_REQUIRED");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusal.stale();
        }
        return Long.parseLong(tag.group(1));
    }
}
