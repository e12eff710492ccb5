package cn.jixiao.gateway.routing;

import cn.jixiao.gateway.request.Arrival;
import cn.jixiao.gateway.request.CallerAuthentication;
import cn.jixiao.gateway.request.CallerAuthentication.Pass;
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
        return CallerAuthentication.current()
                .flatMap(CallerAuthentication::pass)
                .flatMap(pass -> {
                    exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> answered(exchange, pass)));
                    return chain.filter(relayed(exchange, pass.token()));
                });
    }

    /** A service sets no cookies here; a page learns with every answer until when its session lasts. */
    private static void answered(ServerWebExchange exchange, Pass pass) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.remove(HttpHeaders.SET_COOKIE);
        if (pass.ends() != null) {
            headers.set("Jixiao-Session-Expires", pass.ends().toString());
        }
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
