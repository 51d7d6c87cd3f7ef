package org.pacta.parties.presence;

import org.pacta.page.Frame;
import org.pacta.page.Page;

/// The page behind the link that `serve` prints.
///
/// @param key of the link
/// @param spent whether a key was shown that opens nothing any more
public record OperatorView(Frame frame, String key, boolean spent) implements Page {

    @Override
    public String title() {
        return say("people.operator.title");
    }
}
