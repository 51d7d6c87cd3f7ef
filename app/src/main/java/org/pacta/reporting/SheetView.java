package org.pacta.reporting;

import java.util.List;
import org.pacta.language.Difference;
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
    /// @param seen what the tick was set against, sent along with it; empty for nothing
    /// @param cells one for each column after the first
    public record Line(String pick, String seen, Link head, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public Line(String pick, Link head, List<Cell> cells) {
            this(pick, "", head, cells);
        }
    }

    /// A text, with what went and what came where it is read against an earlier one.
    public record Cell(List<Difference.Piece> pieces) {
        public Cell {
            pieces = List.copyOf(pieces);
        }

        static Cell of(String text) {
            return new Cell(Difference.none(text));
        }

        static List<Cell> all(List<String> texts) {
            return texts.stream().map(Cell::of).toList();
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
