package org.pacta.page;

/// One of several links of which one may be where the reader is.
///
/// @param language the BCP 47 tag of the words where they are not in the page's language, else empty
public record Choice(String words, String href, boolean current, String language) {
    public Choice(String words, String href, boolean current) {
        this(words, href, current, "");
    }

    public static Choice of(Link link, boolean current) {
        return new Choice(link.words(), link.href(), current);
    }
}
