package cn.jixiao.core.review;

import cn.jixiao.core.directory.Capability;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps a record of a kind takes in a bureau; the first is the declaring body's own. */
public record Chain(List<ChainStep> steps) {

    private static final ChainStep HEAD = new ChainStep("UNIT_HEAD", "单位负责人", Capability.TARGET_AGREE_UNIT);

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

    /** The same chain with the body's own head as the first who reviews. */
    public Chain headFirst() {
        if (isHeads(firstReview())) {
            return this;
        }
        ChainStep head = steps.stream().filter(Chain::isHeads).findFirst().orElse(HEAD);
        return new Chain(Stream.concat(
                        Stream.of(declaring(), head), steps.stream().skip(1).filter(step -> !isHeads(step)))
                .toList());
    }

    private static boolean isHeads(ChainStep step) {
        return step.capability() == Capability.TARGET_AGREE_UNIT;
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
