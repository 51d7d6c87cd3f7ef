package org.pacta.portal.paper;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.portal.table.TableView;

/// What each Party says of each measure, by programme.
///
/// @param position the day shown, in words
/// @param summary a row for each programme, a column for each class
/// @param tables a table for each programme
/// @param links the same as DOCX and PDF
public record PositionView(Frame frame, String position, TableView summary, List<TableView> tables, List<Link> links)
        implements Page {

    public PositionView {
        tables = List.copyOf(tables);
        links = List.copyOf(links);
    }

    @Override
    public String title() {
        return say("report.positions.title");
    }
}
