package org.pacta.portal.proof;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;
import org.pacta.portal.table.TableView;

/// Measures drawn by lot, in a way that anybody can repeat.
///
/// @param intro how they were drawn, a few sentences
/// @param seed the head that drew the lot, in its short form; empty if there is none
/// @param recipe the command that draws the same from a file
/// @param count how many were asked for
/// @param day the day whose last head is the seed; empty for the newest
/// @param kept further fields that the form hands on
public record SampleView(
        Frame frame,
        List<String> intro,
        String seed,
        String recipe,
        int count,
        String day,
        List<TableView.Kept> kept,
        String path,
        TableView drawn)
        implements Page {

    public SampleView {
        intro = List.copyOf(intro);
        kept = List.copyOf(kept);
    }

    @Override
    public String title() {
        return say("ledger.sample.title");
    }
}
