package org.pacta.page.delivery;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What a request brings is checked by our own code, never by annotations. Without this word each start of a server
/// would make ready the library that does, which is there for the description of the interface alone.
@Component
class NoAnnotatedChecks implements WebMvcConfigurer {

    @Override
    public Validator getValidator() {
        return new Nothing();
    }

    private static final class Nothing implements Validator {

        @Override
        public boolean supports(Class<?> type) {
            return false;
        }

        @Override
        public void validate(Object target, Errors errors) {
            // it supports nothing, so it is never asked
        }
    }
}
