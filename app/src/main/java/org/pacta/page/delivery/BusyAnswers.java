package org.pacta.page.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Answers 503 with a time after which to ask again, wherever on its way a request found no connection free: readers
/// get a page in words, programs a problem.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class BusyAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BusyAnswers.class);

    private final ObjectProvider<ErrorPages> errors;
    private final Pages pages;

    BusyAnswers(ObjectProvider<ErrorPages> errors, Pages pages) {
        this.errors = errors;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException fault) {
            if (!Busy.is(fault) || response.isCommitted()) throw fault;
            LOG.warn("no connection was free in time at {}", request.getRequestURI());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var program = request.getRequestURI().startsWith("/api/");
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", Busy.AGAIN);
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding("UTF-8");
        response.setContentType(
                program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.getWriter()
                .write(
                        program
                                ? problem()
                                : pages.render("page/error", errors.getObject().busy(request, response)));
    }

    private static String problem() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Too many ask at this moment; please ask again in some seconds.");
        return JsonMapper.shared().writeValueAsString(problem);
    }
}
