package org.pacta.exchange.outlet;

import java.util.Locale;
import picocli.CommandLine.Option;

/// In which language a file has its headings and notes; a picocli mixin.
final class Headings {

    /// The languages that have words for them.
    enum Language {
        EN,
        RU,
        BE
    }

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Language of headings and notes: en, ru or be; default: en.")
    private Language language = Language.EN;

    String language() {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
