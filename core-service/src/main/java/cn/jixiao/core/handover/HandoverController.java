package cn.jixiao.core.handover;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.DirectoryHandovers;
import cn.jixiao.core.directory.Giver;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what of the records goes along with a post: beforehand to administrators, afterwards also to the two it is about. */
@RestController
@RequestMapping("/api/v1/core")
class HandoverController {

    /** What hangs on the holder of a post. */
    record Belongings(UUID postId, List<HandoverLine> lines) {}

    /** What went along, and when. */
    record HandoverRecords(UUID id, Instant movedAt, List<HandoverLine> lines) {}

    private final Mandates mandates;
    private final DirectoryHandovers directory;
    private final Handing handing;
    private final HandoverLines lines;
    private final BusinessClock clock;

    HandoverController(
            Mandates mandates,
            DirectoryHandovers directory,
            Handing handing,
            HandoverLines lines,
            BusinessClock clock) {
        this.mandates = mandates;
        this.directory = directory;
        this.handing = handing;
        this.lines = lines;
        this.clock = clock;
    }

    /** What would go along to this person. */
    @GetMapping("/posts/{id}/belongings")
    Belongings look(Acting acting, @PathVariable UUID id, @RequestParam UUID takerId) {
        mandate(acting).require(Capability.HANDOVER_READ);
        Giver giver = directory.holder(acting.bureauId(), id).orElseThrow(Refusal::notFound);
        return new Belongings(id, handing.look(giver, takerId));
    }

    /** What went along; 404 also while the feed has not brought the handover yet. */
    @GetMapping("/handovers/{id}")
    HandoverRecords one(Acting acting, @PathVariable UUID id) {
        if (!mandate(acting).can(Capability.HANDOVER_READ) && !directory.concerns(id, acting.personId())) {
            throw Refusal.notFound();
        }
        Instant movedAt = lines.movedAt(id).orElseThrow(Refusal::notFound);
        return new HandoverRecords(id, movedAt, lines.of(id));
    }

    private Mandate mandate(Acting acting) {
        return mandates.of(acting, clock.today().getYear());
    }
}
