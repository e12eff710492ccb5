package cn.jixiao.storage;

import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The clients of one store, over one pool of connections, with the waits that the settings allow.
 *
 * @param http connections
 * @param objects for whole objects
 * @param parts for uploads in parts that were left behind
 * @param forBrowsers signs addresses that browsers reach; never called over the network
 */
record Clients(
        OkHttpClient http,
        MinioClient objects,
        MinioAsyncClient parts,
        @Nullable MinioClient forBrowsers) {

    /** Named, so that nobody asks the store for it before signing; S3 stores outside AWS take this name for their own. */
    private static final String REGION = "us-east-1";

    static Clients of(StoreSettings settings) {
        var http = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.answerTimeout())
                .writeTimeout(settings.answerTimeout())
                .callTimeout(Duration.ZERO)
                .build();
        var parts = MinioAsyncClient.builder()
                .endpoint(settings.endpoint().toString())
                .region(REGION)
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(http)
                .build();
        var browsers = settings.publicEndpoint();
        return new Clients(
                http,
                objects(settings, settings.endpoint(), http),
                parts,
                browsers == null ? null : objects(settings, browsers, http));
    }

    private static MinioClient objects(StoreSettings settings, URI endpoint, OkHttpClient http) {
        return MinioClient.builder()
                .endpoint(endpoint.toString())
                .region(REGION)
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(http)
                .build();
    }

    void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
