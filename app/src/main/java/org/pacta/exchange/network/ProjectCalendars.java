package org.pacta.exchange.network;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectCalendar;
import org.pacta.exchange.network.PlanFile.WorkWeek;

/// Calendars of a project file as working days: a day is worked if any hour of it is. Exceptions are taken over for a
/// span of years; beyond it the week alone counts.
final class ProjectCalendars {

    private static final int YEARS_BEFORE = 5;
    private static final int YEARS_AFTER = 20;

    private final LocalDate around;
    private final Map<ProjectCalendar, WorkWeek> known = new LinkedHashMap<>();

    ProjectCalendars(LocalDate around) {
        this.around = around;
    }

    /// The code of a calendar, which is taken in if it is new; empty for none.
    String code(@Nullable ProjectCalendar calendar) {
        if (calendar == null) {
            return "";
        }
        return known.computeIfAbsent(calendar, this::days).code();
    }

    List<WorkWeek> all() {
        return List.copyOf(known.values());
    }

    private WorkWeek days(ProjectCalendar calendar) {
        var week = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (calendar.isWorkingDay(day)) {
                week.add(day);
            }
        }
        var holidays = new ArrayList<LocalDate>();
        var extra = new ArrayList<LocalDate>();
        for (var day = around.minusYears(YEARS_BEFORE);
                day.isBefore(around.plusYears(YEARS_AFTER));
                day = day.plusDays(1)) {
            boolean usual = week.contains(day.getDayOfWeek());
            boolean works = calendar.isWorkingDate(day);
            if (usual && !works) {
                holidays.add(day);
            } else if (works && !usual) {
                extra.add(day);
            }
        }
        if (week.isEmpty()) {
            week.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        }
        return new WorkWeek(code(calendar.getName(), known.size()), week, holidays, extra);
    }

    private String code(@Nullable String name, int number) {
        var wished = name == null || name.isBlank() ? "calendar-" + (number + 1) : name.strip();
        boolean taken = known.values().stream().anyMatch(each -> each.code().equals(wished));
        return taken ? wished + "-" + (number + 1) : wished;
    }
}
