package cn.jixiao.core.target;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.review.Reviews;
import cn.jixiao.core.review.Standing;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads dossiers. */
@Component
class Dossiers {

    private final Desk desk;
    private final TargetReader reader;
    private final Reviews reviews;

    Dossiers(Desk desk, TargetReader reader, Reviews reviews) {
        this.desk = desk;
        this.reader = reader;
        this.reviews = reviews;
    }

    /** The dossier of a head that was found in reach in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dossier of(Held held) {
        Mandate mandate = held.mandate();
        TargetRecord record =
                reader.current(held.target().id(), mandate.reach()).orElseThrow(Refusal::notFound);
        return new Dossier(record, reviews.standing(held.target().reviewed(), mandate.reach()), mandate);
    }

    /** Opens a target to look at it; also notes that the step that it waits at has done so. */
    @Transactional
    public Dossier open(UUID id, Acting acting) {
        Dossier dossier = of(desk.hold(acting, id).require(Capability.TARGET_READ));
        Standing standing = dossier.standing();
        String step = dossier.record().step();
        if (step != null && !standing.opened() && !standing.isOwn(acting.personId()) && mayAct(dossier)) {
            reviews.opened(id, step, dossier.mandate().reach());
        }
        return dossier;
    }

    /** Whether the target waits for a post like the acting one. */
    static boolean mayAct(Dossier dossier) {
        String step = dossier.record().step();
        return step != null
                && dossier.standing()
                        .chain()
                        .step(step)
                        .map(waiting -> dossier.mandate().can(waiting.capability()))
                        .orElse(false);
    }
}
