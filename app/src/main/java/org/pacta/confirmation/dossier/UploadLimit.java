package org.pacta.confirmation.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.page.Address;
import org.pacta.page.ErrorView;
import org.pacta.page.Link;
import org.pacta.page.Surroundings;
import org.pacta.page.delivery.ReaderLanguage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Turns away what is too large before any of it is read, and says so in words.
@ControllerAdvice
@Order(5)
class UploadLimit implements HandlerInterceptor, WebMvcConfigurer {

    private final Lexicon lexicon;
    private final Surroundings surroundings;
    private final long largest;

    UploadLimit(
            Lexicon lexicon,
            Surroundings surroundings,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.lexicon = lexicon;
        this.surroundings = surroundings;
        this.largest = largest.toBytes();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(-100);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getContentLengthLong() > largest) throw new MaxUploadSizeExceededException(largest);
        return true;
    }

    /// To ask for a parameter would be to read what is too large to be read.
    private static HttpServletRequest withoutBody(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getParameter(String name) {
                return null;
            }
        };
    }

    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException fault, HttpServletRequest request, HttpServletResponse response) {
        var words = lexicon.in(ReaderLanguage.of(withoutBody(request), response, Language.EN));
        response.setStatus(413);
        var frame = surroundings.alone(words, Address.of(request.getRequestURI()));
        var next = new Link(words.say("portal.home"), "/");
        return new ModelAndView(
                "page/error", "page", new ErrorView(frame, 422, words.say("evidence.reason.too_large"), "", next));
    }
}
