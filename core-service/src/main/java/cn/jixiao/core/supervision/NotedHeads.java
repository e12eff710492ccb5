package cn.jixiao.core.supervision;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.trail.TrailAnchors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The chain heads that are noted every hour, as an auditor may hold one against another: the bureau's own, those of the bureaus
 * above it, and, under a grant for summaries, those of the bureaus below. A chain that was rewritten has another head than the one
 * that its neighbours saw.
 */
@Service
class NotedHeads {

    /** Whose chain it is, seen from the acting bureau. */
    enum Whose {
        OWN,
        ABOVE,
        BELOW
    }

    /**
     * The newest noted head of a chain.
     *
     * @param at the hour at which it was noted
     * @param seq number of the last entry then
     * @param hash that entry's link in the chain, as hexadecimal digits
     */
    @Schema(name = "NotedHead")
    record Head(Whose whose, Board.BureauRef bureau, Instant at, long seq, String hash) {}

    private static final Oversight.Looked LOOKED = new Oversight.Looked("TRAIL_ANCHOR", null, null);

    private final TrailAnchors anchors;
    private final Superiors superiors;
    private final Oversight oversight;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    NotedHeads(
            TrailAnchors anchors,
            Superiors superiors,
            Oversight oversight,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            BusinessClock clock) {
        this.anchors = anchors;
        this.superiors = superiors;
        this.oversight = oversight;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Own first, then those above, then those below; each bureau's newest. */
    List<Head> of(Acting acting) {
        LocalDate today = clock.today();
        String bureau = acting.bureauId();
        Scope above = new Scope.Inherited(bureau, superiors.of(bureau, today));
        List<Head> own = read(Whose.OWN);
        List<Head> inherited = Door.as(above, () -> read(Whose.ABOVE));
        List<Head> supervised =
                oversight.overAll(acting, Topic.SUMMARY, today.getYear(), LOOKED, granted -> read(Whose.BELOW));
        return Stream.of(own, inherited, supervised).flatMap(List::stream).toList();
    }

    private List<Head> read(Whose whose) {
        return Objects.requireNonNull(transaction.execute(status -> anchors.newest().stream()
                .map(anchor -> new Head(whose, named(anchor.tenant()), anchor.at(), anchor.seq(), anchor.hash()))
                .toList()));
    }

    private Board.BureauRef named(String bureau) {
        return jdbc.sql("select id, name from dir_bureau where id = ?")
                .param(bureau)
                .query((row, n) -> new Board.BureauRef(row.getString(1), row.getString(2)))
                .single();
    }
}
