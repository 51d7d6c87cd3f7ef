package org.pacta.page.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Stale;
import org.pacta.page.Address;
import org.pacta.page.ErrorView;
import org.pacta.page.Link;
import org.pacta.page.Surroundings;
import org.pacta.page.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// What a reader sees when there is no page to see: in one place, for all pages.
@ControllerAdvice(annotations = org.springframework.stereotype.Controller.class)
@Order(10)
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Lexicon lexicon;
    private final Surroundings surroundings;

    ErrorPages(Lexicon lexicon, Surroundings surroundings) {
        this.lexicon = lexicon;
        this.surroundings = surroundings;
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView notThere(Exception fault, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("not there: {}", fault.getMessage());
        var model = new ModelAndView("page/error");
        response.setStatus(404);
        model.addObject(
                "page",
                surroundings
                        .within(request, response)
                        .map(frame -> new ErrorView(frame, 404, "", "", Objects.requireNonNull(frame.union())))
                        .orElseGet(() -> view(404, "", "", Address.of(request.getRequestURI()), request, response)));
        return model;
    }

    @ExceptionHandler(Absent.class)
    ModelAndView notThen(Absent fault, HttpServletRequest request, HttpServletResponse response) {
        var model = new ModelAndView("page/error");
        response.setStatus(404);
        var frame =
                surroundings.within(request, response).orElseGet(() -> surroundings.alone(fault.words(), fault.here()));
        model.addObject("page", new ErrorView(frame, 404, String.valueOf(fault.getMessage()), "", fault.next()));
        return model;
    }

    @ExceptionHandler(Elsewhere.class)
    void elsewhere(Elsewhere other, HttpServletResponse response) {
        response.setStatus(other.status());
        response.setHeader("Location", other.address());
    }

    @ExceptionHandler(Stale.class)
    ModelAndView overtaken(Stale fault, HttpServletRequest request, HttpServletResponse response) {
        return page(409, String.valueOf(fault.getMessage()), "", request, response);
    }

    @ExceptionHandler(Unreadable.class)
    ModelAndView unreadable(Unreadable fault, HttpServletRequest request, HttpServletResponse response) {
        var words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        return page(422, words.say(fault.key()), "", request, response);
    }

    @ExceptionHandler(RuntimeException.class)
    ModelAndView ours(RuntimeException fault, HttpServletRequest request, HttpServletResponse response) {
        var number = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
        LOG.error("fault {} at {}", number, request.getRequestURI(), fault);
        return page(500, "", number, request, response);
    }

    /// Of an address that the server could not read; it is not repeated.
    ErrorView unreadable(HttpServletRequest request, HttpServletResponse response) {
        return view(400, "", "", Address.of("/"), request, response);
    }

    private ModelAndView page(
            int status, String detail, String number, HttpServletRequest request, HttpServletResponse response) {
        var model = new ModelAndView("page/error");
        response.setStatus(status);
        var here = Address.of(request.getRequestURI());
        model.addObject("page", view(status, detail, number, here, request, response));
        return model;
    }

    private ErrorView view(
            int status,
            String detail,
            String number,
            Address here,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        var home = new Link(words.say("portal.home"), "/");
        return new ErrorView(surroundings.alone(words, here), status, detail, number, home);
    }
}
