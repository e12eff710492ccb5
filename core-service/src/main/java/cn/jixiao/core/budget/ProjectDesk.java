package cn.jixiao.core.budget;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.core.directory.Reach;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens projects for those who act: a project's own year decides what a post reaches, never a year that a caller names. */
@Component
class ProjectDesk {

    /** A project and the reach in its year of the one who opened it. */
    record Held(Project project, Reach reach) {}

    private final Mandates mandates;
    private final Projects projects;
    private final BusinessClock clock;

    ProjectDesk(Mandates mandates, Projects projects, BusinessClock clock) {
        this.mandates = mandates;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * Opens a project.
     *
     * @throws Refusal 403 without the capability, which is asked for first and is the same in every year; 404 out of reach
     */
    Held open(Acting acting, UUID id, Capability needed) {
        int year = projects.yearOf(id).orElseGet(() -> clock.today().getYear());
        Reach reach = mandates.of(acting, year).require(needed).reach();
        return new Held(projects.find(id, reach).orElseThrow(Refusal::notFound), reach);
    }
}
