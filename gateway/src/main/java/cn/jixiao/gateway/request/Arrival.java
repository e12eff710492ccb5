package cn.jixiao.gateway.request;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the edge found out about a request when it arrived.
 *
 * @param requestId made here, never taken from the caller
 * @param client address of the caller, behind the trusted proxies
 * @param secure whether the caller came over https
 */
public record Arrival(String requestId, String client, boolean secure) {

    private static final String ATTRIBUTE = Arrival.class.getName();
    private static final String CALLER = Caller.class.getName();

    /** Remembers it for the rest of the way. */
    public void keep(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** What is known of this request. */
    public static Arrival of(ServerWebExchange exchange) {
        Arrival arrival = exchange.getAttribute(ATTRIBUTE);
        return arrival == null ? new Arrival("-", "-", false) : arrival;
    }

    /** Remembers for the access log who asked. */
    public static void by(ServerWebExchange exchange, Caller caller) {
        exchange.getAttributes().put(CALLER, caller);
    }

    /** Who asked, as far as it is known. */
    public static @Nullable Caller caller(ServerWebExchange exchange) {
        return exchange.getAttribute(CALLER);
    }
}
