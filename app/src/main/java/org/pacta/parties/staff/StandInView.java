package org.pacta.parties.staff;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// The page on which a holder lets somebody stand in for him.
///
/// @param mandate in words
/// @param people who could
/// @param faults sentences on what was typed
public record StandInView(
        Frame frame,
        String address,
        String form,
        String mandate,
        List<MandateFields.Option> people,
        List<String> faults,
        Typed typed)
        implements Page {

    /// What was typed.
    public record Typed(
            String person, String manner, boolean prepare, boolean decide, String from, String until, String grounds) {}

    public StandInView {
        people = List.copyOf(people);
        faults = List.copyOf(faults);
    }

    @Override
    public String title() {
        return say("staff.stand-in");
    }
}
