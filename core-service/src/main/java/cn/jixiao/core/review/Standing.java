package cn.jixiao.core.review;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a record stands, and what was said about it: one read for everything that a page and a decision need. */
public final class Standing {

    private final Reviewed record;
    private final Chain chain;
    private final @Nullable ReviewCase place;
    private final List<ReviewLog.Comment> comments;
    private final List<ReviewLog.Event> opinions;
    private final ReviewLog.@Nullable Event last;

    Standing(
            Reviewed record,
            Chain chain,
            @Nullable ReviewCase place,
            List<ReviewLog.Comment> comments,
            List<ReviewLog.Event> opinions,
            ReviewLog.@Nullable Event last) {
        this.record = record;
        this.chain = chain;
        this.place = place;
        this.comments = List.copyOf(comments);
        this.opinions = List.copyOf(opinions);
        this.last = last;
    }

    Reviewed record() {
        return record;
    }

    @Nullable
    ReviewCase place() {
        return place;
    }

    /** What happened last; null before the first submission. */
    ReviewLog.@Nullable Event last() {
        return last;
    }

    /** The chain the record has, or would have if it were submitted now. */
    public Chain chain() {
        return chain;
    }

    /** Comments on fields, oldest first. */
    public List<ReviewLog.Comment> comments() {
        return comments;
    }

    /** What reviewers said and how they graded when they agreed, oldest first. */
    public List<ReviewLog.Event> opinions() {
        return opinions;
    }

    /** Who submitted the record; null while those who declare have it. */
    public @Nullable UUID submitter() {
        return place == null || place.step() == null ? null : place.submittedBy();
    }

    /** Whether this person may not review the record: it is his own submission, or he filled it in for its body. */
    public boolean isOwn(UUID person) {
        return person.equals(submitter()) || record.filledInBy().contains(person);
    }

    /** Whether the submission is this person's to take back: he submitted it, or took over from who did. */
    public boolean mayWithdraw(UUID person) {
        return place != null && place.step() != null && place.mayWithdraw(person);
    }

    /** Whether the record waits at this step; null stands for those who declare. */
    public boolean waitsAt(@Nullable String step) {
        return Objects.equals(place == null ? null : place.step(), step);
    }

    /** Whether somebody at the waiting step has opened the record. */
    public boolean opened() {
        return place != null && place.opened();
    }

    Standing after(ReviewCase moved, ReviewLog.Event event, List<ReviewLog.Comment> added) {
        return new Standing(
                record,
                chain,
                moved,
                Stream.concat(comments.stream(), added.stream()).toList(),
                event.isOpinion()
                        ? Stream.concat(opinions.stream(), Stream.of(event)).toList()
                        : opinions,
                event);
    }
}
