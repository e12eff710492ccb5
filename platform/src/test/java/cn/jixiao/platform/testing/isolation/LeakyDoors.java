package cn.jixiao.platform.testing.isolation;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the faults of a {@link Leak} before and behind a service's own filters, to be switched on by a test. */
@Configuration(proxyBeanMethods = false)
public class LeakyDoors {

    private static volatile @Nullable Leak leak;

    /** From now on this is broken; null for nothing. */
    public static void open(@Nullable Leak now) {
        leak = now;
    }

    /** Behind the service's own filters: the wrong bureau is bound. */
    @Bean
    static FilterRegistrationBean<Filter> wrongBureau() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(LeakyDoors::letIn);
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    private static void letIn(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Leak now = leak;
        Optional<Acting> wrong =
                now == null ? Optional.empty() : now.letInAs((HttpServletRequest) request, Acting.find());
        if (now == null || wrong.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Door.<Boolean, Exception>as(
                    new Scope.Own(now.bureau()),
                    () -> wrong.get().<Boolean, Exception>call(() -> {
                        chain.doFilter(request, response);
                        return Boolean.TRUE;
                    }));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Before the service's own filters: somebody is taken for somebody else. */
    @Bean
    static FilterRegistrationBean<Filter> wrongToken() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            Leak now = leak;
            HttpServletRequest asked = (HttpServletRequest) request;
            Optional<String> token = now == null ? Optional.empty() : now.takenToCarry(asked);
            chain.doFilter(token.isPresent() ? new Carrying(asked, token.get()) : request, response);
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static final class Carrying extends HttpServletRequestWrapper {

        private final String token;

        Carrying(HttpServletRequest request, String token) {
            super(request);
            this.token = token;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Authorization") ? "Bearer " + token : super.getHeader(name);
        }
    }
}
