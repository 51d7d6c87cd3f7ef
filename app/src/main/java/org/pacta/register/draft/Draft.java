package org.pacta.register.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A change set that is not in force: no fact, counted nowhere, seen by its owner alone.
///
/// @param number counted from 1 within the union
/// @param owner the id of the Party whose draft it is; 0 for the union's own
/// @param origin import, form, schedule, what-if
/// @param language of its name
/// @param framework that of which it makes a new edition; null for a change without an edition
/// @param since the day that stands for the day in force until that is known
/// @param base the last entry that its author could know of
/// @param author the kind of actor who made it
/// @param sent whether all Parties may see it
/// @param seq the entry that put it in force
/// @param changes how many
/// @param answer what the secretariat said of it, if it did
public record Draft(
        int union,
        int number,
        long owner,
        String name,
        String origin,
        String language,
        @Nullable Long framework,
        String grounds,
        LocalDate since,
        long base,
        String author,
        Instant made,
        State state,
        boolean sent,
        Optional<Long> seq,
        long changes,
        Optional<Answer> answer) {

    /// Where a draft stands.
    public enum State {
        OPEN,
        IN_FORCE,
        WITHDRAWN
    }

    /// What the secretariat said of a draft that a Party sent out; with that it stays as it is.
    ///
    /// @param id of the answer, whose text `words` says why it was refused
    /// @param since the day on which it was given
    /// @param taken the number of the union's draft that was made of it; empty where it was refused
    public record Answer(long id, LocalDate since, Optional<Integer> taken) {}

    /// Whether it can still be sent out, taken back, changed and answered.
    public boolean unanswered() {
        return state == State.OPEN && answer.isEmpty();
    }

    /// What is said of a draft when it is made.
    ///
    /// @param name the name of the edition that it will make
    /// @param language of the name
    /// @param framework null for a change without an edition
    public record Title(
            long owner,
            String name,
            String origin,
            String language,
            @Nullable Long framework,
            LocalDate since,
            String grounds) {}
}
