package org.pacta.council.extension;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Badge;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.page.form.FormView;

/// One request to move a date, as it is shown.
///
/// @param anchor its place in the page
/// @param words null where there are none for this reader
/// @param end how it ended, as a sentence; empty while it is open
public record ExtensionView(
        String anchor,
        String heading,
        Badge badge,
        List<FormView.Line> facts,
        @Nullable Text words,
        List<Said> answers,
        String end,
        @Nullable Text decision,
        List<Link> actions) {

    /// Who said what, with his words.
    public record Said(String who, @Nullable Text words) {}

    public ExtensionView {
        facts = List.copyOf(facts);
        answers = List.copyOf(answers);
        actions = List.copyOf(actions);
    }
}
