package cn.jixiao.gateway.edge;

import cn.jixiao.gateway.limit.LocalLimit;
import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.settings.EdgeSettings;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps one address from drowning this node before anybody is asked who is calling. Wide: a whole office may share it. */
@Component
final class AddressLimit {

    private final LocalLimit limit;

    AddressLimit(EdgeSettings settings) {
        this.limit = new LocalLimit(settings.limits().address());
    }

    Mono<Void> admit(String client) {
        Duration wait = limit.take(client);
        return wait.isZero() ? Mono.empty() : Mono.error(EdgeRefusal.tooMany(wait));
    }
}
