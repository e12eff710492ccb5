package cn.jixiao.gateway.edge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Headers that only the edge may say to a service. What a caller claims in them is taken away before anything reads it. */
final class InboundHeaders {

    private static final Set<String> NAMES = Set.of(
            "forwarded",
            "x-request-id",
            "jixiao-client-address",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "baggage");
    private static final List<String> PREFIXES = List.of(
            "x-tenant", "x-forwarded-", "x-user", "x-auth", "x-original-", "x-rewrite-", "x-bureau", "x-person");

    private InboundHeaders() {}

    static void strip(HttpHeaders headers) {
        List<String> forged =
                headers.headerNames().stream().filter(InboundHeaders::isForged).toList();
        forged.forEach(headers::remove);
    }

    private static boolean isForged(String header) {
        // An underscore reaches some servers as a hyphen.
        String name = header.toLowerCase(Locale.ROOT).replace('_', '-');
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
