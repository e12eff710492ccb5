package cn.jixiao.gateway.routing;

import cn.jixiao.gateway.request.Arrival;
import cn.jixiao.gateway.request.CallerAuthentication;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands the caller's access token on to the service, and nothing by which a browser is known to us. */
@Component
final class RelayFilter implements GlobalFilter, Ordered {

    @Override
    public int getOrder() {
        return 30;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            exchange.getResponse().getHeaders().remove(HttpHeaders.SET_COOKIE);
            return Mono.empty();
        });
        return CallerAuthentication.current()
                .flatMap(CallerAuthentication::token)
                .flatMap(token -> chain.filter(relayed(exchange, token)));
    }

    private static ServerWebExchange relayed(ServerWebExchange exchange, String token) {
        return exchange.mutate()
                .request(request -> request.headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    headers.remove("X-CSRF-TOKEN");
                    headers.remove(HttpHeaders.ORIGIN);
                    headers.setBearerAuth(token);
                    headers.set("Jixiao-Client-Address", Arrival.of(exchange).client());
                }))
                .build();
    }
}
