package org.pacta.portal.cache;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// The list of unions rests on the records of them all, so its tag is that of its bytes: it is made each time and sent
/// only if it changed.
@Configuration(proxyBeanMethods = false)
class ListTags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tagOfTheBytes() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/v1/unions");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }
}
