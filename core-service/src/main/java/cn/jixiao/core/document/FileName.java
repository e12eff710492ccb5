package cn.jixiao.core.document;

import cn.jixiao.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a person called a file: shown and handed back, never part of a path or key. */
final class FileName {

    private static final int MOST = 200;

    private FileName() {}

    /** The last part of what the browser sent, without control characters. */
    static String of(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > MOST) {
            throw Refusal.rule("FILE_NAME", MOST).field("file");
        }
        return clean;
    }
}
