package org.pacta.reporting;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.form.FormView;

/// A page of reporting: cycles, bodies in a cycle, measures of a body, or a receipt.
///
/// @param action where ticked rows are sent; empty where nothing can be ticked
public record SheetView(
        Frame frame,
        String title,
        String kind,
        List<FormView.Line> about,
        List<Link> actions,
        List<String> faults,
        List<String> columns,
        List<Line> rows,
        String action,
        String token)
        implements Page {

    /// @param pick the value of its tick; empty for none
    /// @param cells one for each column after the first
    public record Line(String pick, Link head, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public SheetView {
        about = List.copyOf(about);
        actions = List.copyOf(actions);
        faults = List.copyOf(faults);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
