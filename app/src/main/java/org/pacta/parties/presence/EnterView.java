package org.pacta.parties.presence;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// The people of the demonstration, each to be entered as with one click.
///
/// @param to where to go afterwards
/// @param form the word that the form must send back
public record EnterView(Frame frame, List<Hall> halls, String to, String form) implements Page {

    /// The people of one union.
    public record Hall(String union, List<Guest> guests) {
        public Hall {
            guests = List.copyOf(guests);
        }
    }

    /// @param capacity in which capacity he would enter
    public record Guest(long mandate, String name, String capacity) {}

    public EnterView {
        halls = List.copyOf(halls);
    }

    @Override
    public String title() {
        return say("people.enter.title");
    }
}
