package cn.jixiao.core.document;

import cn.jixiao.platform.problem.Problems;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.storage.ArchiveRefused;
import cn.jixiao.storage.DigestMismatch;
import cn.jixiao.storage.ObjectMissing;
import cn.jixiao.storage.RetentionHolds;
import cn.jixiao.storage.StorageException;
import cn.jixiao.storage.StoreRefused;
import cn.jixiao.storage.StoreUnavailable;
import cn.jixiao.storage.TooLarge;
import cn.jixiao.storage.TypeRefused;
import cn.jixiao.storage.UploadBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in the reader's language what went wrong with a file; a store that is away is a problem that passes. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreProblems {

    private static final Logger log = LoggerFactory.getLogger(StoreProblems.class);

    private final Problems problems;

    StoreProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(StorageException e) {
        if (e instanceof StoreUnavailable || e instanceof StoreRefused) {
            log.warn("the object store: {}", e.getMessage());
        }
        ProblemDetail problem = problems.of(refusal(e));
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Refusal refusal(StorageException e) {
        return switch (e) {
            case StoreUnavailable away -> Refusal.of(503, "STORE_AWAY").retriable();
            case StoreRefused refused -> Refusal.of(503, "STORE_AWAY").retriable();
            case TooLarge large ->
                Refusal.of(413, "FILE_TOO_LARGE", large.maxBytes() >> 20).field("file");
            case TypeRefused type -> Refusal.of(422, "FILE_TYPE").field("file");
            case ArchiveRefused archive -> Refusal.of(422, "FILE_ARCHIVE").field("file");
            case DigestMismatch other -> Refusal.of(422, "FILE_DAMAGED").field("file");
            case UploadBroken broken ->
                Refusal.of(422, "FILE_BROKEN_OFF").field("file").retriable();
            case RetentionHolds held ->
                Refusal.conflict("FILE_RETAINED", held.until().toString());
            case ObjectMissing missing -> Refusal.notFound();
        };
    }
}
