package cn.jixiao.platform.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a repeated request with the bytes of the first answer and says so in {@code Idempotency-Replayed}. */
@RestControllerAdvice
@Order(-1)
class AnswersAgain {

    @ExceptionHandler
    ResponseEntity<byte[]> again(AnsweredBefore before) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Replayed", "true");
        if (before.etag() != null) {
            headers.setETag(before.etag());
        }
        if (before.location() != null) {
            headers.setLocation(URI.create(before.location()));
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(before.status()).headers(headers);
        String body = before.body();
        return body == null
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(body.getBytes(StandardCharsets.UTF_8));
    }
}
