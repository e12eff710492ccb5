package cn.jixiao.core.directory;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Post;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the post that he hands over.
 *
 * @param orgUnitId the body of the post
 * @param fiscalYear the year that the post is for, or null for every year
 */
public record Giver(
        String bureau,
        UUID postId,
        UUID orgUnitId,
        String role,
        @Nullable Integer fiscalYear,
        UUID personId,
        String name) {

    /** The giver as he acts in the post: what it reaches is what he hands over. */
    public Acting acting() {
        return new Acting(personId, name, bureau, new Post(postId, role, orgUnitId, ""));
    }
}
