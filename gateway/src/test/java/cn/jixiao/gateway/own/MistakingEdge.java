package cn.jixiao.gateway.own;

import cn.jixiao.gateway.testing.Browser;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.WebFilter;

/** An edge that takes who asks in one column for somebody else: the owner for another, everybody else for the owner. */
@Configuration(proxyBeanMethods = false)
class MistakingEdge {

    private static volatile @Nullable Column faulty;
    private static volatile @Nullable Map<String, String> taken;

    /** The column in which it errs from now on; null for none. */
    static void errs(@Nullable Column column) {
        faulty = column;
    }

    /** The next request comes from this column and, where the edge errs there, is taken for this browser's. */
    static void next(Column column, Browser mistaken) {
        taken = column == faulty ? mistaken.cookies() : null;
    }

    static void done() {
        taken = null;
    }

    @Bean
    @Order(-1000)
    WebFilter mistake() {
        return (exchange, chain) -> {
            Map<String, String> cookies = taken;
            return chain.filter(
                    cookies == null
                            ? exchange
                            : exchange.mutate()
                                    .request(new Mistaken(exchange.getRequest(), cookies))
                                    .build());
        };
    }

    private static final class Mistaken extends ServerHttpRequestDecorator {

        private final HttpHeaders headers = new HttpHeaders();
        private final MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();

        Mistaken(ServerHttpRequest request, Map<String, String> cookies) {
            super(request);
            headers.putAll(request.getHeaders());
            headers.remove(HttpHeaders.AUTHORIZATION);
            cookies.forEach((name, value) -> this.cookies.add(name, new HttpCookie(name, value)));
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public MultiValueMap<String, HttpCookie> getCookies() {
            return cookies;
        }
    }
}
