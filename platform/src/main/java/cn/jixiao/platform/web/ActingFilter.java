package cn.jixiao.platform.web;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Post;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.time.BusinessClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Takes an authenticated request through the door: OWN of the token's bureau, as one person in one post. What the page
 * asserts in {@code Jixiao-Acting} is compared, never believed.
 */
final class ActingFilter extends OncePerRequestFilter {

    /** What a page or machine asserts: {@code <bureau>/<post id>}. */
    static final String ASSERTION = "Jixiao-Acting";

    private final ActingPosts posts;
    private final BusinessClock clock;
    private final HandlerExceptionResolver problems;

    ActingFilter(ActingPosts posts, BusinessClock clock, HandlerExceptionResolver problems) {
        this.posts = posts;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (!(who instanceof JwtAuthenticationToken token)) {
            chain.doFilter(request, response);
            return;
        }
        String bureau = TokenBureau.of(token.getToken());
        if (bureau == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            enter(bureau, token.getName(), request, () -> chain.doFilter(request, response));
        } catch (Refusal refused) {
            problems.resolveException(request, response, null, refused);
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private interface Rest {
        void run() throws Exception;
    }

    private void enter(String bureau, String subject, HttpServletRequest request, Rest rest) throws Exception {
        Door.<Boolean, Exception>as(new Scope.Own(bureau), () -> {
            if (!posts.needsPost(request.getRequestURI())) {
                rest.run();
                return Boolean.FALSE;
            }
            ActingPosts.Holder holder = posts.find(subject, clock.today());
            if (holder == null || holder.posts().isEmpty()) {
                rest.run();
                return Boolean.FALSE;
            }
            Acting acting = new Acting(
                    holder.personId(),
                    holder.name(),
                    bureau,
                    choose(holder.posts(), bureau, request.getHeader(ASSERTION)));
            return acting.<Boolean, Exception>call(() -> {
                rest.run();
                return Boolean.TRUE;
            });
        });
    }

    private static Post choose(List<Post> held, String bureau, @Nullable String assertion) {
        if (assertion == null || assertion.isBlank()) {
            if (held.size() == 1) {
                return held.getFirst();
            }
            throw Refusal.conflict("POST_REQUIRED");
        }
        Optional<Post> asserted = held.stream()
                .filter(post -> assertion.equals(bureau + "/" + post.id()))
                .findFirst();
        return asserted.orElseThrow(() -> Refusal.conflict("ACTING_CHANGED"));
    }
}
