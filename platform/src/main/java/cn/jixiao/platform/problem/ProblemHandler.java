package cn.jixiao.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns everything that a request can fail of into a problem; what nobody foresaw is logged and stays unexplained. */
@RestControllerAdvice
@Order(0)
class ProblemHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(problems.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changed(OptimisticLockingFailureException e) {
        return answer(problems.of(Refusal.stale()));
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<ProblemDetail> databaseAway(Exception e) {
        log.warn("database away: {}", e.getMessage());
        return answer(problems.of(Refusal.of(503, "DATABASE_AWAY").retriable()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> any(Exception e, HttpServletRequest request) throws Exception {
        Refusal refused = BadRequests.of(e);
        if (refused != null) {
            return answer(problems.of(refused));
        }
        if (e instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            return answer(
                    problems.of(status.value(), status.is4xxClientError() ? "HTTP_" + status.value() : "UNFORESEEN"));
        }
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        log.error("unforeseen failure of {} {}", request.getMethod(), request.getRequestURI(), e);
        return answer(problems.of(500, "UNFORESEEN"));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
