package org.pacta.parties.staff;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// The administrators of the server.
///
/// @param link a one-time link that was just made; shown once
/// @param faults sentences on what was typed
public record AdministratorsView(
        Frame frame, String form, List<Row> rows, String link, List<String> faults, String name, String mail)
        implements Page {

    /// @param number its place in the order of giving, from 1
    /// @param ended whether it holds no longer
    public record Row(int number, String name, String mail, String since, boolean ended) {}

    public AdministratorsView {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    @Override
    public String title() {
        return say("staff.administrators");
    }
}
