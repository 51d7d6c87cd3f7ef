package org.pacta.desk;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// The desk of somebody: what awaits him, by urgency, and what he follows.
///
/// @param figures how much of what, each leading to its list
/// @param reminders of cycles of reporting, each leading to the cycle
/// @param piles the first rows of each pile
/// @param followed what he follows
/// @param ways to lists of the union
public record DeskView(
        Frame frame,
        String title,
        String capacity,
        List<Figure> figures,
        List<Link> reminders,
        List<PileView> piles,
        List<Row> followed,
        List<Link> ways)
        implements Page {

    /// @param urgent whether it is late or waits for this reader's word
    public record Figure(String name, String count, String href, boolean urgent) {}

    /// @param more to the rest of the list; empty words for none
    public record PileView(String id, String name, List<Row> rows, Link more) {
        public PileView {
            rows = List.copyOf(rows);
        }
    }

    /// @param state for what is followed: where it stands; else empty
    /// @param due in words; empty for none
    public record Row(Link thing, String title, String note, String due, boolean late, String state) {}

    public DeskView {
        figures = List.copyOf(figures);
        reminders = List.copyOf(reminders);
        piles = List.copyOf(piles);
        followed = List.copyOf(followed);
        ways = List.copyOf(ways);
    }
}
