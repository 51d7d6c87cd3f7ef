package org.pacta.register.edition;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// The drafts of a plan that a reader may see, and the ways to keep the plan.
///
/// @param actions what this reader may begin here
public record EditionsView(Frame frame, String title, String intro, List<Link> actions, List<Row> rows)
        implements Page {

    /// @param state where it stands, in words
    public record Row(Link draft, String name, String state, String made) {}

    public EditionsView {
        actions = List.copyOf(actions);
        rows = List.copyOf(rows);
    }
}
