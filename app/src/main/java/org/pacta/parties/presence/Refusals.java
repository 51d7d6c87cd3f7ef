package org.pacta.parties.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.page.Address;
import org.pacta.page.ErrorView;
import org.pacta.page.Link;
import org.pacta.page.Surroundings;
import org.pacta.page.delivery.ReaderLanguage;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// What a reader sees who may not: nobody known is sent to sign in, others are told why.
@ControllerAdvice
@Order(0)
class Refusals {

    private final Lexicon lexicon;
    private final Surroundings surroundings;

    Refusals(Lexicon lexicon, Surroundings surroundings) {
        this.lexicon = lexicon;
        this.surroundings = surroundings;
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
        var words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        var status = refusal.why() == Refusal.Why.TOO_MANY ? 429 : 403;
        response.setStatus(status);
        var detail = words.say("people.refused." + refusal.why().name().toLowerCase(java.util.Locale.ROOT));
        var frame = surroundings.alone(words, Address.of(request.getRequestURI()));
        var next = new Link(words.say("portal.home"), "/");
        return new ModelAndView("page/error", "page", new ErrorView(frame, status, detail, "", next));
    }
}
