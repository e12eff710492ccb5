package cn.jixiao.core.supervision;

import cn.jixiao.platform.problem.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Lets a reader name what it is about to show and of which year; what was not named is not shown. */
final class LogBook {

    private final List<Grants.ForYears> grants;
    private final BiConsumer<UUID, Oversight.Looked> write;
    private boolean written;

    LogBook(List<Grants.ForYears> grants, BiConsumer<UUID, Oversight.Looked> write) {
        this.grants = grants;
        this.write = write;
    }

    /**
     * Writes the look under the grant that covers the year.
     *
     * @throws Refusal 404 when no grant in force does: a record of another year does not exist
     */
    void note(int year, Oversight.Looked looked) {
        Grants.ForYears grant =
                grants.stream().filter(given -> given.covers(year)).findFirst().orElseThrow(Refusal::notFound);
        write.accept(grant.id(), looked);
        written = true;
    }

    boolean written() {
        return written;
    }
}
