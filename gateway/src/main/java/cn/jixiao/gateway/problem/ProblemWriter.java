package cn.jixiao.gateway.problem;

import cn.jixiao.gateway.request.Arrival;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal: as an RFC 9457 problem, or as a short page where a person opened an address in the browser. */
@Component
public final class ProblemWriter {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final JsonMapper json;

    ProblemWriter(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** Answers the exchange with this refusal; nothing is written when the answer has already begun. */
    public Mono<Void> write(ServerWebExchange exchange, EdgeRefusal refusal) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        response.setStatusCode(refusal.status());
        HttpHeaders headers = response.getHeaders();
        headers.setCacheControl("no-store");
        Duration wait = refusal.retryAfter();
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, (wait.toMillis() + 999) / 1000)));
        }
        if (refusal.code().equals("UNAUTHENTICATED")) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Locale locale = language(exchange);
        headers.setContentLanguage(locale);
        boolean page = isPage(exchange);
        headers.setContentType(
                page ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8) : MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = page ? page(exchange, refusal, locale) : problem(exchange, refusal, locale);
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private byte[] problem(ServerWebExchange exchange, EdgeRefusal refusal, Locale locale) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:jixiao:problem:" + refusal.code());
        problem.put("title", text("problem." + refusal.code(), locale));
        problem.put("status", refusal.status().value());
        problem.put("detail", text("problem." + refusal.code() + ".detail", locale));
        problem.put("code", refusal.code());
        if (refusal.retriable()) {
            problem.put("retriable", true);
        }
        problem.put("traceId", Arrival.of(exchange).requestId());
        return json.writeValueAsBytes(problem);
    }

    private byte[] page(ServerWebExchange exchange, EdgeRefusal refusal, Locale locale) {
        String again = exchange.getRequest().getPath().value().startsWith("/sign-in") ? "/sign-in" : "/";
        return """
                <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><body style="font:16px/1.7 sans-serif;max-width:34em;margin:12vh auto;padding:0 1em;color:#1f2d3d">
                <h1 style="font-size:20px">%s</h1><p>%s</p><p><a href="%s">%s</a></p><p style="color:#5b6b7b">%s %s</p>
                """.formatted(
                        locale.toLanguageTag(),
                        escaped("problem." + refusal.code(), locale),
                        escaped("problem." + refusal.code(), locale),
                        escaped("problem." + refusal.code() + ".detail", locale),
                        again,
                        escaped("page.again", locale),
                        escaped("page.reference", locale),
                        Arrival.of(exchange).requestId())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String escaped(String key, Locale locale) {
        return HtmlUtils.htmlEscape(text(key, locale));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static boolean isPage(ServerWebExchange exchange) {
        return !exchange.getRequest().getPath().value().startsWith("/api/")
                && exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_HTML);
    }

    /** Chinese unless the caller asks for English. */
    private static Locale language(ServerWebExchange exchange) {
        try {
            Locale wanted = Locale.lookup(exchange.getRequest().getHeaders().getAcceptLanguage(), LANGUAGES);
            return wanted == null ? Locale.SIMPLIFIED_CHINESE : wanted;
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
