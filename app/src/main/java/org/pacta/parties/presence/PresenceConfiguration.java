package org.pacta.parties.presence;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the doorkeeper before every handler.
@Configuration(proxyBeanMethods = false)
class PresenceConfiguration implements WebMvcConfigurer {

    private final Doorkeeper doorkeeper;

    PresenceConfiguration(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }
}
