package org.pacta.parties.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// The people of a union.
///
/// @param add where somebody is let in; null for who may not
public record StaffView(
        Frame frame, List<Row> rows, @Nullable Link add) implements Page {

    /// @param person name and page
    /// @param mandates that he holds today, in words
    public record Row(Link person, List<String> mandates, String mail, String telephone) {
        public Row {
            mandates = List.copyOf(mandates);
        }
    }

    public StaffView {
        rows = List.copyOf(rows);
    }

    @Override
    public String title() {
        return say("staff.title");
    }
}
