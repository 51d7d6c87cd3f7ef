package org.pacta.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.parties.presence.Call;
import org.pacta.register.subject.Subject;

/// One thing on a desk.
///
/// @param about the claim, draft, request or disagreement for which it lies there, by id; empty for the thing itself
/// @param due by when it is expected; null where nobody says
/// @param note what about it, in the reader's language; may be empty
/// @param below where it is done, below the address of the thing; or, beginning with `/u/`, an address of its own
public record Task(long thing, String about, @Nullable LocalDate due, String note, String below) {

    /// The address where it is done.
    ///
    /// @param subject the thing
    public String href(Call call, Subject subject) {
        return below.startsWith("/u/") ? below : subject.at(call, below).href();
    }

    /// What tells it from every other event on that pile, the same at each look: it comes anew when its date moves.
    public String event(Pile pile) {
        return "%s-%d-%s-%s".formatted(pile.code(), thing, about, due == null ? "" : due);
    }
}
