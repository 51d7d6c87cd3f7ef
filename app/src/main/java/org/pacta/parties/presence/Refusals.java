package org.pacta.parties.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.page.delivery.ErrorPages;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// What a reader sees who may not: nobody known is sent to sign in, others are told why.
@ControllerAdvice
@Order(0)
class Refusals {

    private final ErrorPages pages;

    Refusals(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    @Nullable
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.why() == Refusal.Why.UNKNOWN && request.getMethod().equals("GET")) {
            var query = request.getQueryString();
            var here = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/sign-in?to=" + URLEncoder.encode(here, UTF_8));
            return null;
        }
        var why = "people.refused." + refusal.why().name().toLowerCase(Locale.ROOT);
        return pages.page(
                refusal.why() == Refusal.Why.TOO_MANY ? 429 : 403, words -> words.say(why), request, response);
    }
}
