package org.pacta.portal.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Page;
import org.pacta.page.Text;

/// What a search found.
///
/// @param query as typed; empty before the first search
/// @param total how many things match; at least as many as `hits`
/// @param next address of the next page, or empty
public record SearchView(Frame frame, String query, long total, List<Hit> hits, String next) implements Page {

    /// @param kind measure, step, act, body, in words
    /// @param path the group it belongs to, in words; may be empty
    /// @param excerpt the words around what matched, where the name does not say them; may be empty
    /// @param language of the excerpt where it is not the page's; else empty
    public record Hit(String kind, String code, Text name, String href, String path, String excerpt, String language) {

        /// The attribute `lang` of the excerpt; null where there is none.
        public @Nullable String lang() {
            return language.isEmpty() ? null : language;
        }
    }

    public SearchView {
        hits = List.copyOf(hits);
    }

    @Override
    public String title() {
        return query.isBlank() ? say("portal.search.title") : say("portal.search.title.of", query);
    }
}
