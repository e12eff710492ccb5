package cn.jixiao.platform.outbox;

/** Acts on what happened, later: as OWN of the bureau, in a transaction of its own, once for each entry. */
public interface OutboxListener {

    /** The type of entry that it acts on. */
    String type();

    /** Its name, which must stay: it tells which entries this listener has acted on. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** Acts. Whatever it throws takes its work back, and it is called again later. */
    void on(OutboxEvent event);
}
