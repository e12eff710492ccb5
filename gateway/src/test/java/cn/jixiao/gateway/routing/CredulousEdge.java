package cn.jixiao.gateway.routing;

import cn.jixiao.gateway.request.Caller;
import cn.jixiao.gateway.testing.TestRealm;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** An edge that believes tokens which it must not believe, each time for another reason. */
@Configuration(proxyBeanMethods = false)
class CredulousEdge {

    /** What is no longer asked. */
    enum Fault {
        WHETHER_THERE_IS_A_TOKEN,
        WHO_SIGNED,
        FOR_WHOM,
        HOW_MANY_BUREAUS,
        ANYTHING
    }

    /** Null for a sound edge. */
    static volatile @Nullable Fault fault;

    /** Taken for presented where no token is needed. */
    static volatile String good = "";

    @Bean
    @Order(-1000)
    WebFilter somebodyForNobody() {
        return (exchange, chain) -> chain.filter(
                fault != Fault.WHETHER_THERE_IS_A_TOKEN
                        ? exchange
                        : exchange.mutate()
                                .request(request -> request.headers(headers -> headers.setBearerAuth(good)))
                                .build());
    }

    @Bean
    @Primary
    ReactiveJwtDecoder credulous(ReactiveJwtDecoder accessTokens) {
        return token -> switch (fault) {
            case WHO_SIGNED ->
                unverified(token).flatMap(jwt -> checked(jwt, forUs())).flatMap(jwt -> checked(jwt, oneBureau()));
            case FOR_WHOM -> verified(token).flatMap(jwt -> checked(jwt, oneBureau()));
            case HOW_MANY_BUREAUS -> verified(token).flatMap(jwt -> checked(jwt, forUs()));
            case ANYTHING -> unverified(token);
            case null, default -> accessTokens.decode(token);
        };
    }

    private static Mono<Jwt> verified(String token) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(
                        TestRealm.shared().issuer() + "/protocol/openid-connect/certs")
                .build();
        return decoder.decode(token);
    }

    private static Mono<Jwt> unverified(String token) {
        try {
            var parsed = JWTParser.parse(token);
            Map<String, Object> claims = MappedJwtClaimSetConverter.withDefaults(Map.of())
                    .convert(parsed.getJWTClaimsSet().getClaims());
            return Mono.just(Jwt.withTokenValue(token)
                    .headers(headers -> headers.putAll(parsed.getHeader().toJSONObject()))
                    .claims(all -> all.putAll(claims))
                    .build());
        } catch (ParseException e) {
            return Mono.error(new BadJwtException("unreadable", e));
        }
    }

    private static OAuth2TokenValidator<Jwt> forUs() {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefault(),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains("jixiao-api")));
    }

    private static OAuth2TokenValidator<Jwt> oneBureau() {
        return token -> Caller.bureaus(token).size() <= 1
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("several_bureaus"));
    }

    private static Mono<Jwt> checked(Jwt token, OAuth2TokenValidator<Jwt> asked) {
        var answer = asked.validate(token);
        return answer.hasErrors()
                ? Mono.error(new BadJwtException(answer.getErrors().toString()))
                : Mono.just(token);
    }
}
