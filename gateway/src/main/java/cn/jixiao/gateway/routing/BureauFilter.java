package cn.jixiao.gateway.routing;

import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.request.Caller;
import cn.jixiao.gateway.request.CallerAuthentication;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a request through only where the acting bureau is open for it, and finds the bureau's partition. */
@Component
final class BureauFilter implements GlobalFilter, Ordered {

    static final String BUREAU = Bureau.class.getName();

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Bureaus bureaus;

    BureauFilter(Bureaus bureaus) {
        this.bureaus = bureaus;
    }

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return CallerAuthentication.current()
                .map(CallerAuthentication::caller)
                .flatMap(caller -> admit(exchange, caller))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Void> admit(ServerWebExchange exchange, Caller caller) {
        boolean core = isCore(exchange);
        if (caller.bureau() == null) {
            return core ? Mono.error(EdgeRefusal.of(HttpStatus.FORBIDDEN, "BUREAU_REQUIRED")) : Mono.empty();
        }
        // Somebody whose bureau is closed must still be told so, by the one address that says where he serves.
        if (!core && exchange.getRequest().getPath().value().equals("/api/v1/tenant/me")) {
            return Mono.empty();
        }
        return bureaus.find(caller.bureau())
                .doOnNext(bureau -> check(exchange, bureau))
                .then();
    }

    private static void check(ServerWebExchange exchange, Bureau bureau) {
        if (!bureau.isOpen()) {
            throw EdgeRefusal.of(HttpStatus.FORBIDDEN, bureau.refusal());
        }
        if (bureau.isReadOnly() && !READING.contains(exchange.getRequest().getMethod())) {
            throw EdgeRefusal.of(HttpStatus.FORBIDDEN, "BUREAU_READ_ONLY");
        }
        exchange.getAttributes().put(BUREAU, bureau);
    }

    private static boolean isCore(ServerWebExchange exchange) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route != null && route.getId().equals(Routes.CORE);
    }
}
