package cn.jixiao.gateway.routing;

import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** Guards of the edge that a test can take away one by one. */
@Configuration(proxyBeanMethods = false)
class OpenEdge {

    /** These headers come through as the caller sent them. */
    static volatile List<String> unstripped = List.of();

    /** Whether every path has a route. */
    static volatile boolean routesEverything;

    /** Whether paths that can be read in two ways are let through. */
    static volatile boolean withoutFirewall;

    static void closed() {
        unstripped = List.of();
        routesEverything = false;
        withoutFirewall = false;
    }

    /** Stands behind all that strip and set headers, the framework's own too, and reads what had arrived from the connection. */
    @Bean
    HttpHeadersFilter headersAsTheyCame() {
        return new AsTheyCame();
    }

    @Bean
    RouteLocator everything(RouteLocatorBuilder builder) {
        return builder.routes()
                .route(
                        "everything",
                        route -> route.order(Ordered.LOWEST_PRECEDENCE)
                                .predicate(exchange -> routesEverything)
                                .uri("http://127.0.0.1:1"))
                .build();
    }

    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall strict = new StrictServerWebExchangeFirewall();
        return exchange -> withoutFirewall ? Mono.just(exchange) : strict.getFirewalledExchange(exchange);
    }

    private static final class AsTheyCame implements HttpHeadersFilter, Ordered {

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public HttpHeaders filter(HttpHeaders stripped, ServerWebExchange exchange) {
            HttpServerRequest came = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
            HttpHeaders headers = new HttpHeaders(stripped);
            unstripped.forEach(name -> headers.put(name, came.requestHeaders().getAll(name)));
            return headers;
        }
    }
}
