package cn.jixiao.gateway.page;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the web UI from the jar. Files with a digest in their name may be kept for a year; everything else is asked for anew, so
 * that a new release is seen at once. An address that is no file is one of the UI's own pages.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final ClassPathResource ROOT = new ClassPathResource("static/");
    private static final Resource INDEX = new ClassPathResource("static/index.html");

    @Bean
    RouterFunction<ServerResponse> assets() {
        return RouterFunctions.resources(
                "/assets/**",
                new ClassPathResource("static/assets/"),
                (resource, headers) -> headers.setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()));
    }

    @Bean
    RouterFunction<ServerResponse> pages() {
        RequestPredicate page = RequestPredicates.GET("/**")
                .and(request ->
                        !request.path().matches("/(api|internal|actuator|session|sign-in|sign-out|assets|v3)(/.*)?"));
        return RouterFunctions.resources(
                        "/**", ROOT, (resource, headers) -> headers.setCacheControl(CacheControl.noCache()))
                .filter((request, next) -> page.test(request)
                        ? next.handle(request)
                        : ServerResponse.notFound().build())
                .and(RouterFunctions.route(page, request -> index()));
    }

    private static Mono<ServerResponse> index() {
        return INDEX.exists()
                ? ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(INDEX)
                : ServerResponse.notFound().build();
    }
}
