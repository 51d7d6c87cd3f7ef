package org.pacta.council.extension;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// Requests to move dates: all of a union, or those about one thing.
///
/// @param about of which kind and code the thing is; empty for the whole union
/// @param actions what this reader may begin here
public record ExtensionsView(Frame frame, String about, String title, List<Link> actions, List<Row> rows)
        implements Page {

    /// @param thing null where the page is about that thing alone
    public record Row(@Nullable Link thing, String name, ExtensionView one) {}

    public ExtensionsView {
        actions = List.copyOf(actions);
        rows = List.copyOf(rows);
    }
}
