package org.pacta.portal.timeline;

import java.util.List;
import org.pacta.page.Choice;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.portal.table.TableView;

/// Who works on what when.
///
/// @param position the day in words
/// @param sentence when all is done, as one sentence
/// @param facts what must be known to read it, each a whole sentence
/// @param chances the same with another chance
/// @param desks how many things each body works on at once, and does in it; empty for whoever may see none of them
/// @param charts of each body of this page
/// @param table the same in rows
/// @param pages the pages before and after this one
public record TimetableView(
        Frame frame,
        String title,
        String position,
        String sentence,
        List<String> facts,
        List<Choice> chances,
        List<TableView> desks,
        List<ChartView> charts,
        TableView table,
        List<Link> pages,
        List<Link> further)
        implements Page {

    public TimetableView {
        facts = List.copyOf(facts);
        chances = List.copyOf(chances);
        desks = List.copyOf(desks);
        charts = List.copyOf(charts);
        pages = List.copyOf(pages);
        further = List.copyOf(further);
    }
}
