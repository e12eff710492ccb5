package cn.jixiao.platform.web;

import cn.jixiao.platform.identity.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the posts that a signed-in subject holds in a bureau; each service answers from its own directory. */
public interface ActingPosts {

    /**
     * The person behind a subject with the posts in force that day. Called inside the OWN scope of the bureau, outside any
     * transaction.
     *
     * @param subject the token's subject
     * @param today the business day
     * @return null when the bureau does not know the subject
     */
    @Nullable
    Holder find(String subject, LocalDate today);

    /**
     * Whether a request to this path is made in a post. A page that holds several posts must be able to ask which before
     * it can name one.
     */
    default boolean needsPost(String path) {
        return true;
    }

    /** A person and the posts in force. */
    record Holder(UUID personId, String name, List<Post> posts) {}
}
