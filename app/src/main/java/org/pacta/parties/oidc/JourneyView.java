package org.pacta.parties.oidc;

import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// Between here and another provider.
///
/// @param sentence what has happened, or is to happen
/// @param next the way on
public record JourneyView(Frame frame, String sentence, Link next) implements Page {

    @Override
    public String title() {
        return say("people.sign-in");
    }
}
