package org.pacta.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.pacta.register.deadline.Deadline;

/// When each measure is due, and how its date was moved, so that on one day a known number is due.
///
/// @param start the first day of the plan
/// @param cut the day on which the number due is known
/// @param end the last day of the plan
/// @param decisions those that moved dates, oldest first
record Dues(Chance chance, LocalDate start, LocalDate cut, LocalDate end, List<Decision> decisions) {

    private static final DueWords WORDS = DueWords.RUSSIAN;

    /// @param document the name of the document by which it was decided
    record Decision(LocalDate day, String document) {}

    /// @param from the day on which this date was set
    /// @param document by which it was moved; empty for the first one
    record Dated(LocalDate from, Deadline deadline, String document) {

        LocalDate due() {
            return deadline.due().orElseThrow();
        }
    }

    /// Due near the day since which a measure is fulfilled, by the day of the cut.
    Deadline around(Task task, LocalDate since, LocalDate floor) {
        var late = draw("late", task) < 0.42;
        var days = late ? -15 - (int) (130 * draw("by", task)) : (int) (75 * draw("by", task));
        return WORDS.near(since.plusDays(days), floor, cut, draw("form", task));
    }

    /// The same, where what was given little time is little late.
    Deadline inProportion(Task task, LocalDate since, LocalDate floor) {
        var given = since.toEpochDay() - start.toEpochDay();
        var late = draw("late", task) < 0.42;
        var days = late ? -15 - (int) (given * draw("by", task) / 5) : (int) (75 * draw("by", task));
        return WORDS.near(since.plusDays(days), floor, cut, draw("form", task));
    }

    /// Due somewhere between two days.
    Deadline between(Task task, LocalDate from, LocalDate to) {
        var days = (int) (draw("when", task) * (to.toEpochDay() - from.toEpochDay()));
        return WORDS.near(from.plusDays(days), from, to, draw("form", task));
    }

    /// Due at the end of the plan.
    Deadline last(Task task) {
        return WORDS.endOf(end.getYear(), draw("form", task));
    }

    /// All the dates that a measure had, the first one set on `begun`, the last one being the deadline given.
    ///
    /// @param open the day until which it was not fulfilled, so that its date could still be moved
    /// @param share of those that could be moved, which part was
    /// @param most how many days after the decision a date that it moved lies at most
    List<Dated> history(Task task, Deadline now, LocalDate begun, LocalDate open, double share, int most) {
        var dates = new ArrayDeque<Dated>();
        var at = now;
        for (int i = decisions.size() - 1; i >= 0; i--) {
            var decision = decisions.get(i);
            var due = at.due().orElseThrow();
            if (!decision.day.isAfter(begun.plusDays(120)) || !open.isAfter(decision.day.plusDays(20))) continue;
            if (due.isAfter(decision.day.plusDays(most))
                    || !due.isAfter(decision.day.plusDays(40))
                    || chance.at("moved" + task.key(), i) >= share) continue;
            dates.addFirst(new Dated(decision.day, at, decision.document));
            var before = decision.day.plusDays(chance.between(-45, 25, "from" + task.key(), i));
            at = WORDS.near(before, begun.plusDays(60), decision.day.plusDays(31), chance.at("was" + task.key(), i));
        }
        dates.addFirst(new Dated(begun, at, ""));
        return List.copyOf(dates);
    }

    /// Whether one thing comes before another by the dates of the plan and by what came.
    ///
    /// @param before the dates of the first, and the day on which it was confirmed
    static boolean inOrder(
            List<Dated> before, Optional<LocalDate> done, List<Dated> after, Optional<LocalDate> doneAfter) {
        if (before.isEmpty() || after.isEmpty()) return false;
        if (!before.getFirst().due().plusDays(15).isBefore(after.getFirst().due())) return false;
        if (!before.getLast().due().plusDays(15).isBefore(after.getLast().due())) return false;
        return doneAfter.isEmpty()
                || done.filter(day -> !day.isAfter(doneAfter.get())).isPresent();
    }

    private double draw(String what, Task task) {
        return chance.at(what + task.key());
    }
}
