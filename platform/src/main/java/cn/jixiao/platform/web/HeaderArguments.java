package cn.jixiao.platform.web;

import cn.jixiao.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands what the conventions of the API carry in headers and query to controllers: version, key, page. */
final class HeaderArguments implements HandlerMethodArgumentResolver {

    private static final Pattern KEY = Pattern.compile("[!-~]{8,100}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == IfMatch.class || type == IdempotencyKey.class || type == PageQuery.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == IfMatch.class) {
            return new IfMatch(ETags.required(request.getHeader("If-Match")));
        }
        return parameter.getParameterType() == PageQuery.class ? page(request) : key(parameter, request);
    }

    private static @Nullable IdempotencyKey key(MethodParameter parameter, HttpServletRequest request) {
        String value = request.getHeader("Idempotency-Key");
        if (value == null && parameter.isOptional()) {
            return null;
        }
        if (value == null || !KEY.matcher(value).matches()) {
            throw Refusal.malformed("IDEMPOTENCY_KEY_REQUIRED");
        }
        String query = request.getQueryString();
        return new IdempotencyKey(
                value, request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static PageQuery page(HttpServletRequest request) {
        String limit = request.getParameter("limit");
        try {
            return new PageQuery(request.getParameter("cursor"), limit == null ? 20 : Integer.parseInt(limit));
        } catch (NumberFormatException e) {
            throw Refusal.malformed("LIMIT_INVALID");
        }
    }
}
