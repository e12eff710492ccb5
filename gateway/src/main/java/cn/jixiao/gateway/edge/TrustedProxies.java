package cn.jixiao.gateway.edge;

import cn.jixiao.gateway.settings.EdgeSettings;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Finds a caller's address and scheme. Forwarding headers count only where a proxy that is named in the settings sent them. */
@Component
final class TrustedProxies {

    private final List<IpSubnetFilterRule> proxies;

    TrustedProxies(EdgeSettings settings) {
        this.proxies = settings.trustedProxies().stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(TrustedProxies::rule)
                .toList();
    }

    private static IpSubnetFilterRule rule(String cidr) {
        int slash = cidr.indexOf('/');
        String address = slash < 0 ? cidr : cidr.substring(0, slash);
        int bits = slash < 0 ? (cidr.contains(":") ? 128 : 32) : Integer.parseInt(cidr.substring(slash + 1));
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }

    /** The address of whoever stands before the trusted proxies. */
    String client(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null || remote.getAddress() == null) {
            return "-";
        }
        String client = remote.getAddress().getHostAddress();
        if (!trusts(remote)) {
            return client;
        }
        List<String> hops = request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .toList();
        for (String hop : hops.reversed()) {
            if (!hop.matches("[0-9A-Fa-f:.]{2,45}")) {
                break;
            }
            client = hop;
            if (!trusts(new InetSocketAddress(hop, 0))) {
                break;
            }
        }
        return client;
    }

    /** Whether the caller came over https, to us or to a trusted proxy. */
    boolean secure(ServerHttpRequest request) {
        if (request.getSslInfo() != null) {
            return true;
        }
        InetSocketAddress remote = request.getRemoteAddress();
        HttpHeaders headers = request.getHeaders();
        String scheme = headers.getFirst("X-Forwarded-Proto");
        return remote != null
                && remote.getAddress() != null
                && trusts(remote)
                && scheme != null
                && scheme.toLowerCase(Locale.ROOT).equals("https");
    }

    private boolean trusts(InetSocketAddress address) {
        return address.getAddress() != null && proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }
}
