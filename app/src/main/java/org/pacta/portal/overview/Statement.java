package org.pacta.portal.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Link;
import org.pacta.page.Marked;
import org.pacta.page.Text;

/// What was said in public, beside the figure of the record that reproduces it.
///
/// @param who the office that spoke, not the person
/// @param said a paraphrase; figures made public bear the sign `●`
/// @param rule how the speaker counted, or that no rule was named
/// @param record what this record gives under which rule, in a sentence
/// @param source where it can be read; null where there is no public page
public record Statement(
        String who,
        Text said,
        String rule,
        String record,
        @Nullable Link source,
        List<Link> links) {
    public Statement {
        links = List.copyOf(links);
    }

    public Marked marked() {
        return Marked.of(said.words());
    }
}
