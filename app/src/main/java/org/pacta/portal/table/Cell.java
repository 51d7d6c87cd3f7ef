package org.pacta.portal.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Badge;
import org.pacta.page.Link;
import org.pacta.page.Text;

/// What stands in one field of a table.
///
/// @param words the text, may be empty
/// @param href where it leads, or empty
/// @param language tag of the text where it is not the page's, else empty
/// @param badge shown instead of the words
/// @param note smaller, below the words; may be empty
/// @param followed whether programs that wander through pages should follow where it leads
/// @param links several that it leads to, before its words; empty where it leads to one or none
/// @param depth how many things its own is part of, one within the other, where a table shows a tree
public record Cell(
        String words,
        String href,
        String language,
        @Nullable Badge badge,
        String note,
        boolean followed,
        List<Link> links,
        int depth) {

    /// Deeper ones are not set further in.
    private static final int DEEPEST = 3;

    public Cell {
        links = List.copyOf(links);
    }

    public Cell(String words, String href, String language, @Nullable Badge badge, String note) {
        this(words, href, language, badge, note, true, List.of(), 0);
    }

    public static Cell of(String words) {
        return new Cell(words, "", "", null, "");
    }

    public static Cell of(String words, String note) {
        return new Cell(words, "", "", null, note);
    }

    public static Cell of(Link link) {
        return new Cell(link.words(), link.href(), link.language(), null, "");
    }

    /// A link that asks for work and says nothing of its own, as one to a what-if.
    public static Cell unfollowed(Link link) {
        return new Cell(link.words(), link.href(), link.language(), null, "", false, List.of(), 0);
    }

    /// Several, each to its own page.
    ///
    /// @param words what follows them; may be empty
    public static Cell of(List<Link> links, String words) {
        return new Cell(words, "", "", null, "", true, links, 0);
    }

    /// A text of the plan; one that fell back to another language is marked with it.
    public static Cell of(Text text, String href) {
        return new Cell(text.words(), href, text.fallback() ? text.tag() : "", null, "");
    }

    public static Cell of(Badge badge) {
        return new Cell(badge.words(), "", "", badge, "");
    }

    /// The same at its place in a tree.
    public Cell at(int place) {
        return new Cell(words, href, language, badge, note, followed, links, Math.min(place, DEEPEST));
    }
}
