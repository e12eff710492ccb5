package cn.jixiao.core.directory;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Units that an import met and the directory does not know yet (Art. 6: none that gets money is forgotten): made in
 * tenant-service by its idempotent command, then read into the copy at once.
 */
@Component
public class MissingBodies {

    /** A unit as the budget system names it, under the code of its department. */
    public record Named(String code, String name, String departmentCode) {}

    private static final Logger log = LoggerFactory.getLogger(MissingBodies.class);

    private record Wanted(String kind, String code, String name, String parentCode) {}

    private final RestClient http;
    private final ServiceToken token;
    private final DirectoryPull pull;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MissingBodies(
            DirectorySettings settings,
            ServiceToken token,
            DirectoryPull pull,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.http = RestClient.builder()
                .baseUrl(settings.tenantUrl())
                .requestFactory(requests)
                .build();
        this.token = token;
        this.pull = pull;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes those that are missing and whose department is known.
     *
     * @return codes of the units that must wait because tenant-service does not answer
     */
    public Set<String> make(String bureau, List<Named> met) {
        Set<String> known = codes(met);
        List<Wanted> missing = new ArrayList<>();
        for (Named unit : met) {
            if (known.contains(unit.departmentCode()) && known.add(unit.code())) {
                missing.add(new Wanted("UNIT", unit.code(), unit.name(), unit.departmentCode()));
            }
        }
        if (missing.isEmpty()) {
            return Set.of();
        }
        try {
            send(bureau, missing, token.current());
            pull.pull();
            return Set.of();
        } catch (RestClientException away) {
            log.warn("new units of {} wait, tenant-service does not answer: {}", bureau, away.toString());
            return missing.stream().map(Wanted::code).collect(Collectors.toSet());
        }
    }

    private void send(String bureau, List<Wanted> missing, String bearer) {
        try {
            http.post()
                    .uri("/internal/directory/bodies")
                    .headers(headers -> headers.setBearerAuth(bearer))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("bureauId", bureau, "bodies", missing))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException refused) {
            // They stay unknown, and their rows say so.
            log.info("the directory does not take new units of {}: {}", bureau, refused.getResponseBodyAsString());
        }
    }

    private Set<String> codes(List<Named> met) {
        String[] named = met.stream()
                .flatMap(unit -> Stream.of(unit.code(), unit.departmentCode()))
                .distinct()
                .toArray(String[]::new);
        return Objects.requireNonNull(transaction.execute(status -> new HashSet<>(
                jdbc.sql("select code from dir_org_unit where tenant_id = jx_own_tenant() and code = any (?)")
                        .param(named)
                        .query(String.class)
                        .list())));
    }
}
