package org.pacta.exchange.network;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.LagCalendar;
import org.pacta.engine.calendar.Progress;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.random.Estimate;
import org.pacta.exchange.network.PlanFault.Kind;
import org.pacta.exchange.network.PlanFile.Resource;
import org.pacta.exchange.network.PlanFile.Task;
import org.pacta.exchange.network.PlanFile.Tie;
import org.pacta.exchange.network.PlanFile.WorkWeek;

/// A single-mode instance of PSPLIB, `.sm` (Kolisch and Sprecher, European Journal of Operational Research 96, 1996).
/// Its time has no dates: work begins on 1 January 2000 and is done every day.
final class PsplibFile {

    private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);
    private static final String PRECEDENCE = "PRECEDENCE RELATIONS";
    private static final String REQUESTS = "REQUESTS/DURATIONS";
    private static final String UNITS = "RESOURCEAVAILABILITIES";

    private final String[] lines;
    private final PlanFaults faults = new PlanFaults();

    private PsplibFile(String text) {
        lines = text.split("\\R", -1);
    }

    static PlanReading read(String text) {
        return new PsplibFile(text).parse();
    }

    private PlanReading parse() {
        var precedence = rows(PRECEDENCE, 2);
        var requests = rows(REQUESTS, 3);
        var units = rows(UNITS, 2);
        if (!faults.clean()) {
            return faults.refused();
        }
        if (units.isEmpty() || precedence.size() != requests.size() || precedence.size() > PlanJson.MOST_TASKS) {
            faults.add(Kind.PSPLIB_SECTION, "", units.isEmpty() ? UNITS : REQUESTS);
            return faults.refused();
        }
        var resources = resources(units.getFirst());
        var tasks = tasks(requests, resources);
        var links = links(precedence);
        if (!faults.clean()) {
            return faults.refused();
        }
        var everyDay = new WorkWeek("every-day", EnumSet.allOf(DayOfWeek.class), List.of(), List.of());
        return new PlanReading.Read(
                new PlanFile(
                        "PSPLIB",
                        BEGIN,
                        null,
                        "every-day",
                        LagCalendar.PREDECESSOR,
                        Progress.RETAINED_LOGIC,
                        List.of(everyDay),
                        List.of(),
                        List.of(),
                        resources,
                        List.of(),
                        tasks,
                        links),
                List.of());
    }

    private record Row(int line, int[] numbers) {}

    /// The rows of numbers of a section, which begins `skip` lines after its title and ends at a line of stars.
    private List<Row> rows(String title, int skip) {
        int at = 0;
        while (at < lines.length && !lines[at].startsWith(title)) {
            at++;
        }
        var rows = new ArrayList<Row>();
        boolean ended = false;
        for (at += skip; at < lines.length && !ended; at++) {
            ended = lines[at].startsWith("*");
            var numbers = ended || lines[at].startsWith("-") ? null : numbers(lines[at]);
            if (numbers != null) {
                rows.add(new Row(at + 1, numbers));
            } else if (!ended && !lines[at].startsWith("-")) {
                faults.add(Kind.PSPLIB_NUMBERS, "line " + (at + 1), title, lines[at]);
            }
        }
        if (!ended || rows.isEmpty()) {
            faults.add(Kind.PSPLIB_SECTION, "", title);
        }
        return rows;
    }

    private static int @Nullable [] numbers(String line) {
        var words = line.strip().split("\\s+", -1);
        return Arrays.stream(words).allMatch(word -> word.matches("\\d{1,6}"))
                ? Arrays.stream(words).mapToInt(Integer::parseInt).toArray()
                : null;
    }

    private List<Resource> resources(Row units) {
        var resources = new ArrayList<Resource>();
        for (int units1 : units.numbers) {
            resources.add(new Resource("R" + (resources.size() + 1), "", units1));
        }
        return resources;
    }

    private List<Task> tasks(List<Row> requests, List<Resource> resources) {
        var tasks = new ArrayList<Task>();
        for (var row : requests) {
            if (row.numbers.length != 3 + resources.size()) {
                faults.add(Kind.PSPLIB_NUMBERS, "line " + row.line, REQUESTS, lines[row.line - 1]);
                continue;
            }
            var needs = new LinkedHashMap<String, Integer>();
            for (int r = 0; r < resources.size(); r++) {
                if (row.numbers[3 + r] > 0) {
                    needs.put(resources.get(r).code(), row.numbers[3 + r]);
                }
            }
            tasks.add(task(String.valueOf(row.numbers[0]), row.numbers[2], needs));
        }
        return tasks;
    }

    private static Task task(String code, int days, Map<String, Integer> needs) {
        var duration = new Estimate.Fixed(days);
        return new Task(code, "", "", duration, null, "", "", "", null, null, List.of(), needs, null, !needs.isEmpty());
    }

    private List<Tie> links(List<Row> precedence) {
        var links = new ArrayList<Tie>();
        for (var row : precedence) {
            if (row.numbers.length < 3 || row.numbers.length != 3 + row.numbers[2]) {
                faults.add(Kind.PSPLIB_NUMBERS, "line " + row.line, PRECEDENCE, lines[row.line - 1]);
                continue;
            }
            if (row.numbers[1] != 1) {
                faults.add(Kind.PSPLIB_MODES, "line " + row.line, String.valueOf(row.numbers[1]));
            }
            for (int k = 3; k < row.numbers.length; k++) {
                links.add(new Tie(
                        String.valueOf(row.numbers[0]), String.valueOf(row.numbers[k]), LinkType.FINISH_START, 0));
            }
        }
        return links;
    }
}
