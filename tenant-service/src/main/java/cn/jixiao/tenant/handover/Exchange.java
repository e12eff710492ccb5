package cn.jixiao.tenant.handover;

import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.people.People;
import cn.jixiao.tenant.people.Posts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post that is to go from one person to another.
 *
 * @param post the giver's
 * @param givers all posts of the giver, ended ones too
 * @param takers all posts of the taker, ended ones too
 * @param today the business day
 */
record Exchange(
        Posts.Held post,
        OrgUnit body,
        People.Person giver,
        People.Person taker,
        List<Posts.Held> givers,
        List<Posts.Held> takers,
        LocalDate today) {

    /** The same post as the taker holds it, for as many years at least. */
    Optional<Posts.Held> held() {
        return takers.stream()
                .filter(own -> own.role() == post.role() && own.orgUnitId().equals(body.id()))
                .filter(own -> own.fiscalYear() == null || Objects.equals(own.fiscalYear(), post.fiscalYear()))
                .filter(own -> own.lasts(today))
                .findFirst();
    }

    /** Whether the giver has a further post that lasts, at the same body or, with {@code anywhere}, in the same role. */
    boolean giverRemains(boolean anywhere) {
        return givers.stream()
                .filter(other -> !other.id().equals(post.id()) && other.lasts(today))
                .anyMatch(other -> anywhere
                        ? other.role() == post.role()
                        : other.orgUnitId().equals(body.id()));
    }

    /** The last day for a taker's post that is granted: that of the giver's, where it had one still to come. */
    @Nullable
    LocalDate until() {
        return post.validTo() != null && post.validTo().isAfter(today) ? post.validTo() : null;
    }
}
