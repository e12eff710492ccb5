package cn.jixiao.core.review;

import java.util.List;
import java.util.Optional;

/** The steps a record of a kind takes in a bureau; the first is the declaring body's own. */
public record Chain(List<ChainStep> steps) {

    /** The step with this key. */
    public Optional<ChainStep> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** The first step that reviews. */
    public ChainStep firstReview() {
        return steps.get(1);
    }

    /** Where those who declare fill in. */
    public ChainStep declaring() {
        return steps.getFirst();
    }

    /** The step behind this one, if there is one. */
    public Optional<ChainStep> after(String key) {
        int next = position(key) + 1;
        return next < steps.size() ? Optional.of(steps.get(next)) : Optional.empty();
    }

    /** Place of a step, 0 for the declaring one, -1 for none. */
    public int position(String key) {
        for (int n = 0; n < steps.size(); n++) {
            if (steps.get(n).key().equals(key)) {
                return n;
            }
        }
        return -1;
    }
}
