package cn.jixiao.gateway.edge;

import cn.jixiao.gateway.problem.Foreseen;
import cn.jixiao.gateway.problem.ProblemWriter;
import cn.jixiao.gateway.request.Arrival;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The first to see a request and the last to see its answer; turns every failure on the way into a problem. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EdgeFilter implements WebFilter {

    private final TrustedProxies proxies;
    private final SecurityHeaders security;
    private final AccessLog log;
    private final AddressLimit addresses;
    private final ProblemWriter problems;

    EdgeFilter(
            TrustedProxies proxies,
            SecurityHeaders security,
            AccessLog log,
            AddressLimit addresses,
            ProblemWriter problems) {
        this.proxies = proxies;
        this.security = security;
        this.log = log;
        this.addresses = addresses;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Arrival arrival = new Arrival(UUID.randomUUID().toString(), proxies.client(request), proxies.secure(request));
        arrival.keep(exchange);
        boolean api = request.getPath().value().startsWith("/api/");
        exchange.getResponse().beforeCommit(() -> {
            var headers = exchange.getResponse().getHeaders();
            security.write(headers, arrival.secure(), api);
            headers.set("X-Request-Id", arrival.requestId());
            return Mono.empty();
        });
        ServerWebExchange clean = exchange.mutate()
                .request(change -> change.headers(headers -> {
                    InboundHeaders.strip(headers);
                    headers.set("X-Request-Id", arrival.requestId());
                }))
                .build();
        long started = System.nanoTime();
        return addresses
                .admit(arrival.client())
                .then(Mono.defer(() -> chain.filter(clean)))
                .onErrorResume(failure -> failed(clean, failure))
                .doFinally(signal -> log.write(clean, signal, System.nanoTime() - started))
                .contextWrite(context -> context.put(RequestIdContext.KEY, arrival.requestId()));
    }

    private Mono<Void> failed(ServerWebExchange exchange, Throwable failure) {
        // Half an answer cannot be taken back: the connection breaks, so that nobody takes it for a whole one.
        return exchange.getResponse().isCommitted()
                ? Mono.error(failure)
                : problems.write(exchange, Foreseen.in(failure));
    }
}
