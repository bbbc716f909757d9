package org.qiutong.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiutong.graph.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Errors of the API as problem details (RFC 9457). The caller's mistakes are described; internal
/// faults are logged only.
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        return problem(HttpStatus.NOT_FOUND, e);
    }

    @ExceptionHandler
    ProblemDetail unknownValue(UnknownValue e) {
        return problem(HttpStatus.BAD_REQUEST, e);
    }

    /// [Refusals] answers for all other failures.
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> databaseFailed(RuntimeException e) {
        return Outage.of(e).map(outage -> unavailable(outage, e)).orElseGet(() -> unexpected(e));
    }

    private static ResponseEntity<ProblemDetail> unavailable(Outage outage, RuntimeException e) {
        LOG.warn("{}: {}", outage, e.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(Outage.RETRY_AFTER_SECONDS))
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.SERVICE_UNAVAILABLE, Refusals.detail(outage)));
    }

    private static ResponseEntity<ProblemDetail> unexpected(RuntimeException e) {
        LOG.error("A request of the API failed", e);
        return ResponseEntity.internalServerError()
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.INTERNAL_SERVER_ERROR, Refusals.detail(500)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        e.getBody()
                .setDetail(
                        e.getFieldErrors().stream()
                                .map(Problems::describe)
                                .collect(Collectors.joining("; ")));
        return super.handleMethodArgumentNotValid(e, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        e.getBody().setDetail("nothing has this address");
        return super.handleNoResourceFoundException(e, headers, status, request);
    }

    private static String describe(FieldError error) {
        return error.isBindingFailure()
                ? "'" + error.getField() + "' cannot be '" + error.getRejectedValue() + "'"
                : "'" + error.getField() + "' " + error.getDefaultMessage();
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException e) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
    }
}
