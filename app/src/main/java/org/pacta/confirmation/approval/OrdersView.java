package org.pacta.confirmation.approval;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// The orders of approval of a Party.
///
/// @param rows its own order first, then body by body
public record OrdersView(Frame frame, String title, String kind, List<Row> rows) implements Page {

    public OrdersView {
        rows = List.copyOf(rows);
    }

    /// @param name of the body; it leads to the form where the reader may set the order, else its address is empty
    /// @param steps in words; `since` and `by` empty where the row has no order of its own
    public record Row(Link name, String steps, String since, String by, String grounds) {}
}
