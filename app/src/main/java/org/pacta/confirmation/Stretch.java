package org.pacta.confirmation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.pacta.ledger.Period;

/// Some days over which a state holds.
record Stretch(Period valid, State state) {

    /// The state on a day among stretches that do not overlap.
    static Optional<State> on(List<Stretch> stretches, LocalDate day) {
        return stretches.stream()
                .filter(each -> holds(each.valid, day))
                .map(Stretch::state)
                .findFirst();
    }

    static boolean holds(Period valid, LocalDate day) {
        return !valid.from().isAfter(day) && valid.to().isAfter(day);
    }

    /// The stretches of a state that can only change where one of these periods begins or ends.
    ///
    /// @param state what holds on a day; asked once for each span between neighbouring borders
    static List<Stretch> between(Collection<Period> periods, Function<LocalDate, Optional<State>> state) {
        var borders = new TreeSet<LocalDate>();
        periods.forEach(each -> {
            borders.add(each.from());
            borders.add(each.to());
        });
        borders.add(Period.OPEN);
        var stretches = new ArrayList<Stretch>();
        for (var from : borders) {
            var to = borders.higher(from);
            if (to == null) break;
            state.apply(from).ifPresent(found -> append(stretches, new Period(from, to), found));
        }
        return stretches;
    }

    private static void append(List<Stretch> stretches, Period valid, State state) {
        if (!stretches.isEmpty()) {
            var last = stretches.getLast();
            if (last.state == state && last.valid.to().equals(valid.from())) {
                stretches.set(stretches.size() - 1, new Stretch(new Period(last.valid.from(), valid.to()), state));
                return;
            }
        }
        stretches.add(new Stretch(valid, state));
    }
}
