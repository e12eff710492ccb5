package cn.jixiao.storage;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the store is and how long to wait for it.
 *
 * @param endpoint address for the services
 * @param accessKey user of the store
 * @param secretKey its password; never printed
 * @param publicEndpoint address under which browsers reach the same store; absent where they cannot
 * @param connectTimeout longest wait for a connection
 * @param answerTimeout longest silence of the store
 */
public record StoreSettings(
        URI endpoint,
        String accessKey,
        String secretKey,
        @Nullable URI publicEndpoint,
        Duration connectTimeout,
        Duration answerTimeout) {

    /** A store that browsers do not reach, given up after two seconds without a connection or fifteen of silence. */
    public StoreSettings(URI endpoint, String accessKey, String secretKey) {
        this(endpoint, accessKey, secretKey, null, Duration.ofSeconds(2), Duration.ofSeconds(15));
    }

    /** {@return the address only: settings end up in logs} */
    @Override
    public String toString() {
        return "StoreSettings[" + endpoint + "]";
    }
}
