package org.pacta.exchange.network;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Constraint.Kind;
import org.pacta.engine.calendar.LagCalendar;
import org.pacta.engine.calendar.Progress;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.random.Estimate;

/// A plan network as a file tells it, whatever the format: things by code, days as days. The JSON form of
/// `docs/guide/network.md` is this, field by field. Codes may still dangle; [Engines] says so.
///
/// @param dataDate the first day on which work can still be done
/// @param deadline the last day by which all should be done
/// @param calendar code of the calendar of tasks that name none; empty for Monday to Friday
public record PlanFile(
        String name,
        LocalDate dataDate,
        @Nullable LocalDate deadline,
        String calendar,
        LagCalendar lags,
        Progress progress,
        List<WorkWeek> calendars,
        List<Sittings> gates,
        List<Body> bodies,
        List<Resource> resources,
        List<Risk> risks,
        List<Task> tasks,
        List<Tie> links) {

    public PlanFile {
        calendars = List.copyOf(calendars);
        gates = List.copyOf(gates);
        bodies = List.copyOf(bodies);
        resources = List.copyOf(resources);
        risks = List.copyOf(risks);
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
    }

    /// A calendar: days of the week on which work is done, days off, and days worked in spite of both.
    public record WorkWeek(String code, Set<DayOfWeek> week, List<LocalDate> holidays, List<LocalDate> extra) {
        public WorkWeek {
            week = Set.copyOf(week);
            holidays = List.copyOf(holidays);
            extra = List.copyOf(extra);
        }
    }

    /// Days on which a council or parliament sits: a task with this gate completes on such a day only.
    ///
    /// @param cadence days from the last known sitting to the one after it, and so on
    public record Sittings(String code, List<LocalDate> days, int cadence) {
        public Sittings {
            days = List.copyOf(days);
        }
    }

    /// A body whose tasks are delayed together.
    ///
    /// @param correlation of the delays of any two of its tasks, 0 to below 1
    public record Body(String code, String name, double correlation) {}

    /// A scarce desk.
    ///
    /// @param units that there are on every day
    public record Resource(String code, String name, int units) {}

    /// What may happen, once, and to which tasks.
    public record Risk(String code, String name, double chance, List<Effect> effects) {
        public Risk {
            effects = List.copyOf(effects);
        }
    }

    /// What a risk does to a task: `duration * factor + delay`.
    public record Effect(String task, double factor, Estimate delay) {}

    /// A task.
    ///
    /// @param duration working days of the whole task
    /// @param remaining working days that are left of one that has begun; if absent they follow from `duration` and
    /// from how long it has been running
    /// @param finished its last day of work
    /// @param needs units by code of the resource
    /// @param group what it is counted with; empty for none
    /// @param staffed whether somebody is named to do it; null if the file does not speak of that
    public record Task(
            String code,
            String name,
            String group,
            Estimate duration,
            @Nullable Estimate remaining,
            String calendar,
            String gate,
            String body,
            @Nullable LocalDate started,
            @Nullable LocalDate finished,
            List<Dated> constraints,
            Map<String, Integer> needs,
            @Nullable Frozen baseline,
            @Nullable Boolean staffed) {
        public Task {
            constraints = List.copyOf(constraints);
            needs = Map.copyOf(needs);
        }
    }

    /// A constraint; the day is null with [Kind#AS_LATE_AS_POSSIBLE].
    public record Dated(Kind kind, @Nullable LocalDate day) {}

    /// First and last day by the baseline.
    public record Frozen(LocalDate start, LocalDate finish) {}

    /// A link; the lag in working days.
    public record Tie(String from, String to, LinkType type, int lag) {}
}
