package cn.jixiao.core.handover;

import cn.jixiao.core.directory.Giver;
import java.util.List;
import java.util.UUID;

/** What one module has that hangs on people. Both methods run in one transaction when a post is handed over. */
public interface HandoverPart {

    /** What hangs on the giver by his post; the rows are held until the transaction ends. */
    List<HandoverLine> of(Giver giver, UUID taker);

    /**
     * Gives it to the taker.
     *
     * @param going the lines of {@link #of} that go along
     */
    void pass(Giver giver, UUID taker, String takerName, List<HandoverLine> going);
}
