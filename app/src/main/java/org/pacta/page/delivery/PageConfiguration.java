package org.pacta.page.delivery;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.pacta.language.Lexicon;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
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

    /// Codes hold slashes where offices write them so: "12/3". In an address such a slash is written `%2F` and
    /// is no end of a segment; the server would refuse it otherwise.
    @Bean
    TomcatConnectorCustomizer slashesInCodes() {
        return connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        };
    }

    @Bean
    Lexicon lexicon() {
        return new Lexicon();
    }
}
