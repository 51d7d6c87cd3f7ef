package org.pacta.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.MPXJException;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.mspdi.MSPDIReader;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.LagCalendar;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.CriticalPath;

/// Early and late dates of MS Project files, to the minute: ours beside those of MPXJ's scheduler for Microsoft
/// Project, and beside those that the file itself holds. Argument: a folder.
public final class PeerDatesBench {

    private static final int DAY = 24 * 60;

    private final ProjectFile file;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<Task, Integer> index = new HashMap<>();
    private final Map<ProjectCalendar, Calendar> calendars = new HashMap<>();
    private final LocalDate around;

    private PeerDatesBench(ProjectFile file) {
        this.file = file;
        this.around = file.getProjectProperties().getStartDate().toLocalDate();
    }

    /// Runs it.
    public static void main(String[] arguments) throws IOException, MPXJException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/schedules/mspdi");
        if (!Files.isDirectory(folder)) {
            IO.println("Skipped: no MS Project files at " + folder);
            return;
        }
        try (var files = Files.list(folder)) {
            for (var each : files.sorted().toList()) {
                try (var in = Files.newInputStream(each)) {
                    IO.println(each.getFileName());
                    new PeerDatesBench(new MSPDIReader().read(in)).compare();
                }
            }
        }
    }

    private void compare() {
        for (var task : file.getTasks()) {
            if (!task.getNull() && task.getID() != 0 && !task.getSummary() && task.getActive()) {
                index.put(task, tasks.size());
                tasks.add(task);
            }
        }
        if (tasks.isEmpty()) {
            IO.println("  no tasks");
            return;
        }
        var path = ours();
        against("the file", path);
        for (var task : file.getTasks()) {
            if (task.getActualDuration() == null) {
                task.setActualDuration(Duration.getInstance(0, TimeUnit.MINUTES));
            }
        }
        try {
            new MicrosoftScheduler().schedule(file, file.getProjectProperties().getStartDate());
            against("MPXJ", path);
        } catch (CpmException | RuntimeException e) {
            IO.println("  MPXJ's scheduler gives up: " + e);
        }
    }

    private CriticalPath ours() {
        var network = Network.builder();
        tasks.forEach(task -> network.task(String.valueOf(task.getID())));
        var timing = Timing.builder(
                        tasks.size(), minute(file.getProjectProperties().getStartDate()))
                .lagsBy(LagCalendar.SUCCESSOR);
        int[] remaining = new int[tasks.size()];
        for (int t = 0; t < remaining.length; t++) {
            var task = tasks.get(t);
            var calendar = task.getEffectiveCalendar();
            timing.calendar(t, calendars.computeIfAbsent(calendar, this::minutes));
            remaining[t] = minutes(task.getDuration(), calendar);
            for (var relation : task.getPredecessors()) {
                var from = index.get(relation.getPredecessorTask());
                if (from != null) {
                    network.link(
                            from, t, LinkType.valueOf(relation.getType().name()), minutes(relation.getLag(), calendar));
                }
            }
            constrain(timing, t, task);
        }
        return CriticalPath.of(network.build(), timing.build(), remaining);
    }

    private static void constrain(Timing.Builder timing, int t, Task task) {
        var type = task.getConstraintType();
        var date = task.getConstraintDate();
        if (type == null || date == null) {
            return;
        }
        switch (type) {
            case START_NO_EARLIER_THAN -> timing.constrain(t, at(Constraint.Kind.START_NO_EARLIER, date, 0));
            case START_NO_LATER_THAN -> timing.constrain(t, at(Constraint.Kind.START_NO_LATER, date, 0));
            case FINISH_NO_EARLIER_THAN -> timing.constrain(t, at(Constraint.Kind.FINISH_NO_EARLIER, date, 1));
            case FINISH_NO_LATER_THAN -> timing.constrain(t, at(Constraint.Kind.FINISH_NO_LATER, date, 1));
            case MUST_START_ON -> timing.constrain(t, at(Constraint.Kind.MUST_START_ON, date, 0));
            case MUST_FINISH_ON -> timing.constrain(t, at(Constraint.Kind.MUST_FINISH_ON, date, 1));
            case AS_LATE_AS_POSSIBLE -> timing.constrain(t, Constraint.asLateAsPossible());
            case AS_SOON_AS_POSSIBLE, START_ON, FINISH_ON -> {}
        }
    }

    private static Constraint at(Constraint.Kind kind, LocalDateTime date, int before) {
        return new Constraint(kind, minute(date) - before);
    }

    private void against(String whom, CriticalPath path) {
        int[] equal = new int[4];
        int compared = 0;
        var differing = new ArrayList<String>();
        for (int t = 0; t < tasks.size(); t++) {
            var task = tasks.get(t);
            boolean early = task.getEarlyStart() != null && task.getEarlyFinish() != null;
            var theirs = new LocalDateTime[] {
                early ? task.getEarlyStart() : task.getStart(),
                early ? task.getEarlyFinish() : task.getFinish(),
                task.getLateStart(),
                task.getLateFinish()
            };
            int[] ours = {path.earlyStart(t), path.earlyFinish(t), path.lateStart(t), path.lateFinish(t)};
            compared++;
            boolean all = true;
            for (int d = 0; d < 4; d++) {
                boolean same = same(task, theirs[d], ours[d]);
                equal[d] += same ? 1 : 0;
                all &= same;
            }
            if (!all) {
                differing.add("    %s (%s, %s, %s): theirs %s to %s, late %s to %s; ours %s to %s, late %s to %s"
                        .formatted(
                                task.getID(),
                                task.getDuration(),
                                task.getTaskMode(),
                                task.getConstraintType(),
                                theirs[0],
                                theirs[1],
                                theirs[2],
                                theirs[3],
                                time(ours[0]),
                                time(ours[1]),
                                time(ours[2]),
                                time(ours[3])));
            }
        }
        IO.println("  beside %s: %d tasks; early start %d, early finish %d, late start %d, late finish %d equal"
                .formatted(whom, compared, equal[0], equal[1], equal[2], equal[3]));
        differing.stream().limit(Integer.getInteger("show", 8)).forEach(IO::println);
    }

    /// Two moments are the same when no working minute of the task's calendar lies between them.
    private boolean same(Task task, @Nullable LocalDateTime theirs, int ours) {
        return theirs != null
                && calendars
                                .computeIfAbsent(task.getEffectiveCalendar(), this::minutes)
                                .between(minute(theirs), ours)
                        == 0;
    }

    private static LocalDateTime time(int minute) {
        return LocalDateTime.ofEpochSecond(minute * 60L, 0, ZoneOffset.UTC);
    }

    private static int minute(LocalDateTime time) {
        return Math.toIntExact(time.toEpochSecond(ZoneOffset.UTC) / 60);
    }

    private static int minutes(@Nullable Duration duration, ProjectCalendar calendar) {
        return duration == null
                ? 0
                : (int) Math.round(
                        duration.convertUnits(TimeUnit.MINUTES, calendar).getDuration());
    }

    private Calendar minutes(ProjectCalendar calendar) {
        boolean[] cycle = new boolean[7 * DAY];
        for (var day : java.time.DayOfWeek.values()) {
            // The cycle begins on a Thursday, as the epoch does.
            int at = Math.floorMod(day.getValue() - 4, 7) * DAY;
            if (calendar.isWorkingDay(day)) {
                fill(cycle, at, calendar.getHours(day));
            }
        }
        var from = around.minusYears(1);
        int days = 6 * 365;
        boolean[] window = new boolean[days * DAY];
        for (int d = 0; d < days; d++) {
            var day = from.plusDays(d);
            if (calendar.isWorkingDate(day)) {
                fill(window, d * DAY, calendar.getHours(day));
            }
        }
        return Calendar.of(cycle, Math.toIntExact(from.toEpochDay()) * DAY, window);
    }

    private static void fill(boolean[] minutes, int at, @Nullable List<org.mpxj.LocalTimeRange> hours) {
        for (var range : hours == null ? List.<org.mpxj.LocalTimeRange>of() : hours) {
            int start = range.getStart().toSecondOfDay() / 60;
            int end = range.getEnd().equals(LocalTime.MIDNIGHT)
                    ? DAY
                    : range.getEnd().toSecondOfDay() / 60;
            java.util.Arrays.fill(minutes, at + start, at + Math.max(start, end), true);
        }
    }
}
