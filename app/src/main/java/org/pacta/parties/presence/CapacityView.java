package org.pacta.parties.presence;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// The mandates that a person holds in a union, of which he chooses the one under which he acts.
///
/// @param address to which the choice is sent
/// @param form the word that the form must send back
public record CapacityView(Frame frame, String address, String form, List<Choice> choices) implements Page {

    /// @param number its place among them, from 1
    public record Choice(int number, String words, String powers, boolean current) {}

    public CapacityView {
        choices = List.copyOf(choices);
    }

    @Override
    public String title() {
        return say("people.capacity.title");
    }
}
