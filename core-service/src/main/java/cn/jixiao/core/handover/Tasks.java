package cn.jixiao.core.handover;

import cn.jixiao.core.directory.Giver;
import cn.jixiao.platform.job.Jobs;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks under way: the taker sees and may stop them, and they go on in the name of who set them going. */
@Component
class Tasks implements HandoverPart {

    private final Jobs jobs;

    Tasks(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<HandoverLine> of(Giver giver, UUID taker) {
        return jobs.underWay(giver.personId(), giver.postId()).stream()
                .map(job -> new HandoverLine(HandoverLine.Kind.TASK, job.id(), job.title(), null))
                .toList();
    }

    @Override
    public void pass(Giver giver, UUID taker, String takerName, List<HandoverLine> going) {
        jobs.pass(going.stream().map(HandoverLine::recordId).toList(), taker);
    }
}
