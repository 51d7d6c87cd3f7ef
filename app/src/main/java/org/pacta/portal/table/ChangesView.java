package org.pacta.portal.table;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// What changed between two moments: how the count came from there to here, and the things behind each number.
///
/// @param days the two moments in words
/// @param sentence the bridge in words: before, what was added and taken away, after
/// @param path where the form with the earlier day leads
/// @param from the earlier day (ISO 8601)
/// @param kept fields of the query that the form hands on
/// @param bridge columns: what, how many
/// @param tables the things confirmed, returned, added, excluded, moved
public record ChangesView(
        Frame frame,
        String days,
        String sentence,
        String path,
        String from,
        List<TableView.Kept> kept,
        TableView bridge,
        List<TableView> tables)
        implements Page {

    public ChangesView {
        kept = List.copyOf(kept);
        tables = List.copyOf(tables);
    }

    @Override
    public String title() {
        return say("pages.changes");
    }
}
