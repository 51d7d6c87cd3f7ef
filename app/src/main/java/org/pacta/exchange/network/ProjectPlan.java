package org.pacta.exchange.network;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ResourceType;
import org.mpxj.SchedulingProgressedActivities;
import org.mpxj.TaskMode;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.LagCalendar;
import org.pacta.engine.calendar.Progress;
import org.pacta.engine.random.Estimate;
import org.pacta.exchange.network.PlanFault.Kind;
import org.pacta.exchange.network.PlanFile.Dated;
import org.pacta.exchange.network.PlanFile.Frozen;
import org.pacta.exchange.network.PlanFile.Resource;
import org.pacta.exchange.network.PlanFile.Task;

/// A project file as a plan network in whole working days. Summary tasks become groups; tasks that only follow others
/// (level of effort, hammock), inactive and external ones are left out. What was rounded or left out is told.
final class ProjectPlan {

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2400, 1, 1);

    private final ProjectFile file;
    private final boolean primavera;
    private final PlanFaults faults = new PlanFaults();
    private final LocalDate dataDate;
    private final ProjectCalendars calendars;
    private final Map<org.mpxj.Resource, Resource> resources = new LinkedHashMap<>();
    private final Map<org.mpxj.Task, String> codes = new LinkedHashMap<>();
    private final Map<String, org.mpxj.Task> groups = new HashMap<>();
    private int rounded;
    private int capped;
    private int clamped;

    ProjectPlan(ProjectFile file, boolean primavera) {
        this.file = file;
        this.primavera = primavera;
        this.dataDate = dataDate();
        this.calendars = new ProjectCalendars(dataDate);
    }

    PlanReading reading() {
        var standard = calendars.code(file.getProjectProperties().getDefaultCalendar());
        name();
        if (codes.isEmpty()) {
            faults.add(Kind.NO_TASKS, "");
        }
        var tasks = new ArrayList<Task>();
        codes.forEach((task, code) -> tasks.add(task(task, code)));
        var links = new ProjectLinks(codes, faults).all(this::days);
        tell(Kind.ROUNDED, rounded);
        tell(Kind.NEED_CAPPED, capped);
        tell(Kind.DATES_CLAMPED, clamped);
        if (!faults.clean()) {
            return faults.refused();
        }
        var properties = file.getProjectProperties();
        var title = Stream.of(properties.getName(), properties.getProjectTitle())
                .filter(each -> each != null && !each.isBlank())
                .findFirst()
                .orElse("");
        return new PlanReading.Read(
                new PlanFile(
                        title,
                        dataDate,
                        lastDay(properties.getMustFinishBy()),
                        standard,
                        lags(),
                        progress(),
                        calendars.all(),
                        List.of(),
                        List.of(),
                        List.copyOf(resources.values()),
                        List.of(),
                        tasks,
                        links),
                faults.notices());
    }

    private void tell(Kind kind, int count) {
        if (count > 0) {
            faults.add(kind, "", String.valueOf(count));
        }
    }

    private void name() {
        var seen = new HashMap<String, Integer>();
        int left = 0;
        for (var task : file.getTasks()) {
            if (task.getNull()
                    || task.getUniqueID() == null
                    || task.getSummary()
                    || !task.getChildTasks().isEmpty()) {
                continue;
            }
            var type = task.getActivityType();
            boolean follows = type == ActivityType.LEVEL_OF_EFFORT
                    || type == ActivityType.HAMMOCK
                    || type == ActivityType.WBS_SUMMARY;
            if (follows || !task.getActive() || task.getExternalTask()) {
                left++;
                continue;
            }
            var id = task.getActivityID();
            var code = primavera && id != null && !id.isBlank() ? id.strip() : String.valueOf(task.getID());
            int times = seen.merge(code, 1, Integer::sum);
            codes.put(task, times == 1 ? code : code + "#" + times);
        }
        tell(Kind.LEFT_OUT, left);
    }

    private Task task(org.mpxj.Task task, String code) {
        var calendar = task.getEffectiveCalendar();
        var started = firstDay(task.getActualStart());
        var finished = lastDay(task.getActualFinish());
        if (started == null) {
            started = finished;
        }
        if (started != null && finished != null && finished.isBefore(started.minusDays(1))) {
            finished = started.minusDays(1);
        }
        var duration = new Estimate.Fixed(Math.max(0, days(task.getDuration(), calendar)));
        var left = task.getRemainingDuration();
        var remaining = started != null && finished == null && left != null
                ? new Estimate.Fixed(Math.max(0, days(left, calendar)))
                : null;
        var parent = task.getParentTask();
        var needs = needs(task);
        return new Task(
                code,
                text(task.getName()),
                parent == null ? "" : group(parent),
                duration,
                remaining,
                calendars.code(calendar),
                "",
                "",
                started,
                finished,
                constraints(task),
                needs,
                baseline(task),
                !task.getResourceAssignments().isEmpty());
    }

    /// The name of a summary task; with its number if another one has that name.
    private String group(org.mpxj.Task summary) {
        var name = text(summary.getName());
        boolean own = groups.computeIfAbsent(name, _ -> summary) == summary;
        return own ? name : "%s #%s".formatted(name, summary.getUniqueID());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private Map<String, Integer> needs(org.mpxj.Task task) {
        var needs = new LinkedHashMap<String, Integer>();
        for (var assignment : task.getResourceAssignments()) {
            var resource = assignment.getResource();
            var units = assignment.getUnits();
            boolean works = resource != null && resource.getType() == ResourceType.WORK;
            if (!works || units == null || !(units.doubleValue() >= 0.5)) {
                continue;
            }
            var desk = resources.computeIfAbsent(resource, this::desk);
            int percent = (int) Math.min(1_000_000, Math.round(units.doubleValue()));
            if (percent > desk.units()) {
                capped++;
            }
            needs.merge(desk.code(), percent, (a, b) -> Math.min(desk.units(), a + b));
            needs.computeIfPresent(desk.code(), (_, all) -> Math.min(desk.units(), all));
        }
        return needs;
    }

    /// A resource in hundredths of one person.
    private Resource desk(org.mpxj.Resource resource) {
        var most = resource.getMaxUnits();
        int percent = most == null || !(most.doubleValue() > 0) ? 100 : (int) Math.min(1_000_000, most.doubleValue());
        return new Resource("r" + resource.getUniqueID(), text(resource.getName()), Math.max(1, percent));
    }

    private List<Dated> constraints(org.mpxj.Task task) {
        var all = new ArrayList<Dated>();
        add(all, task.getConstraintType(), task.getConstraintDate());
        add(all, task.getSecondaryConstraintType(), task.getSecondaryConstraintDate());
        if (task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED) {
            add(all, ConstraintType.START_NO_EARLIER_THAN, task.getStart());
        }
        return all;
    }

    private void add(List<Dated> all, @Nullable ConstraintType type, @Nullable LocalDateTime date) {
        var kind = type == null
                ? null
                : switch (type) {
                    case AS_SOON_AS_POSSIBLE -> null;
                    case AS_LATE_AS_POSSIBLE -> Constraint.Kind.AS_LATE_AS_POSSIBLE;
                    case MUST_START_ON -> Constraint.Kind.MUST_START_ON;
                    case MUST_FINISH_ON -> Constraint.Kind.MUST_FINISH_ON;
                    case START_NO_EARLIER_THAN -> Constraint.Kind.START_NO_EARLIER;
                    case START_NO_LATER_THAN -> Constraint.Kind.START_NO_LATER;
                    case FINISH_NO_EARLIER_THAN -> Constraint.Kind.FINISH_NO_EARLIER;
                    case FINISH_NO_LATER_THAN -> Constraint.Kind.FINISH_NO_LATER;
                    case START_ON -> Constraint.Kind.START_ON;
                    case FINISH_ON -> Constraint.Kind.FINISH_ON;
                };
        boolean finish = kind == Constraint.Kind.MUST_FINISH_ON
                || kind == Constraint.Kind.FINISH_NO_EARLIER
                || kind == Constraint.Kind.FINISH_NO_LATER
                || kind == Constraint.Kind.FINISH_ON;
        var day = finish ? lastDay(date) : firstDay(date);
        if (kind == Constraint.Kind.AS_LATE_AS_POSSIBLE) {
            all.add(new Dated(kind, null));
        } else if (kind != null && day != null) {
            all.add(new Dated(kind, day));
        }
    }

    private @Nullable Frozen baseline(org.mpxj.Task task) {
        var start = firstDay(task.getBaselineStart());
        var finish = lastDay(task.getBaselineFinish());
        if (start == null || finish == null) {
            return null;
        }
        return new Frozen(start, finish.isBefore(start.minusDays(1)) ? start.minusDays(1) : finish);
    }

    /// Whole working days of a calendar; anything above nothing is at least one.
    int days(@Nullable Duration duration, @Nullable ProjectCalendar calendar) {
        if (duration == null) {
            return 0;
        }
        var defaults = calendar == null ? file.getProjectProperties() : calendar;
        double days = WorkingDays.of(duration, defaults);
        int whole = (int) Math.clamp(Math.round(days), -10_000, (long) EstimateFields.MOST);
        if (Math.abs(days - whole) > 1e-6) {
            rounded++;
        }
        return whole == 0 && days > 1e-6 ? 1 : whole;
    }

    private @Nullable LocalDate firstDay(@Nullable LocalDateTime time) {
        return time == null ? null : clamped(time.toLocalDate());
    }

    /// The last day of what ends at a time: midnight belongs to the day before.
    private @Nullable LocalDate lastDay(@Nullable LocalDateTime time) {
        return time == null ? null : clamped(time.minusNanos(1).toLocalDate());
    }

    private LocalDate clamped(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            clamped++;
            return day.isBefore(FIRST) ? FIRST : LAST;
        }
        return day;
    }

    /// The status date; without one the day after the last actual date, or the start of the project.
    private LocalDate dataDate() {
        var properties = file.getProjectProperties();
        var status = properties.getStatusDate();
        if (status != null) {
            var day = clamped(status.toLocalDate());
            return status.toLocalTime().isAfter(LocalTime.NOON) ? day.plusDays(1) : day;
        }
        var last = file.getTasks().stream()
                .flatMap(task -> Stream.of(firstDay(task.getActualStart()), lastDay(task.getActualFinish())))
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo);
        var start = firstDay(properties.getStartDate());
        var day = last.map(each -> each.plusDays(1)).orElse(start == null ? LocalDate.of(2000, 1, 1) : start);
        faults.add(Kind.DATA_DATE_ASSUMED, "", day.toString());
        return day;
    }

    private LagCalendar lags() {
        var lag = file.getProjectProperties().getRelationshipLagCalendar();
        if (!primavera || lag == null) {
            return LagCalendar.SUCCESSOR;
        }
        return switch (lag) {
            case SUCCESSOR -> LagCalendar.SUCCESSOR;
            case TWENTY_FOUR_HOUR -> LagCalendar.ELAPSED;
            case PREDECESSOR, PROJECT_DEFAULT -> LagCalendar.PREDECESSOR;
        };
    }

    private Progress progress() {
        var rule = file.getProjectProperties().getSchedulingProgressedActivities();
        return primavera && rule == SchedulingProgressedActivities.PROGRESS_OVERRIDE
                ? Progress.OVERRIDE
                : Progress.RETAINED_LOGIC;
    }
}
