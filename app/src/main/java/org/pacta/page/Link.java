package org.pacta.page;

import org.jspecify.annotations.Nullable;

/// Words that lead somewhere.
///
/// @param words plain text, never empty
/// @param href an address on this server, with `on` and `known` where they matter
/// @param language the BCP 47 tag of the words where they are not in the page's language, else empty
public record Link(String words, String href, String language) {
    public Link(String words, String href) {
        this(words, href, "");
    }

    /// The attribute `lang`; null where there is none.
    public @Nullable String lang() {
        return language.isEmpty() ? null : language;
    }
}
