package cn.jixiao.platform.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * The person who acts in this request, in the bureau of the token and in exactly one post.
 *
 * @param personId the person, the same in every bureau
 * @param name the person's name on the day, for the trail
 * @param bureauId the acting bureau: the tenant
 * @param post the one post acted in
 */
public record Acting(UUID personId, String name, String bureauId, Post post) {

    private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

    /**
     * Who acts in this thread.
     *
     * @throws IllegalStateException when nobody does: a job says itself who it acts for
     */
    public static Acting current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("nobody acts here: work outside a request must be given its actor");
        }
        return CURRENT.get();
    }

    /** Who acts in this thread, if anybody does. */
    public static Optional<Acting> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Runs the work as this person. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
