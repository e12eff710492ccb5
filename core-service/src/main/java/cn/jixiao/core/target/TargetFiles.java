package cn.jixiao.core.target;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.document.AttachmentOwner;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see and change the files of a target: those who may see and fill in the target. */
@Component
class TargetFiles implements AttachmentOwner {

    private final Desk desk;
    private final Targets targets;

    TargetFiles(Desk desk, Targets targets) {
        this.desk = desk;
        this.targets = targets;
    }

    @Override
    public String recordKind() {
        return Target.RECORD_KIND;
    }

    @Override
    public Owned read(UUID recordId, Acting acting) {
        Mandate mandate = desk.mandateFor(acting, recordId).require(Capability.TARGET_READ);
        return desk.read(() -> owned(find(recordId, mandate)));
    }

    @Override
    public Owned write(UUID recordId, Acting acting) {
        Mandate mandate = desk.mandateToFillIn(acting, recordId);
        return desk.read(() -> {
            Target target = find(recordId, mandate);
            target.requireOpen();
            return owned(target);
        });
    }

    private Target find(UUID id, Mandate mandate) {
        return targets.find(id, mandate.reach()).orElseThrow(Refusal::notFound);
    }

    private static Owned owned(Target target) {
        return new Owned(
                target.id(), target.orgUnitId(), target.subjectId(), target.fiscalYear(), target.currentVersion());
    }
}
