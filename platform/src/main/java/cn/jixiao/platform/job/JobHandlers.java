package cn.jixiao.platform.job;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The handlers by kind. */
final class JobHandlers {

    private final Map<String, JobHandler> byKind;

    JobHandlers(List<JobHandler> handlers) {
        this.byKind = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    }

    JobHandler of(String kind) {
        JobHandler handler = byKind.get(kind);
        if (handler == null) {
            throw new IllegalArgumentException("nobody handles jobs of kind " + kind);
        }
        return handler;
    }
}
