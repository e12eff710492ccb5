package cn.jixiao.core.document;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import cn.jixiao.storage.StoredObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of targets: up, down, away. A download is streamed and never shown in place. */
@RestController
@RequestMapping("/api/v1/core")
class AttachmentController {

    private static final String KIND = "TARGET";

    /** What a file is known by when it is sent again. */
    private record Sent(
            String name,
            String sha256,
            @Nullable UUID lineId,
            @Nullable String field) {}

    private final Filing filing;
    private final Idempotency idempotency;

    AttachmentController(Filing filing, Idempotency idempotency) {
        this.filing = filing;
        this.idempotency = idempotency;
    }

    /** Sent again under the same key, because the answer was lost, the file is there once. */
    @PostMapping(path = "/targets/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Attachment> add(
            Acting acting,
            @PathVariable UUID id,
            @Nullable IdempotencyKey key,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable UUID lineId,
            @RequestParam(required = false) @Nullable String field)
            throws IOException {
        String name = FileName.of(file.getOriginalFilename());
        if (field != null && (field.length() > 100 || field.indexOf('\0') >= 0)) {
            throw Refusal.malformed("UNREADABLE");
        }
        try (InputStream body = file.getInputStream()) {
            return add(key, id, new Filing.Brought(name, body, lineId, field), acting);
        }
    }

    private ResponseEntity<Attachment> add(
            @Nullable IdempotencyKey key, UUID target, Filing.Brought file, Acting acting) {
        StoredObject stored = filing.receive(KIND, target, file, acting);
        try {
            return idempotency.once(
                    key,
                    new Sent(file.name(), stored.sha256(), file.lineId(), file.field()),
                    () -> ResponseEntity.status(HttpStatus.CREATED)
                            .body(filing.enter(KIND, target, file, stored.key(), acting)));
        } catch (RuntimeException refused) {
            filing.discard(stored.key(), acting, refused);
            throw refused;
        }
    }

    @GetMapping("/attachments/{id}")
    void open(Acting acting, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        Filing.HandedOut file = filing.open(id, acting);
        try (InputStream body = file.body()) {
            response.setContentType(file.attachment().contentType());
            response.setContentLengthLong(file.attachment().size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(file.attachment().name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader("X-Content-Type-Options", "nosniff");
            body.transferTo(response.getOutputStream());
        }
    }

    @DeleteMapping("/attachments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Acting acting, @PathVariable UUID id) {
        filing.remove(id, acting);
    }
}
