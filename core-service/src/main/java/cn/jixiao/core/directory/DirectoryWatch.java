package cn.jixiao.core.directory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for changes of the directory every two seconds. */
@Component
@ConditionalOnProperty(name = "jixiao.directory-pull", havingValue = "true", matchIfMissing = true)
class DirectoryWatch {

    private final DirectoryPull pull;

    DirectoryWatch(DirectoryPull pull) {
        this.pull = pull;
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        pull.pull();
    }
}
