package cn.jixiao.core.document;

import cn.jixiao.storage.DocumentStore;
import cn.jixiao.storage.StoreSettings;
import cn.jixiao.storage.StoredObjects;
import cn.jixiao.storage.Sweeper;
import cn.jixiao.storage.Uploads;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The object store with its records. The service starts without the store and says so when a file is asked for. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    /** How long an upload may take before it counts as dead. */
    static final Duration GRACE = Duration.ofHours(1);

    private static final int MOST_REMOVALS = 100;

    @Bean
    DocumentStore documentStore(
            @Value("${jixiao.storage.url}") URI url,
            @Value("${jixiao.storage.access-key}") String accessKey,
            @Value("${jixiao.storage.secret-key}") String secretKey) {
        return DocumentStore.connect(new StoreSettings(url, accessKey, secretKey));
    }

    @Bean
    Uploads uploads(DocumentStore store, ObjectRows rows, Clock systemClock) {
        return new Uploads(store, rows, systemClock);
    }

    @Bean
    StoredObjects storedObjects(DocumentStore store, ObjectRows rows, Clock systemClock) {
        return new StoredObjects(store, rows, systemClock);
    }

    @Bean
    Sweeper sweeper(DocumentStore store, ObjectRows rows, Clock systemClock) {
        return new Sweeper(store, rows, systemClock, GRACE, MOST_REMOVALS);
    }
}
