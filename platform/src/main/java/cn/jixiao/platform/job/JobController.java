package cn.jixiao.platform.job;

import cn.jixiao.platform.identity.Acting;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The person's task list. A service that has jobs says where it is: {@code jixiao.jobs.path}. */
@RestController
@RequestMapping("${jixiao.jobs.path}")
class JobController {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    List<Job> list(Acting acting) {
        return jobs.mine();
    }

    @PostMapping("/{id}/cancel")
    Job cancel(Acting acting, @PathVariable UUID id) {
        return jobs.cancel(id);
    }
}
