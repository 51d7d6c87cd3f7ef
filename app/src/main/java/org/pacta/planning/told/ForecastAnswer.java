package org.pacta.planning.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A forecast as it is told to programs: codes instead of ids, days instead of numbers. Days are the last day of work;
/// chances are parts of all futures, 0 to 1.
///
/// @param method the version of the method; the same givens, seed and method give the same figures
/// @param digest SHA-256 of all that it rests on, hexadecimal
/// @param seen as whom it was made: `public`, `parties`, `party`, `operator`
/// @param known up to when the record was known
/// @param changes what was changed to ask "what if", in words; empty for the plan as it is
/// @param sentence the headline in words
/// @param facts what belongs to it, in words
/// @param counts what the headline counts: `measures`, `steps` or `both`
/// @param total things that the headline counts
/// @param claimed of what the headline counts, reported done and not yet confirmed; the forecast takes it for open
/// @param open in the network: steps and what is not counted included
/// @param linked of those, how many have a link
/// @param rests what it rests on beside the past
/// @param leverDay the day by which the levers move the chance of the whole: the deadline; where that chance cannot be
/// moved, the day that half of the futures keep
public record ForecastAnswer(
        String method,
        String digest,
        String seen,
        LocalDate dataDate,
        Instant known,
        LocalDate deadline,
        long futures,
        long seed,
        List<String> changes,
        String sentence,
        List<String> facts,
        String counts,
        int total,
        int done,
        int claimed,
        int open,
        int linked,
        Range byDeadline,
        double whole,
        double wholeError,
        Days end,
        Line line,
        double mergeBias,
        int cut,
        ForecastRests rests,
        List<Part> groups,
        List<Item> items,
        List<Pull> levers,
        LocalDate leverDay,
        List<Point> fan,
        List<Ends> ends) {

    public ForecastAnswer {
        changes = List.copyOf(changes);
        facts = List.copyOf(facts);
        groups = List.copyOf(groups);
        items = List.copyOf(items);
        levers = List.copyOf(levers);
        fan = List.copyOf(fan);
        ends = List.copyOf(ends);
    }

    /// How many are done by the deadline: in a tenth of the futures at most `low`, in a tenth at least `high`.
    public record Range(int low, int middle, int high) {}

    public record Days(LocalDate p50, LocalDate p80, LocalDate p95) {}

    /// Continuing at the pace so far.
    ///
    /// @param pace things a day
    /// @param needed things a day to be done by the deadline; null once that has passed
    /// @param byDeadline things by then
    /// @param end the day on which all would be done; null if nothing is done yet
    public record Line(
            double pace,
            @Nullable Double needed,
            int byDeadline,
            @Nullable LocalDate end) {}

    public record Part(String code, int open, double chance, LocalDate p50, LocalDate p80) {}

    /// @param kind measure or step
    /// @param due null without a day
    /// @param byDue chance by its own day; null without one
    /// @param critical part of the futures in which it decides when the plan ends
    public record Item(
            String kind,
            String code,
            @Nullable LocalDate due,
            @Nullable Double byDue,
            double byDeadline,
            LocalDate p50,
            LocalDate p80,
            LocalDate p95,
            double critical) {}

    /// What a fifth less, or dropping, adds to the chance of the whole by `leverDay`.
    public record Pull(String kind, String code, double shortened, double dropped) {}

    public record Point(LocalDate day, int low, int middle, int high) {}

    /// In how many futures the whole ends in a month.
    ///
    /// @param month its first day
    public record Ends(LocalDate month, int futures) {}
}
