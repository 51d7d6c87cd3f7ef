package org.pacta.parties.staff;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// The page on which somebody is let in.
///
/// @param faults sentences on what was typed
public record NewPersonView(
        Frame frame,
        String address,
        String form,
        List<String> faults,
        String name,
        String mail,
        String telephone,
        MandateFields fields)
        implements Page {

    public NewPersonView {
        faults = List.copyOf(faults);
    }

    @Override
    public String title() {
        return say("staff.add");
    }
}
