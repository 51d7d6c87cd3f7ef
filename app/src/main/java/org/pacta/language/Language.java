package org.pacta.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language in which the pages speak.
public enum Language {
    EN("en", "English"),
    RU("ru", "Русский"),
    BE("be", "Беларуская");

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(tag);
    }

    /// The BCP 47 tag, as in `lang` attributes and in `?lang=`.
    public String tag() {
        return tag;
    }

    /// The name of the language in that language.
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /// The language of a BCP 47 tag; a region or script after it is overlooked (`ru-BY` is Russian).
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        var primary = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return Arrays.stream(values()).filter(one -> one.tag.equals(primary)).findFirst();
    }

    /// The reader's language: what the address asks, else what the cookie kept, else what the browser prefers,
    /// else the union's first. A word that names none of our languages counts as absent.
    ///
    /// @param asked the value of `?lang=`
    /// @param kept the value of the cookie
    /// @param accepted the header `Accept-Language` (RFC 9110, 12.5.4)
    public static Language choose(
            @Nullable String asked, @Nullable String kept, @Nullable String accepted, Language first) {
        return of(asked)
                .or(() -> of(kept))
                .or(() -> preferred(accepted).stream()
                        .flatMap(one -> of(one).stream())
                        .findFirst())
                .orElse(first);
    }

    private static List<String> preferred(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return List.of();
        }
        try {
            return LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(LanguageRange::getRange)
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of(); // a browser's fault, not the reader's: the union's first language serves
        }
    }
}
