package org.pacta.page;

import java.util.Locale;
import org.pacta.language.Language;

/// A text of the plan, in the language in which it was found.
///
/// @param words the text, without markup
/// @param tag the BCP 47 tag of its language, which need not be one in which pages speak
/// @param original whether this is the language in which it was agreed
/// @param fallback whether the reader asked for another language, in which there is none
public record Text(String words, String tag, boolean original, boolean fallback) {

    public Text(String words, Language language, boolean original, boolean fallback) {
        this(words, language.tag(), original, fallback);
    }

    /// A text that stands in the reader's own language.
    public static Text of(String words, Language language) {
        return new Text(words, language, false, false);
    }

    /// Other words that stand for it, in the same language.
    public Text saying(String other) {
        return new Text(other, tag, original, fallback);
    }

    /// The tag, where the words are not in the reader's language; else empty.
    public String foreign() {
        return fallback ? tag : "";
    }

    /// The name of its language in that language.
    public String ownName() {
        var locale = Locale.forLanguageTag(tag);
        return Language.of(tag).map(Language::ownName).orElseGet(() -> {
            var name = locale.getDisplayLanguage(locale);
            return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
        });
    }
}
