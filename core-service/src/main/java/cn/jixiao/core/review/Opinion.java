package cn.jixiao.core.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says when agreeing.
 *
 * @param text in words, or null
 * @param grades answers to the questions of the review, by question; empty where none were given
 */
public record Opinion(@Nullable String text, Map<String, String> grades) {

    /** Words alone. */
    public static Opinion of(@Nullable String text) {
        return new Opinion(text, Map.of());
    }
}
