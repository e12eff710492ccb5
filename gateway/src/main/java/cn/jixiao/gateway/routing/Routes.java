package cn.jixiao.gateway.routing;

import cn.jixiao.gateway.settings.EdgeSettings;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the services can be reached from outside: their versioned interface, and nothing else. */
@Configuration(proxyBeanMethods = false)
class Routes {

    static final String TENANT = "tenant";
    static final String CORE = "core";

    @Bean
    RouteLocator services(RouteLocatorBuilder builder, EdgeSettings settings) {
        RouteLocatorBuilder.Builder routes = builder.routes()
                .route(TENANT, route -> route.path("/api/v1/tenant/**").uri(settings.tenantUrl()))
                .route(CORE, route -> route.path("/api/v1/core/**").uri(settings.coreUrl()));
        if (settings.apiDocs()) {
            routes.route(
                            "tenant-docs",
                            route -> route.path("/api/docs/tenant")
                                    .filters(filters -> filters.setPath("/v3/api-docs"))
                                    .uri(settings.tenantUrl()))
                    .route(
                            "core-docs",
                            route -> route.path("/api/docs/core")
                                    .filters(filters -> filters.setPath("/v3/api-docs"))
                                    .uri(settings.coreUrl()));
        }
        return routes.build();
    }
}
