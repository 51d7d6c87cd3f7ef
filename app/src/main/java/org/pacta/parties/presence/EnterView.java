package org.pacta.parties.presence;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;

/// The people of the demonstration, each to be entered as with one click.
///
/// @param to where to go afterwards
/// @param form the word that the form must send back
public record EnterView(Frame frame, List<Hall> halls, String to, String form) implements Page {

    /// The people of one union, by their roles.
    public record Hall(String union, List<Office> offices) {
        public Hall {
            offices = List.copyOf(offices);
        }
    }

    /// @param role what its people are
    /// @param does what they do here, in one line
    public record Office(String role, String does, List<Guest> guests) {
        public Office {
            guests = List.copyOf(guests);
        }
    }

    /// @param whom whose matters he would look after: a Party, a body; empty for the union's
    public record Guest(long mandate, String name, String whom) {}

    public EnterView {
        halls = List.copyOf(halls);
    }

    @Override
    public String title() {
        return say("people.enter.title");
    }
}
