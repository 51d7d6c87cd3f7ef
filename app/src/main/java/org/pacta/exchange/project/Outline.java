package org.pacta.exchange.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.network.PlanFile.Tie;
import org.pacta.exchange.network.PlanFile.WorkWeek;
import org.pacta.exchange.network.ProjectSheet;

/// A plan as of a moment, as far as a project tool is shown it.
///
/// @param mark says of which plan and moment
/// @param items by key
/// @param ties between items of the plan
record Outline(
        String mark,
        String title,
        LocalDate starts,
        List<WorkWeek> calendars,
        List<ProjectSheet.Line> lines,
        Map<String, Item> items,
        List<Tie> ties) {

    Outline {
        calendars = List.copyOf(calendars);
        lines = List.copyOf(lines);
        items = Map.copyOf(items);
        ties = List.copyOf(ties);
    }

    /// @param due the day in force; null without one
    /// @param done whether it is confirmed
    record Item(long id, String code, @Nullable LocalDate due, boolean done) {}

    ProjectSheet sheet() {
        return new ProjectSheet(mark, title, starts, calendars, lines, ties);
    }
}
