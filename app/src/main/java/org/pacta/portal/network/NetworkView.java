package org.pacta.portal.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.portal.table.TableView;

/// What comes before what in a plan, around one thing or in the whole.
///
/// @param position the day in words
/// @param sentence how many measures have links
/// @param facts what must be known to read it, each a whole sentence
/// @param map null where no thing is in focus
/// @param table the same in rows; without a focus, all that is linked
/// @param action where the form that chooses a measure leads
/// @param code of the measure in focus, or empty
/// @param reaches how far the map may go, each with its address; empty without a focus
public record NetworkView(
        Frame frame,
        String title,
        String position,
        String sentence,
        List<String> facts,
        @Nullable MapView map,
        TableView table,
        String action,
        String code,
        List<Kept> kept,
        List<org.pacta.page.Choice> reaches,
        List<Link> further)
        implements Page {

    /// A field that the form hands on unseen.
    public record Kept(String name, String value) {}

    public NetworkView {
        facts = List.copyOf(facts);
        kept = List.copyOf(kept);
        reaches = List.copyOf(reaches);
        further = List.copyOf(further);
    }
}
