package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Stale;
import org.pacta.machine.ShortOfMemory;
import org.pacta.page.delivery.Absent;
import org.pacta.page.delivery.Busy;
import org.pacta.page.delivery.Elsewhere;
import org.pacta.parties.Moments;
import org.pacta.portal.compare.Spans;
import org.pacta.scoreboard.NotPublic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// How the API and the files refuse: RFC 9457, in one place.
@RestControllerAdvice(basePackages = {"org.pacta.portal.api", "org.pacta.portal.files"})
@Order(1)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notThere(NotFound fault) {
        return problem(HttpStatus.NOT_FOUND, String.valueOf(fault.getMessage()), "");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notThen(Absent fault) {
        return problem(HttpStatus.NOT_FOUND, String.valueOf(fault.getMessage()), "");
    }

    @ExceptionHandler
    ResponseEntity<Void> elsewhere(Elsewhere other) {
        return ResponseEntity.status(other.status())
                .header(HttpHeaders.LOCATION, other.address())
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(Stale fault) {
        return problem(HttpStatus.CONFLICT, String.valueOf(fault.getMessage()), "");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(Moments.Unreadable fault) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(fault.getMessage()), fault.parameter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unclear(Spans.Unclear fault) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(fault.getMessage()), fault.parameter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> closed(NotPublic fault) {
        return problem(HttpStatus.FORBIDDEN, String.valueOf(fault.getMessage()), fault.parameter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiFault fault) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(fault.getMessage()), fault.parameter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(ShortOfMemory fault, HttpServletRequest request) {
        LOG.warn("{} ({})", fault.getMessage(), request.getRequestURI());
        return problem(HttpStatus.INSUFFICIENT_STORAGE, String.valueOf(fault.getMessage()), "");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unfit(MethodArgumentTypeMismatchException fault) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "%s (%s) must be a whole number, at most %d"
                        .formatted(
                                fault.getName(),
                                fault.getValue(),
                                long.class.equals(fault.getRequiredType()) ? Long.MAX_VALUE : Integer.MAX_VALUE),
                fault.getName());
    }

    @ExceptionHandler
    ResponseEntity<Void> former(FormerCode fault) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, fault.address())
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception fault, HttpServletRequest request) throws Exception {
        if (fault instanceof ErrorResponse known) {
            return ResponseEntity.status(known.getStatusCode())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(known.getBody());
        }
        if (Busy.is(fault)) throw fault;
        var number = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
        LOG.error("fault {} at {}", number, request.getRequestURI(), fault);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "A fault of ours; please report its number: " + number, "");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail, String parameter) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!parameter.isEmpty()) problem.setProperty("parameter", parameter);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
