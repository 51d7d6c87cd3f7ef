package org.pacta.planning.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// How law is made in a Party or in the union: its stages in their order.
///
/// @param lead how many stages, and how long all of them usually take together
/// @param notes what follows from what is said, and what is missing
/// @param add where a stage is added; null where the reader may not
/// @param acts the acts that go this way
public record ProcedureView(
        Frame frame,
        String title,
        String lead,
        List<String> notes,
        List<Row> rows,
        @Nullable Link add,
        Link acts) implements Page {

    /// @param place from 1
    /// @param language of the name where it is not the page's; null if it is
    /// @param days at least, likely, at most
    /// @param sitting of which body; a dash for none
    /// @param reaches what the act is then; a dash where it stays what it is
    /// @param change where it is changed; null where the reader may not
    public record Row(
            int place,
            String name,
            @Nullable String language,
            String days,
            String sitting,
            String reaches,
            @Nullable Link change) {}

    public ProcedureView {
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }
}
