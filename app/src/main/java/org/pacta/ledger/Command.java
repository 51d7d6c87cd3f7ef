package org.pacta.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody asks to be done, as it goes into the header of its entry.
///
/// @param name a verb, as `import` or `confirm`
/// @param stated for history brought in later: the moment at which it was so; null for an ordinary command
public record Command(
        Actor actor,
        int union,
        String name,
        Grounds grounds,
        @Nullable Instant stated) {

    public Command(Actor actor, int union, String name, Grounds grounds) {
        this(actor, union, name, grounds, null);
    }
}
