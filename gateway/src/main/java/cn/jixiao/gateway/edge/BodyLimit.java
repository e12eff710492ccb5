package cn.jixiao.gateway.edge;

import cn.jixiao.gateway.problem.EdgeRefusal;
import cn.jixiao.gateway.settings.EdgeSettings;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large: by their announced length before a byte is read, else while they stream by. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyLimit implements WebFilter {

    private final long limit;
    private final long uploadLimit;

    BodyLimit(EdgeSettings settings) {
        this.limit = settings.body().limit().toBytes();
        this.uploadLimit = settings.body().uploadLimit().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        long allowed = isUpload(headers) ? uploadLimit : limit;
        if (headers.getContentLength() > allowed) {
            return Mono.error(tooLarge());
        }
        return chain.filter(exchange.mutate()
                .request(counted(exchange.getRequest(), allowed))
                .build());
    }

    /** Only text that a program reads at once has the small limit; files are streamed through. */
    private static boolean isUpload(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        return type != null
                && !MediaType.APPLICATION_JSON.isCompatibleWith(type)
                && !MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)
                && !type.getSubtype().endsWith("+json");
    }

    private static ServerHttpRequest counted(ServerHttpRequest request, long allowed) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong read = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (read.addAndGet(buffer.readableByteCount()) > allowed) {
                        DataBufferUtils.release(buffer);
                        sink.error(tooLarge());
                    } else {
                        sink.next(buffer);
                    }
                });
            }
        };
    }

    private static EdgeRefusal tooLarge() {
        return EdgeRefusal.of(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE");
    }
}
