package org.pacta.parties.staff;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// Who is named, with his telephone, for each body's work on a thing.
///
/// @param thing its code and title
public record ContactsView(
        Frame frame, String address, String form, String thing, List<Row> rows, List<MandateFields.Option> people)
        implements Page {

    /// @param body its code
    /// @param person the id of whoever is named; empty for nobody
    /// @param may whether the reader may name another
    public record Row(String body, String name, String person, String words, boolean may) {}

    public ContactsView {
        rows = List.copyOf(rows);
        people = List.copyOf(people);
    }

    @Override
    public String title() {
        return say("staff.contacts");
    }
}
