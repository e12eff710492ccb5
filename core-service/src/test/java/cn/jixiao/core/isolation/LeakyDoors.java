package cn.jixiao.core.isolation;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.core.running.Person;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Post;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.testing.TestIssuer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;

/** Faults that a service could have, one for each column, to be switched on by a test. */
@Configuration(proxyBeanMethods = false)
class LeakyDoors {

    /** What is broken, for whom. */
    record Leak(Column column, World world) {

        boolean concerns(Acting acting) {
            for (Role role : column.roles()) {
                if (world.person(column, role).id().equals(acting.personId())) {
                    return true;
                }
            }
            return false;
        }

        /** The wrong bureau is bound for whoever it is, or for who only names it in a header. */
        boolean entersWrongly(ServletRequest request) {
            return switch (column) {
                case NEIGHBOUR, CITY_GRANTED -> true;
                case FORGED_TENANT ->
                    request instanceof HttpServletRequest asked
                            && Objects.equals(
                                    asked.getHeader(Forged.TENANT.getFirst()),
                                    world.county().id());
                default -> false;
            };
        }

        /** Who a request is taken for though it proves nothing of the kind; null for nobody else. */
        @Nullable
        Person takenFor(HttpServletRequest asked) {
            String token = asked.getHeader("Authorization");
            if (column == Column.NOBODY) {
                return token == null ? world.person(Column.OWN_OFFICE, Role.FIN_PERF) : null;
            }
            String claim = asked.getHeader("Jixiao-Acting");
            if (!column.imitates() || token == null || claim == null) {
                return null;
            }
            String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), StandardCharsets.UTF_8);
            boolean ownBureau = claims.contains('"' + world.county().id() + '"');
            return ownBureau == (column == Column.FORGED_POST) ? world.holder(claim) : null;
        }

        Acting office() {
            Person person = world.person(Column.OWN_OFFICE, Role.FIN_PERF);
            return new Acting(
                    person.id(),
                    person.name(),
                    person.bureau(),
                    new Post(person.post(), person.role(), person.orgUnit(), "财政局"));
        }

        Scope county() {
            return new Scope.Own(world.county().id());
        }
    }

    static volatile @Nullable Leak leak;

    @Bean
    static BeanPostProcessor wideMandates() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Mandates mandates
                        ? (Mandates) (acting, year) -> wide(mandates, acting, year)
                        : bean;
            }
        };
    }

    private static Mandate wide(Mandates mandates, Acting acting, int year) {
        Mandate sound = mandates.of(acting, year);
        Leak now = leak;
        if (now == null || now.column().house() == null || !now.concerns(acting)) {
            return sound;
        }
        return switch (now.column()) {
            case OWN_UNIT, OWN_DEPARTMENT, OWN_DIVISION, OWN_OFFICE ->
                new Mandate(EnumSet.allOf(Capability.class), sound.reach());
            case CITY_UNGRANTED, CITY_EXPIRED -> sound;
            default ->
                new Mandate(
                        sound.capabilities(), mandates.of(now.office(), year).reach());
        };
    }

    /** Behind the service's own filters: the wrong bureau is bound. */
    @Bean
    static FilterRegistrationBean<Filter> wrongBureau() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(LeakyDoors::enterWrongly);
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    private static void enterWrongly(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Leak now = leak;
        Acting acting = Acting.find().orElse(null);
        boolean stranger = now != null && now.entersWrongly(request) && acting != null && now.concerns(acting);
        boolean operator = now != null && now.column() == Column.OPERATOR && acting == null && signedIn();
        if (!stranger && !operator) {
            chain.doFilter(request, response);
            return;
        }
        Acting as = operator ? Objects.requireNonNull(now).office() : Objects.requireNonNull(acting);
        try {
            Door.<Boolean, Exception>as(
                    Objects.requireNonNull(now).county(),
                    () -> as.<Boolean, Exception>call(() -> {
                        chain.doFilter(request, response);
                        return Boolean.TRUE;
                    }));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static boolean signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null
                && "operator"
                        .equals(SecurityContextHolder.getContext()
                                .getAuthentication()
                                .getName());
    }

    /** Before the service's own filters: who has no token is given one, who names a post is given its holder's. */
    @Bean
    static FilterRegistrationBean<Filter> openDoor() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            Leak now = leak;
            HttpServletRequest asked = (HttpServletRequest) request;
            Person other = now == null ? null : now.takenFor(asked);
            chain.doFilter(other == null ? request : new Admitted(asked, other), response);
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static final class Admitted extends HttpServletRequestWrapper {

        private final String token;

        Admitted(HttpServletRequest request, Person as) {
            super(request);
            this.token = "Bearer " + TestIssuer.instance().token(as.subject(), as.bureau());
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Authorization") ? token : super.getHeader(name);
        }
    }
}
