package org.pacta.bench.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.Constraint.Kind;
import org.pacta.engine.calendar.LagCalendar;
import org.pacta.engine.calendar.Progress;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;

/// The scheduled project of a Primavera XER file, in minutes, with the rows that it came from.
///
/// @param project id of the scheduled project
/// @param rows the TASK row of each task, by index
/// @param until the project's must-finish-by bound, or [Timing#NO_UPPER]
@SuppressWarnings("ArrayRecordComponent")
record XerPlan(Network network, Timing timing, int[] remaining, int until, String project, List<XerTables.Row> rows) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static int minute(String time) {
        return Math.toIntExact(LocalDateTime.parse(time, TIME).toEpochSecond(ZoneOffset.UTC) / 60);
    }

    private static int minutes(String hours) {
        return Math.toIntExact(Math.round(Double.parseDouble(hours) * 60));
    }

    static XerPlan read(Path file) throws IOException {
        var tables = XerTables.read(file);
        var options = tables.rows("SCHEDOPTIONS").getFirst();
        var project = tables.rows("PROJECT").stream()
                .filter(row -> row.cell("proj_id").equals(options.cell("proj_id")))
                .findFirst()
                .orElseThrow();
        int dataDate = minute(project.cell("last_recalc_date"));
        var calendars = calendars(tables, LocalDate.ofEpochDay(dataDate / 1440));
        var network = Network.builder();
        var index = new HashMap<String, Integer>();
        var rows = new ArrayList<XerTables.Row>();
        for (var row : tables.rows("TASK")) {
            index.put(row.cell("task_id"), network.task(row.cell("task_code")));
            rows.add(row);
        }
        for (var row : tables.rows("TASKPRED")) {
            network.link(
                    known(index, row.cell("pred_task_id")),
                    known(index, row.cell("task_id")),
                    type(row.cell("pred_type")),
                    minutes(row.cell("lag_hr_cnt")));
        }
        var timing = Timing.builder(rows.size(), dataDate)
                .lagsBy(
                        options.cell("sched_calendar_on_relationship_lag").equals("rcal_Successor")
                                ? LagCalendar.SUCCESSOR
                                : LagCalendar.PREDECESSOR)
                .progress(
                        options.cell("sched_progress_override").equals("Y")
                                ? Progress.OVERRIDE
                                : Progress.RETAINED_LOGIC);
        int[] remaining = new int[rows.size()];
        for (int task = 0; task < remaining.length; task++) {
            var row = rows.get(task);
            timing.calendar(task, known(calendars, row.cell("clndr_id")));
            remaining[task] = minutes(row.cell("remain_drtn_hr_cnt"));
            state(timing, dataDate, task, row, row.cell("proj_id").equals(project.cell("proj_id")));
        }
        String end = project.cell("plan_end_date");
        boolean fixed = "Y".equals(options.cell("sched_use_project_end_date_for_float")) && !end.isEmpty();
        return new XerPlan(
                network.build(),
                timing.build(),
                remaining,
                fixed ? minute(end) : Timing.NO_UPPER,
                project.cell("proj_id"),
                List.copyOf(rows));
    }

    private static <T> T known(Map<String, T> things, String id) {
        return Objects.requireNonNull(things.get(id), () -> "no row has the id " + id);
    }

    private static Map<String, Calendar> calendars(XerTables tables, LocalDate around) {
        var calendars = new HashMap<String, Calendar>();
        for (var row : tables.rows("CALENDAR")) {
            calendars.put(
                    row.cell("clndr_id"),
                    XerCalendar.parse(row.cell("clndr_data"), around.minusYears(2), around.plusYears(3)));
        }
        return calendars;
    }

    private static void state(Timing.Builder timing, int dataDate, int task, XerTables.Row row, boolean ours) {
        if (!ours) {
            // A task of another project in the file stands where that project put it.
            timing.constrain(task, new Constraint(Kind.START_NO_EARLIER, minute(row.cell("early_start_date"))));
            return;
        }
        if (row.cell("status_code").equals("TK_Complete")) {
            // Primavera takes what is reported after the data date as done by then.
            int end = Math.min(dataDate, minute(row.cell("act_end_date")));
            String start = row.cell("act_start_date");
            timing.finished(task, start.isEmpty() ? end : Math.min(end, minute(start)), end - 1);
        } else if (row.cell("status_code").equals("TK_Active")) {
            timing.started(task, minute(row.cell("act_start_date")));
        }
        String kind = row.cell("cstr_type");
        if (kind.isEmpty()) {
            return;
        }
        if (kind.equals("CS_ALAP")) {
            timing.constrain(task, Constraint.asLateAsPossible());
            return;
        }
        int at = minute(row.cell("cstr_date"));
        timing.constrain(
                task,
                switch (kind) {
                    case "CS_MSOA" -> new Constraint(Kind.START_NO_EARLIER, at);
                    case "CS_MSOB" -> new Constraint(Kind.START_NO_LATER, at);
                    case "CS_MEOA" -> new Constraint(Kind.FINISH_NO_EARLIER, at - 1);
                    case "CS_MEOB" -> new Constraint(Kind.FINISH_NO_LATER, at - 1);
                    case "CS_MSO" -> new Constraint(Kind.START_ON, at);
                    case "CS_MEO" -> new Constraint(Kind.FINISH_ON, at - 1);
                    case "CS_MANDSTART" -> new Constraint(Kind.MUST_START_ON, at);
                    case "CS_MANDFIN" -> new Constraint(Kind.MUST_FINISH_ON, at - 1);
                    default -> throw new IllegalArgumentException("constraint " + kind);
                });
    }

    private static LinkType type(String code) {
        return switch (code) {
            case "PR_FS" -> LinkType.FINISH_START;
            case "PR_SS" -> LinkType.START_START;
            case "PR_FF" -> LinkType.FINISH_FINISH;
            case "PR_SF" -> LinkType.START_FINISH;
            default -> throw new IllegalArgumentException("link type " + code);
        };
    }
}
