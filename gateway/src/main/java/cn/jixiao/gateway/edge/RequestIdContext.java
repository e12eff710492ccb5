package cn.jixiao.gateway.edge;

import io.micrometer.context.ContextRegistry;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Hooks;

/** Carries the request id along the reactive chain into every log line written on its behalf. */
@Component
final class RequestIdContext {

    static final String KEY = "requestId";

    RequestIdContext() {
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(
                        KEY, () -> MDC.get(KEY), value -> MDC.put(KEY, value), () -> MDC.remove(KEY));
        Hooks.enableAutomaticContextPropagation();
    }
}
