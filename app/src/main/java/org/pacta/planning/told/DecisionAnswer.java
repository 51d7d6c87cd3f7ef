package org.pacta.planning.told;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A decision on a sitting or on desks as it is told to programs, and what a plan may come to without it and with it.
///
/// @param kind `sitting` for one more, `sitting-moved` for another day, `desks`
/// @param body its code
/// @param units so many things the body works on at once; null for a sitting
/// @param from the day of the sitting that is moved; null where none is
/// @param day on which it sits; null for desks
/// @param said in words
/// @param parameter of a forecast that asks for it with `value`: `sitting`; or `desk`, which goes with `desks=on`
/// @param by the day whose chance is given: the plan's last, or one of an even chance where that cannot be moved
public record DecisionAnswer(
        String kind,
        String body,
        @Nullable Integer units,
        @Nullable LocalDate from,
        @Nullable LocalDate day,
        String said,
        String parameter,
        String value,
        LocalDate by,
        Effect without,
        Effect with) {

    /// @param chance that all is done by the day, 0 to 1
    /// @param done so many things by the plan's last day in half of all futures
    /// @param p80 the day by which all is done in four of five futures
    public record Effect(double chance, int done, LocalDate p80) {}
}
