package org.pacta.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What the bodies of the Parties still have to carry out on a day of an invented course.
///
/// @param dates the present date of each measure
final class Charges {

    private final List<Task> tasks;
    private final Function<Task, LocalDate> dates;
    private final Map<String, LocalDate> confirmed = new HashMap<>();

    Charges(Outline outline, Course2024 course, Function<Task, LocalDate> dates) {
        this.tasks = outline.tasks();
        this.dates = dates;
        for (var task : tasks)
            course.confirmed(task).ifPresent(day -> task.parties().forEach(party -> confirm(task.key(), party, day)));
        for (var share : course.course().shares())
            share.replies().stream()
                    .filter(each -> List.of("confirmed", "by-silence").contains(each.kind()))
                    .forEach(each -> confirm(share.thing(), share.party(), each.day()));
    }

    private void confirm(String thing, String party, LocalDate day) {
        confirmed.merge(thing + party, day, (one, other) -> one.isBefore(other) ? one : other);
    }

    LocalDate due(Task task) {
        return dates.apply(task);
    }

    /// By the fields of the bodies of a Party, in the order of the plan.
    Map<String, List<Task>> of(String party, LocalDate day) {
        var charges = new TreeMap<String, List<Task>>();
        for (var task : tasks) {
            var done = confirmed.get(task.key() + party);
            if (done != null && !done.isAfter(day)) continue;
            var fields = new LinkedHashSet<String>();
            if (task.by(party)) fields.add(task.branch().fields().getFirst());
            PlanWriter.helper(task)
                    .filter(each -> each.equals(party))
                    .ifPresent(_ -> fields.add(task.branch().fields().getLast()));
            fields.forEach(each ->
                    charges.computeIfAbsent(each, _ -> new ArrayList<>()).add(task));
        }
        return charges;
    }
}
