package cn.jixiao.core.supervision;

import java.util.function.Consumer;

/** Lets a reader name what it is about to show; what was not named is not shown. */
final class LogBook {

    private final Consumer<Oversight.Looked> write;
    private boolean written;

    LogBook(Consumer<Oversight.Looked> write) {
        this.write = write;
    }

    void note(Oversight.Looked looked) {
        write.accept(looked);
        written = true;
    }

    boolean written() {
        return written;
    }
}
