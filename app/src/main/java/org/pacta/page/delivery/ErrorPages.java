package org.pacta.page.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.language.Words;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Stale;
import org.pacta.machine.ShortOfMemory;
import org.pacta.page.Address;
import org.pacta.page.ErrorView;
import org.pacta.page.Frame;
import org.pacta.page.Surroundings;
import org.pacta.page.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// What a reader sees when there is no page to see: in one place, for all pages. Within a union it bears the frame
/// of the union and speaks in its own words.
@ControllerAdvice(annotations = org.springframework.stereotype.Controller.class)
@Order(10)
public class ErrorPages {

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
        return page(404, _ -> "", request, response);
    }

    @ExceptionHandler(Absent.class)
    ModelAndView notThen(Absent fault, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(404);
        var frame =
                surroundings.within(request, response).orElseGet(() -> surroundings.alone(fault.words(), fault.here()));
        return model(new ErrorView(frame, 404, String.valueOf(fault.getMessage()), "", fault.next()));
    }

    @ExceptionHandler(Elsewhere.class)
    void elsewhere(Elsewhere other, HttpServletResponse response) {
        response.setStatus(other.status());
        response.setHeader("Location", other.address());
    }

    @ExceptionHandler(Stale.class)
    ModelAndView overtaken(Stale fault, HttpServletRequest request, HttpServletResponse response) {
        return page(409, _ -> String.valueOf(fault.getMessage()), request, response);
    }

    @ExceptionHandler(Unreadable.class)
    ModelAndView unreadable(Unreadable fault, HttpServletRequest request, HttpServletResponse response) {
        return page(422, words -> words.say(fault.key()), request, response);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView unfit(
            MethodArgumentTypeMismatchException fault, HttpServletRequest request, HttpServletResponse response) {
        return page(422, words -> words.say("portal.error.unfit", fault.getName()), request, response);
    }

    @ExceptionHandler(InvalidParameterException.class)
    ModelAndView garbled(InvalidParameterException fault, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("garbled: {}", fault.getMessage());
        return page(422, _ -> "", request, response);
    }

    @ExceptionHandler(ShortOfMemory.class)
    ModelAndView tooLarge(ShortOfMemory fault, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("{} ({})", fault.getMessage(), request.getRequestURI());
        return page(
                507,
                words -> words.say("portal.error.507.detail", fault.has(), Long.toString(fault.wants())),
                request,
                response);
    }

    @ExceptionHandler(RuntimeException.class)
    ModelAndView ours(RuntimeException fault, HttpServletRequest request, HttpServletResponse response) {
        if (Busy.is(fault)) throw fault;
        var number = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
        LOG.error("fault {} at {}", number, request.getRequestURI(), fault);
        response.setStatus(500);
        return model(ErrorView.of(afterFault(request, response), 500, "", number));
    }

    /// What failed may fail again where the union is read for its frame.
    private Frame afterFault(HttpServletRequest request, HttpServletResponse response) {
        try {
            return frame(request, response);
        } catch (RuntimeException again) {
            LOG.debug("no frame at {}", request.getRequestURI(), again);
            return alone(Address.of(request.getRequestURI()), request, response);
        }
    }

    /// A page that says what went wrong.
    ///
    /// @param status as [ErrorView] has it
    /// @param detail what was refused, in the words of the page; may be empty
    public ModelAndView page(
            int status, Function<Words, String> detail, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        var frame = frame(request, response);
        return model(ErrorView.of(frame, status, detail.apply(frame.words()), ""));
    }

    /// Of a request for which no connection was free.
    ErrorView busy(HttpServletRequest request, HttpServletResponse response) {
        return ErrorView.of(alone(Address.of(request.getRequestURI()), request, response), 503, "", "");
    }

    /// Of a request that failed before a page was asked; it is not read again, and its address is not repeated.
    ErrorView early(int status, String number, HttpServletRequest request, HttpServletResponse response) {
        return ErrorView.of(alone(Address.of("/"), new BareRequest(request), response), status, "", number);
    }

    private Frame frame(HttpServletRequest request, HttpServletResponse response) {
        return surroundings
                .within(request, response)
                .orElseGet(() -> alone(Address.of(request.getRequestURI()), request, response));
    }

    private Frame alone(Address here, HttpServletRequest request, HttpServletResponse response) {
        var asked = new BareRequest(request, "lang");
        return surroundings.alone(lexicon.in(ReaderLanguage.of(asked, response, Language.EN)), here);
    }

    private static ModelAndView model(ErrorView view) {
        return new ModelAndView("page/error", "page", view);
    }
}
