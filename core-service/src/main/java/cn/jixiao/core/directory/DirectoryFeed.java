package cn.jixiao.core.directory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Reads tenant-service's feed of changes, as a service of its own. */
@Component
class DirectoryFeed {

    /** One batch of changes and where the next begins. */
    record Batch(List<Change> items, String next, boolean more) {}

    /** One changed row; which members are set depends on its kind. */
    record Change(
            String kind,
            String tenantId,
            String id,
            @Nullable String name,
            @Nullable String level,
            @Nullable String parentId,
            @Nullable String divisionCode,
            @Nullable String status,
            @Nullable String partition,
            @Nullable String overlays,
            @Nullable String supervisor,
            @Nullable String subject,
            @Nullable String code,
            @Nullable String nature,
            @Nullable String orgUnitKind,
            @Nullable UUID personId,
            @Nullable String userName,
            @Nullable String personName,
            @Nullable UUID orgUnitId,
            @Nullable String role,
            @Nullable Integer fiscalYear,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable UUID officeId,
            @Nullable UUID departmentId,
            @Nullable Boolean revoked,
            @Nullable UUID postId,
            @Nullable UUID takerId,
            @Nullable String takerName,
            @Nullable String madeBy) {}

    private final RestClient http;
    private final ServiceToken token;

    DirectoryFeed(DirectorySettings settings, ServiceToken token) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.http = RestClient.builder()
                .baseUrl(settings.tenantUrl())
                .requestFactory(requests)
                .build();
        this.token = token;
    }

    Batch after(String cursor) {
        Batch batch = http.get()
                .uri("/internal/directory/changes?after={after}&limit=1000", Map.of("after", cursor))
                .headers(headers -> headers.setBearerAuth(token.current()))
                .retrieve()
                .body(Batch.class);
        if (batch == null) {
            throw new IllegalStateException("the directory feed answered nothing");
        }
        return batch;
    }
}
