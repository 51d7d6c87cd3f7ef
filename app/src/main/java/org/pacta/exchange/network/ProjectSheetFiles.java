package org.pacta.exchange.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.MPXJException;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TaskField;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.mspdi.MSPDIWriter;
import org.pacta.engine.network.LinkType;
import org.pacta.exchange.network.PlanFault.Kind;

/// MS Project XML out and in, by MPXJ. The code of a line stands in the field Text1, its kind in Text2; lines are
/// scheduled by hand, so that a tool leaves their dates where the plan has them.
public final class ProjectSheetFiles {

    private static final String FORMAT = "MS Project XML";
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final List<LocalTimeRange> HOURS =
            List.of(new LocalTimeRange(MORNING, LocalTime.of(13, 0)), new LocalTimeRange(LocalTime.of(14, 0), EVENING));
    private static final int MINUTES_A_DAY = 8 * 60;

    private ProjectSheetFiles() {}

    public static byte[] write(ProjectSheet sheet) {
        var file = new ProjectFile();
        var properties = file.getProjectProperties();
        properties.setSubject(sheet.mark());
        properties.setName(sheet.title());
        properties.setProjectTitle(sheet.title());
        properties.setStartDate(sheet.starts().atTime(MORNING));
        properties.setMinutesPerDay(MINUTES_A_DAY);
        properties.setMinutesPerWeek(5 * MINUTES_A_DAY);
        file.getCustomFields().getOrCreate(TaskField.TEXT1).setAlias("Pacta code");
        file.getCustomFields().getOrCreate(TaskField.TEXT2).setAlias("Pacta kind");
        var calendars = new HashMap<String, ProjectCalendar>();
        var weeks = new HashMap<String, PlanFile.WorkWeek>();
        for (var each : sheet.calendars()) {
            var calendar = calendar(file, each);
            if (calendars.isEmpty()) properties.setDefaultCalendar(calendar);
            calendars.put(each.code(), calendar);
            weeks.put(each.code(), each);
        }
        var first =
                sheet.calendars().isEmpty() ? "" : sheet.calendars().getFirst().code();
        var tasks = new HashMap<String, Task>();
        var above = new ArrayDeque<Task>();
        for (var line : sheet.lines()) {
            while (above.size() >= line.depth()) above.removeLast();
            var parent = above.peekLast();
            var task = parent == null ? file.addTask() : parent.addTask();
            if (line.kind().equals("group")) above.addLast(task);
            task.setName(line.name());
            task.setText(1, line.code());
            task.setText(2, line.kind());
            tasks.put(line.key(), task);
            if (line.kind().equals("group")) continue;
            var code = line.calendar().isEmpty() ? first : line.calendar();
            var calendar = calendars.get(code);
            if (calendar != null && !line.calendar().isEmpty()) task.setCalendar(calendar);
            dates(task, line, weeks.get(code));
        }
        for (var tie : sheet.ties()) {
            var before = tasks.get(tie.from());
            var after = tasks.get(tie.to());
            if (before == null || after == null) continue;
            after.addPredecessor(new Relation.Builder()
                    .predecessorTask(before)
                    .type(RelationType.valueOf(tie.type().name()))
                    .lag(Duration.getInstance(tie.lag(), TimeUnit.DAYS)));
        }
        try (var out = new ByteArrayOutputStream()) {
            new MSPDIWriter().write(file, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void dates(Task task, ProjectSheet.Line line, PlanFile.@Nullable WorkWeek week) {
        task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        var finish = line.finish();
        var start = line.start() == null ? finish : line.start();
        if (start == null) return;
        if (finish != null && finish.isBefore(start)) start = finish;
        var end = finish == null ? start : finish;
        task.setStart(start.atTime(MORNING));
        task.setFinish(end.atTime(EVENING));
        var length = Duration.getInstance(Math.max(1, workdays(start, end, week)), TimeUnit.DAYS);
        task.setDuration(length);
        task.setManualDuration(length);
        if (line.deadline() != null) task.setDeadline(line.deadline().atTime(EVENING));
        if (line.done() != null) {
            task.setPercentageComplete(100);
            var began = start.isAfter(line.done()) ? line.done() : start;
            task.setActualStart(began.atTime(MORNING));
            task.setActualFinish(line.done().atTime(EVENING));
        }
    }

    private static int workdays(LocalDate from, LocalDate to, PlanFile.@Nullable WorkWeek week) {
        Set<LocalDate> off = week == null ? Set.of() : new HashSet<>(week.holidays());
        Set<LocalDate> extra = week == null ? Set.of() : new HashSet<>(week.extra());
        int days = 0;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            boolean usual = week == null
                    ? day.getDayOfWeek().getValue() <= 5
                    : week.week().contains(day.getDayOfWeek());
            if (extra.contains(day) || usual && !off.contains(day)) days++;
        }
        return days;
    }

    private static ProjectCalendar calendar(ProjectFile file, PlanFile.WorkWeek week) {
        var calendar = file.addCalendar();
        calendar.setName(week.code());
        for (var day : DayOfWeek.values()) {
            boolean works = week.week().contains(day);
            calendar.setWorkingDay(day, works);
            var hours = calendar.addCalendarHours(day);
            if (works) hours.addAll(HOURS);
        }
        week.holidays().stream().sorted().forEach(calendar::addCalendarException);
        week.extra().stream()
                .sorted()
                .forEach(day -> calendar.addCalendarException(day).addAll(HOURS));
        return calendar;
    }

    /// Whatever the bytes are, they give a sheet or a refusal; what MPXJ passes over is refused as well. Document types
    /// are refused, so no file can name another one or grow without end.
    public static ProjectSheet.Reading read(byte[] bytes) {
        try {
            var text = ProjectText.of(bytes);
            var reader = new MSPDIReader();
            reader.setCharset(text.charset());
            var file = reader.read(new ByteArrayInputStream(bytes));
            if (file == null) return refused(PlanFault.of(Kind.NO_TASKS, ""));
            if (file.getTasks().size() > ProjectSheet.MOST)
                return refused(PlanFault.of(Kind.TOO_MANY, "tasks", String.valueOf(ProjectSheet.MOST)));
            var missed = text.missed(file);
            if (!missed.isEmpty()) return new ProjectSheet.Reading.Refused(missed);
            var sheet = sheet(file);
            return sheet.lines().isEmpty()
                    ? refused(PlanFault.of(Kind.NO_TASKS, ""))
                    : new ProjectSheet.Reading.Read(sheet);
        } catch (MPXJException | RuntimeException | StackOverflowError e) {
            // MPXJ answers damaged files with exceptions of many kinds; each is a fault of the file.
            return new ProjectSheet.Reading.Refused(ProjectFiles.faults(FORMAT, e));
        }
    }

    private static ProjectSheet.Reading refused(PlanFault fault) {
        return new ProjectSheet.Reading.Refused(List.of(fault));
    }

    private static ProjectSheet sheet(ProjectFile file) {
        var lines = new ArrayList<ProjectSheet.Line>();
        var keys = new HashMap<Task, String>();
        for (var task : file.getTasks()) {
            if (task.getNull() || task.getID() == null || task.getID() == 0) continue;
            boolean summary = task.getSummary() || !task.getChildTasks().isEmpty();
            var kind = text(task, 2);
            // the last day of a summary is that of its parts, unless somebody set it by hand: nobody's word
            boolean reckoned = summary && task.getTaskMode() != TaskMode.MANUALLY_SCHEDULED;
            var line = new ProjectSheet.Line(
                    task.getOutlineLevel() == null ? 1 : task.getOutlineLevel(),
                    kind(kind, summary),
                    text(task, 1),
                    task.getName() == null ? "" : task.getName().strip(),
                    day(task.getStart()),
                    reckoned ? null : last(task.getFinish()),
                    day(task.getDeadline()),
                    last(task.getActualFinish()),
                    "");
            lines.add(line);
            if (!line.kind().equals("group") && !line.code().isEmpty()) keys.put(task, line.key());
        }
        var properties = file.getProjectProperties();
        var starts = day(properties.getStartDate());
        return new ProjectSheet(
                properties.getSubject() == null ? "" : properties.getSubject().strip(),
                properties.getProjectTitle() == null ? "" : properties.getProjectTitle(),
                starts == null ? LocalDate.EPOCH : starts,
                List.of(),
                lines,
                ties(file, keys));
    }

    private static List<PlanFile.Tie> ties(ProjectFile file, Map<Task, String> keys) {
        var ties = new LinkedHashSet<PlanFile.Tie>();
        for (var task : file.getTasks()) {
            for (var relation : task.getPredecessors()) {
                var from = keys.get(relation.getPredecessorTask());
                var to = keys.get(relation.getSuccessorTask());
                if (from == null || to == null) continue;
                var type = relation.getType() == null
                        ? LinkType.FINISH_START
                        : LinkType.valueOf(relation.getType().name());
                var lag = WorkingDays.of(WorkingDays.lag(relation), file.getProjectProperties());
                ties.add(new PlanFile.Tie(from, to, type, (int) Math.round(lag)));
            }
        }
        return List.copyOf(ties);
    }

    /// Only what the file takes for neither measure nor step is a group when it has parts.
    private static String kind(String said, boolean summary) {
        return switch (said) {
            case "group", "measure", "step" -> said;
            default -> summary ? "group" : "measure";
        };
    }

    private static String text(Task task, int number) {
        var text = task.getText(number);
        return text == null ? "" : text.strip();
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.toLocalDate();
    }

    /// What ends at midnight ended on the day before.
    private static @Nullable LocalDate last(@Nullable LocalDateTime moment) {
        if (moment == null) return null;
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().minusDays(1)
                : moment.toLocalDate();
    }
}
