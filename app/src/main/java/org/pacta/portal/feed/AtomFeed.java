package org.pacta.portal.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// A feed as RFC 4287 has it.
///
/// @param notice what is to be said of all of it, as that it is invented; empty for nothing
/// @param self its own address, with the server
/// @param page the page of which it tells
/// @param made when it was last changed, where it has no entry yet
/// @param entries newest first
record AtomFeed(
        String title, String notice, String language, String self, String page, Instant made, List<Entry> entries) {

    /// @param id an address that never belongs to another entry
    /// @param page where it can be read
    record Entry(String id, String title, String page, Instant updated, String words) {}

    AtomFeed {
        entries = List.copyOf(entries);
    }

    /// The document.
    String text() {
        var updated = entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(made);
        var out = new StringBuilder(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
                <id>%s</id>
                <title>%s</title>
                <link rel="self" type="application/atom+xml" href="%s"/>
                <link rel="alternate" type="text/html" href="%s"/>
                <author><name>Pacta</name></author>
                <updated>%s</updated>
                """.formatted(language, plain(self), plain(title), plain(self), plain(page), updated));
        if (!notice.isEmpty()) out.append("<subtitle>%s</subtitle>\n".formatted(plain(notice)));
        for (var each : entries) {
            out.append("""
                    <entry>
                    <id>%s</id>
                    <title>%s</title>
                    <link rel="alternate" type="text/html" href="%s"/>
                    <updated>%s</updated>
                    <content type="text">%s</content>
                    </entry>
                    """.formatted(
                            plain(each.id), plain(each.title), plain(each.page), each.updated, plain(each.words)));
        }
        return out.append("</feed>\n").toString();
    }

    /// As characters of XML; those that XML does not have are left out.
    private static String plain(String words) {
        var out = new StringBuilder(words.length());
        words.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (each == '\n'
                            || each == '\t'
                            || each >= 0x20 && each != 0xFFFE && each != 0xFFFF && !surrogate(each))
                        out.appendCodePoint(each);
                }
            }
        });
        return out.toString();
    }

    private static boolean surrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
