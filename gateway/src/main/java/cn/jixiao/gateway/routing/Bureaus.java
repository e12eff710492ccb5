package cn.jixiao.gateway.routing;

import cn.jixiao.gateway.identity.OwnToken;
import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.settings.EdgeSettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/**
 * The bureaus' partitions and statuses from tenant-service, kept in this node's memory for a few seconds. Is tenant-service away,
 * what was known goes on to count for some minutes; what was never known is a retriable refusal.
 */
@Component
final class Bureaus {

    private static final Logger log = LoggerFactory.getLogger(Bureaus.class);

    private final WebClient calls;
    private final OwnToken ownToken;
    private final EdgeSettings settings;
    private final Clock clock;
    private final Cache<String, Known> known;
    private final Map<String, Mono<Bureau>> asking = new ConcurrentHashMap<>();

    Bureaus(WebClient calls, OwnToken ownToken, EdgeSettings settings, Clock clock) {
        this.calls = calls;
        this.ownToken = ownToken;
        this.settings = settings;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(settings.directoryStale())
                .build();
    }

    private record Known(Bureau bureau, Instant at) {}

    Mono<Bureau> find(String id) {
        Known seen = known.getIfPresent(id);
        if (seen != null && clock.instant().isBefore(seen.at().plus(settings.directoryTtl()))) {
            return Mono.just(seen.bureau());
        }
        return asking.computeIfAbsent(
                        id,
                        absent -> Mono.defer(() -> ask(id))
                                .doFinally(signal -> asking.remove(id))
                                .cache())
                .onErrorResume(failure -> stale(seen, failure));
    }

    private Mono<Bureau> ask(String id) {
        return ownToken.get()
                .flatMap(token -> calls.get()
                        .uri(settings.tenantUrl() + "/internal/partitions/{bureau}", id)
                        .headers(headers -> headers.setBearerAuth(token))
                        .retrieve()
                        .bodyToMono(Bureau.class))
                .doOnNext(bureau -> known.put(id, new Known(bureau, clock.instant())));
    }

    private Mono<Bureau> stale(@Nullable Known seen, Throwable failure) {
        if (failure instanceof WebClientResponseException.NotFound) {
            return Mono.error(EdgeRefusal.of(HttpStatus.FORBIDDEN, "BUREAU_UNKNOWN"));
        }
        log.warn("the directory of bureaus is away: {}", failure.toString());
        return seen != null ? Mono.just(seen.bureau()) : Mono.error(EdgeRefusal.away("DIRECTORY_AWAY"));
    }
}
