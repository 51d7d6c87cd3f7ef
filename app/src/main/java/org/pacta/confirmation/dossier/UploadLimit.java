package org.pacta.confirmation.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.delivery.BareRequest;
import org.pacta.page.delivery.ErrorPages;
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

    private final ErrorPages pages;
    private final long largest;

    UploadLimit(ErrorPages pages, @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.pages = pages;
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

    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException fault, HttpServletRequest request, HttpServletResponse response) {
        // to ask for a parameter would be to read what is too large to be read
        return pages.page(413, words -> words.say("evidence.reason.too_large"), new BareRequest(request), response);
    }
}
