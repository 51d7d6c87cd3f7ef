package org.pacta.page.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// An address that no page answers to, whoever was asked: readers get a page in words, programs a problem.
@ControllerAdvice
@Order(100)
class NowherePages {

    private final ErrorPages pages;

    NowherePages(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    Object nowhere(NoResourceFoundException fault, HttpServletRequest request, HttpServletResponse response) {
        return request.getRequestURI().startsWith("/api/")
                ? ResponseEntity.status(fault.getStatusCode())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(fault.getBody())
                : pages.notThere(fault, request, response);
    }
}
