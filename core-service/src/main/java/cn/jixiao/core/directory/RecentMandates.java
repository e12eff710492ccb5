package cn.jixiao.core.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mandates that were read within the last two seconds, until the directory changes. */
@Component
class RecentMandates {

    /** Everything that a mandate is read for; the bureau first. */
    record Key(String tenant, UUID post, String role, UUID body, UUID person, int year, LocalDate today) {}

    private final Cache<Key, Mandate> recent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(10_000)
            .build();

    @Nullable
    Mandate find(Key key) {
        return recent.getIfPresent(key);
    }

    void keep(Key key, Mandate mandate) {
        recent.put(key, mandate);
    }

    /** Forgets what was read: the directory has changed. */
    void forget() {
        recent.invalidateAll();
    }
}
