package cn.jixiao.gateway.routing;

import java.net.URI;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Sends what is meant for core to the partition of the acting bureau. */
@Component
final class PartitionFilter implements GlobalFilter, Ordered {

    private final Partitions partitions;

    PartitionFilter(Partitions partitions) {
        this.partitions = partitions;
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (route.getId().equals(Routes.CORE)) {
            Bureau bureau = exchange.getRequiredAttribute(BureauFilter.BUREAU);
            URI core = partitions.core(bureau.partition());
            URI target = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
            exchange.getAttributes()
                    .put(
                            ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR,
                            UriComponentsBuilder.fromUri(target)
                                    .scheme(core.getScheme())
                                    .host(core.getHost())
                                    .port(core.getPort())
                                    .build(true)
                                    .toUri());
        }
        return chain.filter(exchange);
    }
}
