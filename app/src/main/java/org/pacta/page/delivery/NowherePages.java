package org.pacta.page.delivery;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// An address that no page answers to, or not to such a request, whoever was asked: readers get a page in words,
/// programs a problem.
@ControllerAdvice
@Order(100)
class NowherePages {

    private final ErrorPages pages;

    NowherePages(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    Object nowhere(NoResourceFoundException fault, HttpServletRequest request, HttpServletResponse response) {
        if (!request.getRequestURI().startsWith("/api/")) return pages.notThere(fault, request, response);
        fault.getBody().setDetail("nothing answers at this address; /api/openapi.json lists all that do");
        return problem(fault);
    }

    /// A page that is there and cannot be asked like that: sent to, or with what it does not read.
    @ExceptionHandler({
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeException.class,
        ServletRequestBindingException.class
    })
    Object unfit(ServletException fault, HttpServletRequest request, HttpServletResponse response) {
        if (!(fault instanceof ErrorResponse known)) throw new IllegalStateException(fault);
        if (request.getRequestURI().startsWith("/api/")) return problem(known);
        known.getHeaders().forEach((name, values) -> values.forEach(each -> response.addHeader(name, each)));
        return pages.page(known.getStatusCode().value(), _ -> "", request, response);
    }

    private static ResponseEntity<ProblemDetail> problem(ErrorResponse fault) {
        return ResponseEntity.status(fault.getStatusCode())
                .headers(fault.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(fault.getBody());
    }
}
