package cn.jixiao.gateway.signin;

import cn.jixiao.gateway.settings.EdgeSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The bureaus in which a person serves, as tenant-service knows them. */
@Component
final class Memberships {

    private static final Logger log = LoggerFactory.getLogger(Memberships.class);

    private final WebClient calls;
    private final EdgeSettings settings;

    Memberships(WebClient calls, EdgeSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    private record Me(@Nullable List<Membership> memberships) {}

    private record Membership(String bureauId) {}

    /** Empty where tenant-service is away, too: the page that lets the person choose asks again. */
    Mono<List<String>> of(String accessToken) {
        return calls.get()
                .uri(settings.tenantUrl() + "/api/v1/tenant/me")
                .headers(headers -> headers.setBearerAuth(accessToken))
                .header(HttpHeaders.ACCEPT, "application/json")
                .retrieve()
                .bodyToMono(Me.class)
                .map(me -> me.memberships() == null
                        ? List.<String>of()
                        : me.memberships().stream().map(Membership::bureauId).toList())
                .onErrorResume(failure -> {
                    log.warn("memberships are not to be had: {}", failure.toString());
                    return Mono.just(List.of());
                });
    }
}
