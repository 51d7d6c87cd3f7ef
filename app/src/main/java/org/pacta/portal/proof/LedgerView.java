package org.pacta.portal.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.portal.table.TableView;

/// The ledger of a union: its head, how to check it, who countersigned, the entries.
///
/// @param head null as long as nothing is sealed
/// @param waiting how many entries are recorded and not sealed yet
/// @param keys the keys that sealed, in their order
/// @param commands what to type, one after the other
/// @param links the same for programs, and the file
public record LedgerView(
        Frame frame,
        @Nullable HeadLine head,
        long waiting,
        List<String> keys,
        List<Step> commands,
        TableView countersigned,
        TableView heads,
        TableView entries,
        List<Link> links,
        Link sample)
        implements Page {

    /// @param brief `SIZE:ROOT`, to be held outside
    public record HeadLine(String leaves, String entry, String sealed, String brief, Link note) {}

    /// @param command in a line of its own
    public record Step(String words, String command) {}

    public LedgerView {
        keys = List.copyOf(keys);
        commands = List.copyOf(commands);
        links = List.copyOf(links);
    }

    @Override
    public String title() {
        return say("ledger.title");
    }
}
