package org.pacta.page.delivery;

import org.pacta.language.Lexicon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    Pages pages() {
        return new Pages();
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Lexicon lexicon() {
        return new Lexicon();
    }
}
