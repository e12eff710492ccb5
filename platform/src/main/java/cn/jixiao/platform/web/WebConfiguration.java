package cn.jixiao.platform.web;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Problems;
import cn.jixiao.platform.time.BusinessClock;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.media.ObjectSchema;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Every service's edge: bearer tokens only, problems for refusals, the door for what is let in. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration implements WebMvcConfigurer {

    /** One for all contexts of a process, as the library's converters are. */
    private static final DescribedTypes DESCRIBED = new DescribedTypes();

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Acting.class, IfMatch.class, IdempotencyKey.class, PageQuery.class);
        SpringDocUtils.getConfig().replaceWithClass(BigDecimal.class, String.class);
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema().additionalProperties(true));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActingArgument());
        resolvers.add(new HeaderArguments());
    }

    /** Decimals travel as text: a browser's number would round them. */
    @Bean
    JsonMapperBuilderCustomizer decimalsAsText() {
        return builder -> builder.addModule(new SimpleModule().addSerializer(BigDecimal.class, new DecimalText()));
    }

    /** A list may be missing; one with a hole in it is refused by its place. */
    @Bean
    JsonMapperBuilderCustomizer listsWithoutHoles() {
        return builder -> builder.withConfigOverride(
                List.class, list -> list.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
    }

    @Bean
    ProblemEntryPoint problemEntryPoint(Problems problems, JsonMapper json) {
        return new ProblemEntryPoint(problems, json);
    }

    @Bean
    Idempotency idempotency(
            JdbcClient jdbcClient, PlatformTransactionManager transactionManager, JsonMapper json, Clock systemClock) {
        return new Idempotency(jdbcClient, transactionManager, json, systemClock);
    }

    @Bean
    AnswersAgain answersAgain() {
        return new AnswersAgain();
    }

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription(DESCRIBED);
    }

    @Bean
    ModelConverter describedTypes() {
        return DESCRIBED;
    }

    @Bean
    SecurityFilterChain services(
            HttpSecurity http,
            ProblemEntryPoint refused,
            ActingPosts posts,
            BusinessClock clock,
            LocaleResolver languages,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver)
            throws Exception {
        http.csrf(csrf -> csrf.disable());
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/health/**")
                .permitAll()
                .requestMatchers("/v3/api-docs/**")
                .permitAll()
                .requestMatchers("/internal/**")
                .hasRole("service")
                .requestMatchers("/api/**")
                .authenticated()
                .anyRequest()
                .denyAll());
        http.oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenRoles()))
                .authenticationEntryPoint(refused)
                .accessDeniedHandler(refused));
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused));
        http.addFilterBefore(new ActingFilter(posts, clock, resolver), AuthorizationFilter.class);
        http.headers(Customizer.withDefaults());
        http.addFilterBefore(new RequestIdFilter(), BearerTokenAuthenticationFilter.class);
        http.addFilterBefore(new LanguageFilter(languages), BearerTokenAuthenticationFilter.class);
        return http.build();
    }
}
