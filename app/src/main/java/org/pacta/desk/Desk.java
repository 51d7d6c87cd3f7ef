package org.pacta.desk;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What lies on the desk of somebody under one mandate.
///
/// @param piles those that are not empty, the most urgent first, each with the earliest date first
/// @param reminders of the cycles in which reports are still owed
public record Desk(Map<Pile, List<Task>> piles, List<Reminder> reminders) {

    private static final Comparator<Task> EARLIEST =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()));

    public Desk {
        var ordered = new EnumMap<Pile, List<Task>>(Pile.class);
        piles.forEach((pile, tasks) ->
                ordered.put(pile, tasks.stream().sorted(EARLIEST).toList()));
        piles = Collections.unmodifiableMap(ordered);
        reminders = List.copyOf(reminders);
    }
}
