package org.pacta.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.parties.presence.Call;
import org.pacta.register.subject.Subject;

/// One thing on a desk.
///
/// @param thing the measure or step; 0 where it is about none
/// @param about the claim, draft, request or disagreement for which it lies there, by id; empty for the thing itself
/// @param due by when it is expected; null where nobody says
/// @param note what about it, in the reader's language; may be empty
/// @param below where it is done, below the address of the thing; or, beginning with `/u/`, an address of its own
/// @param named how it is shown where it is about no measure or step; else null
public record Task(
        long thing,
        String about,
        @Nullable LocalDate due,
        String note,
        String below,
        @Nullable Named named) {

    /// @param code what its link says
    public record Named(String code, String title) {}

    /// How a task is shown.
    public record Shown(String words, String title, String href) {}

    public Task(long thing, String about, @Nullable LocalDate due, String note, String below) {
        this(thing, about, due, note, below, null);
    }

    /// About something else than a measure or step.
    public static Task of(String about, @Nullable LocalDate due, String note, String at, Named named) {
        return new Task(0, about, due, note, at, named);
    }

    /// @param things at least the one that it is about, if the reader may see it
    /// @return empty where he may not
    public Optional<Shown> shown(Call call, Map<Long, Subject> things) {
        if (named != null) return Optional.of(new Shown(named.code, named.title, below));
        return Optional.ofNullable(things.get(thing))
                .map(subject -> new Shown(
                        call.say("claims.kind." + subject.kind(), subject.code()),
                        subject.title(),
                        below.startsWith("/u/")
                                ? below
                                : subject.at(call, below).href()));
    }

    /// What tells it from every other event on that pile, the same at each look: it comes anew when its date moves.
    public String event(Pile pile) {
        return "%s-%d-%s-%s".formatted(pile.code(), thing, about, due == null ? "" : due);
    }
}
