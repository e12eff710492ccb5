package cn.jixiao.core.target;

import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.problem.Refusal;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The heads, within a reach. */
@Repository
class Targets {

    private final EntityManager entities;

    Targets(EntityManager entities) {
        this.entities = entities;
    }

    /** The head of any target of the bureau: its year decides the reach, which {@link Desk} asks for at once. */
    Optional<Target> beforeReach(UUID id) {
        return Optional.ofNullable(entities.find(Target.class, id));
    }

    Optional<Target> find(UUID id, Reach reach) {
        return Optional.ofNullable(entities.find(Target.class, id))
                .filter(target -> reach.covers(target.orgUnitId(), target.subjectId()));
    }

    void add(Target target, Reach reach) {
        if (!reach.covers(target.orgUnitId(), target.subjectId())) {
            throw Refusal.notFound();
        }
        entities.persist(target);
        entities.flush();
    }

    /** Writes what was changed in heads that were found within reach now, so that the row version is the new one. */
    void flush() {
        entities.flush();
    }
}
