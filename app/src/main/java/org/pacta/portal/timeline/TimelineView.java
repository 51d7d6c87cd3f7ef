package org.pacta.portal.timeline;

import java.util.List;
import org.pacta.page.Choice;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.portal.table.TableView;

/// A plan along time, programme by programme.
///
/// @param position the day in words
/// @param sentence how many measures are shown
/// @param facts what must be known to read it, each a whole sentence
/// @param foretold whether what may come is drawn
/// @param programmes those of this page
/// @param folds unfold all, fold all; each with its address
/// @param table the same in rows
/// @param pages the pages before and after this one
public record TimelineView(
        Frame frame,
        String title,
        String position,
        String sentence,
        List<String> facts,
        boolean foretold,
        List<Programme> programmes,
        List<Choice> folds,
        TableView table,
        List<Link> pages,
        List<Link> further)
        implements Page {

    /// @param counted what of it is done, in words
    /// @param open whether it is unfolded
    /// @param alone the way to its own time-line; empty where this is it
    public record Programme(String title, String counted, boolean open, ChartView chart, List<Link> alone) {

        public Programme {
            alone = List.copyOf(alone);
        }
    }

    public TimelineView {
        facts = List.copyOf(facts);
        programmes = List.copyOf(programmes);
        folds = List.copyOf(folds);
        pages = List.copyOf(pages);
        further = List.copyOf(further);
    }
}
