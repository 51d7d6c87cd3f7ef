package org.pacta.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words in which the sign `●` marks figures that were made public. The template gives each sign a name that can be
/// heard.
///
/// @param parts in order; after each marked part stands a sign
public record Marked(List<Part> parts) {

    private static final char SIGN = '●';
    private static final Pattern BEFORE_SIGNS = Pattern.compile("(?<=[\\d%]) (?=[%●])");

    public record Part(String words, boolean published) {}

    public Marked {
        parts = List.copyOf(parts);
    }

    /// A sign and a percent sign stay on the line of their number.
    public static Marked of(String words) {
        var text = BEFORE_SIGNS.matcher(words).replaceAll("\u00a0");
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var at = text.indexOf(SIGN); at >= 0; at = text.indexOf(SIGN, from)) {
            parts.add(new Part(text.substring(from, at), true));
            from = at + 1;
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), false));
        }
        return new Marked(parts);
    }

    /// The number, followed by the sign if it was made public.
    public static String number(String number, boolean published) {
        return published ? number + '\u00a0' + SIGN : number;
    }
}
