package cn.jixiao.gateway.signin;

import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.request.Arrival;
import cn.jixiao.gateway.settings.EdgeSettings;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The address under which browsers reach the product: as configured, or on one machine the one that the browser used. */
@Component
final class PublicAddress {

    private static final Pattern HOST =
            Pattern.compile("[0-9A-Za-z.-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:]+](:[0-9]{1,5})?");

    private final @Nullable URI configured;

    PublicAddress(EdgeSettings settings) {
        this.configured = settings.publicUrl();
    }

    String of(ServerWebExchange exchange) {
        if (configured != null) {
            return configured.toString().replaceAll("/+$", "");
        }
        String host = exchange.getRequest().getHeaders().getFirst(HttpHeaders.HOST);
        if (host == null || !HOST.matcher(host).matches()) {
            throw EdgeRefusal.of(HttpStatus.BAD_REQUEST, "HTTP_400");
        }
        return (Arrival.of(exchange).secure() ? "https://" : "http://") + host;
    }

    boolean isSecure() {
        return configured != null && "https".equals(configured.getScheme());
    }
}
