package cn.jixiao.tenant.organisation;

import cn.jixiao.platform.problem.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a row as HTTP carries it: {@code "v3"} in ETag and If-Match. */
public final class RowVersion {

    private static final Pattern TAG = Pattern.compile("\"v(\\d{1,9})\"");

    private RowVersion() {}

    /** The version as an entity tag. */
    public static String tag(int version) {
        return "\"v" + version + "\"";
    }

    /**
     * The version that a change was made on.
     *
     * @throws Refusal 428 without the header, 412 for any that is not ours
     */
    public static int of(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Refusal.of(428, "PRECONDITION_REQUIRED");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusal.stale();
        }
        return Integer.parseInt(tag.group(1));
    }
}
