package org.pacta.council.release;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.Text;
import org.pacta.page.form.FormView;

/// The releases of a union.
///
/// @param intro how everybody sees the record
/// @param links what this reader may begin here, and where to go on
public record ReleasesView(Frame frame, String title, String intro, List<Link> links, List<Row> rows) implements Page {

    /// @param anchor under which an address leads to it
    /// @param text in the reader's language, else in the union's first
    public record Row(
            String anchor, String heading, String state, Text text, List<FormView.Line> facts, List<Link> actions) {

        public Row {
            facts = List.copyOf(facts);
            actions = List.copyOf(actions);
        }
    }

    public ReleasesView {
        links = List.copyOf(links);
        rows = List.copyOf(rows);
    }
}
