package cn.jixiao.gateway.session;

import cn.jixiao.gateway.identity.Identity;
import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.request.CallerAuthentication;
import cn.jixiao.gateway.request.CallerAuthentication.Pass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who may pass: for everything under /api a genuine session or bearer token; the pages are for everybody. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain chain(
            ServerHttpSecurity http,
            SessionSecurity sessions,
            SessionCookie cookie,
            CsrfGuard csrf,
            Identity identity) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(sessions)
                .oauth2ResourceServer(resource -> resource.authenticationManagerResolver(
                                exchange -> Mono.just(presented -> bearer(identity, presented)))
                        .authenticationEntryPoint((exchange, failure) -> refuse(exchange, cookie)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((exchange, failure) -> refuse(exchange, cookie)))
                .authorizeExchange(paths -> paths.pathMatchers("/api/**")
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .addFilterAfter(csrf.filter(), SecurityWebFiltersOrder.AUTHORIZATION)
                .build();
    }

    /** A cookie that opens nothing any more is a session that ended; the page signs in again without losing itself. */
    private static Mono<Void> refuse(ServerWebExchange exchange, SessionCookie cookie) {
        return Mono.error(
                cookie.isPresented(exchange)
                        ? EdgeRefusal.sessionEnded()
                        : EdgeRefusal.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED"));
    }

    private static Mono<Authentication> bearer(Identity identity, Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        return identity.caller(token)
                .map(caller -> new CallerAuthentication(caller, () -> Mono.just(new Pass(token, null))));
    }

    @Bean
    ServerExchangeRejectedHandler suspiciousPaths() {
        return (exchange, rejected) -> Mono.error(rejected);
    }
}
