package cn.jixiao.core.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** This service's own token, asked for again a little before it ends. */
@Component
class ServiceToken {

    private record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    private final DirectorySettings settings;
    private final Clock clock;
    private final RestClient http;
    private @Nullable String token;
    private Instant until = Instant.MIN;

    ServiceToken(DirectorySettings settings, Clock systemClock) {
        this.settings = settings;
        this.clock = systemClock;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(5));
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    synchronized String current() {
        if (token == null || !clock.instant().isBefore(until)) {
            Answer answer = ask();
            token = answer.accessToken();
            until = clock.instant().plusSeconds(Math.max(1, answer.expiresIn() - 30));
        }
        return token;
    }

    private Answer ask() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", "core-service");
        form.add("client_secret", settings.serviceClientSecret());
        Answer answer = http.post()
                .uri(settings.issuerUri() + "/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Answer.class);
        if (answer == null) {
            throw new IllegalStateException("no token was given to core-service");
        }
        return answer;
    }
}
