package cn.jixiao.platform.web;

import cn.jixiao.platform.identity.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the request id of the edge in every log line and problem, or makes one. */
final class RequestIdFilter extends OncePerRequestFilter {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader("X-Request-Id");
        MDC.put(
                "requestId",
                given != null && ID.matcher(given).matches()
                        ? given
                        : Ids.next().toString());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("requestId");
        }
    }
}
