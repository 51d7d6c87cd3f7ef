package org.pacta.parties.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// A person of a union with his mandates.
///
/// @param address of the page
/// @param form the word that every form must send back
/// @param signIn the name for signing in; empty without an account
/// @param manages whether the reader may change what is known of him
/// @param link a one-time link that was just made; shown once
/// @param faults sentences on what was typed
/// @param give the fields for another mandate; null for who may give none
public record PersonView(
        Frame frame,
        String address,
        String form,
        String name,
        String mail,
        String telephone,
        String signIn,
        boolean manages,
        String link,
        List<String> faults,
        List<Held> mandates,
        @Nullable MandateFields give)
        implements Page {

    /// A mandate that he was given.
    ///
    /// @param address under which it is ended or handed over
    /// @param state whether it holds, will hold, or has ended
    /// @param open how many items await him under it
    /// @param mayEnd whether the reader may end it
    /// @param mayStandIn whether the reader may let somebody stand in
    /// @param others who could take what is open
    public record Held(
            String address,
            String words,
            String days,
            String state,
            int open,
            boolean mayEnd,
            boolean mayStandIn,
            List<MandateFields.Option> others) {
        public Held {
            others = List.copyOf(others);
        }
    }

    public PersonView {
        faults = List.copyOf(faults);
        mandates = List.copyOf(mandates);
    }

    @Override
    public String title() {
        return name.isEmpty() ? say("staff.erased") : name;
    }
}
