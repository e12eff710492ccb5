package cn.jixiao.gateway.routing;

import cn.jixiao.gateway.testing.Edge;
import cn.jixiao.gateway.testing.Neighbour;
import cn.jixiao.gateway.testing.RawHttp;
import cn.jixiao.gateway.testing.Web;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tries what no caller may do at an edge, and says what of it came through. */
record Intruder(Edge edge, Neighbour tenant, Neighbour core, String bearer) {

    /** Headers by which somebody could say who he is, from where he comes or what he wants done. */
    static final List<String> CLAIMS = List.of(
            "X-Tenant-Id",
            "X-Tenant",
            "x_tenant_id",
            "X-User-Id",
            "X-User",
            "X-Bureau",
            "X-Person-Id",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Forwarded-Anything",
            "Forwarded",
            "X-Real-IP",
            "X-Client-IP",
            "True-Client-IP",
            "CF-Connecting-IP",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-Http-Method",
            "X-Http-Method-Override",
            "X-Method-Override",
            "X-Auth-Subject",
            "Baggage",
            "Jixiao-Client-Address",
            "X-Request-Id");

    /** Paths that lead to no service, by a straight way. */
    static final List<String> STRAIGHT = List.of(
            "/internal/partitions/990021",
            "/api/v1/internal/partitions/990021",
            "/v3/api-docs",
            "/api/docs/core",
            "/actuator/health",
            "/api/v2/core/me");

    /** The same by ways that one server reads otherwise than the next. */
    static final List<String> CROOKED = List.of(
            "/api/v1/core/../../../internal/directory/changes",
            "/api/v1/tenant/..%2f..%2f..%2finternal/partitions/990021",
            "/api/v1/tenant/%2e%2e/%2e%2e/%2e%2e/internal/partitions/990021",
            "/api/v1/tenant/..;/..;/..;/internal/partitions/990021",
            "/api/v1/core//x",
            "/api/v1/core/x%00",
            "/api/v1/core\\..\\x",
            "/api/v1/core/../../../actuator/env");

    private static final String CLAIM = "10.99.0.99";

    /** The headers, in lower case, in which core was told something that the caller had claimed. */
    List<String> claimsHeard() {
        HttpRequest.Builder request = Web.to(edge.at("/api/v1/core/me")).header("Authorization", "Bearer " + bearer);
        CLAIMS.forEach(name -> request.header(name, CLAIM));
        Web.send(request);
        return core.last().headers().entrySet().stream()
                .filter(header -> header.getValue().contains(CLAIM))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The paths that were answered, or that a service got to see. */
    List<String> pathsOpen() {
        List<String> open = new ArrayList<>();
        for (String path : Stream.concat(STRAIGHT.stream(), CROOKED.stream()).toList()) {
            int before = tenant.asked().size() + core.asked().size();
            int status = RawHttp.get(edge, path, "Authorization: Bearer " + bearer);
            boolean refused = status == 400 || status == 404;
            if (!refused || tenant.asked().size() + core.asked().size() != before) {
                open.add(path);
            }
        }
        return open;
    }
}
