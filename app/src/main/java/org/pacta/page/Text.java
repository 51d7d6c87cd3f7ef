package org.pacta.page;

import org.pacta.language.Language;

/// A text of the plan, in the language in which it was found.
///
/// @param words the text, without markup
/// @param language in which language it is
/// @param original whether this is the language in which it was agreed
/// @param fallback whether the reader asked for another language, in which there is none
public record Text(String words, Language language, boolean original, boolean fallback) {

    /// A text that stands in the reader's own language.
    public static Text of(String words, Language language) {
        return new Text(words, language, false, false);
    }

    public String tag() {
        return language.tag();
    }
}
