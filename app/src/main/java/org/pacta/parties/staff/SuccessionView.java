package org.pacta.parties.staff;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// The page on which a body goes on as another.
///
/// @param body its name
/// @param others bodies of the same Party
/// @param faults sentences on what was typed
public record SuccessionView(
        Frame frame,
        String address,
        String form,
        String body,
        List<MandateFields.Option> others,
        List<String> faults,
        Typed typed)
        implements Page {

    /// What was typed: successors as codes, the first of which takes what is open.
    public record Typed(String kind, String first, List<String> further, String from, String grounds) {
        public Typed {
            further = List.copyOf(further);
        }
    }

    public SuccessionView {
        others = List.copyOf(others);
        faults = List.copyOf(faults);
    }

    @Override
    public String title() {
        return say("staff.succession");
    }
}
