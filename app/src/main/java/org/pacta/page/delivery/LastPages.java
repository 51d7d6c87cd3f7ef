package org.pacta.page.delivery;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.pacta.page.Open;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the server itself sends what failed before or after all handlers: readers get a page in words, programs a
/// problem.
@Controller
@Open
class LastPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(LastPages.class);

    private final ErrorPages pages;

    LastPages(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        var told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var status = fault instanceof InvalidParameterException ? 422 : told;
        var where = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var number = status >= 500
                ? HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt())
                : "";
        if (status >= 500) LOG.error("fault {} at {}", number, where, fault);
        if (where.startsWith("/api/")) {
            var known = HttpStatus.resolve(status);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(
                            known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known,
                            number.isEmpty()
                                    ? "The request cannot be read."
                                    : "A fault of ours; please report its number: " + number));
        }
        response.setStatus(status);
        return new ModelAndView("page/error", "page", pages.early(status, number, request, response));
    }
}
