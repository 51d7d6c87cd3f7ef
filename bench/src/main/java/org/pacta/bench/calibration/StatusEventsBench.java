package org.pacta.bench.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.pacta.engine.calibration.KaplanMeier;

/// Kaplan-Meier on the dated statuses of a promise tracker, which has no planned dates: how far "done within so many
/// days", learned from one half of the promises, holds of the other. What was broken is taken as withdrawn on that day,
/// what is open as censored on the last day of the file.
///
/// Argument: `status_history.csv` with columns date, promise, category, old status, new status.
public final class StatusEventsBench {

    private static final int HALVINGS = 200;
    private static final int[] WITHIN = {30, 90, 180, 365};

    private StatusEventsBench() {}

    /// @param lasted days from the first status to the end, or to the last day seen
    private record Promise(int lasted, boolean done, boolean broken) {}

    /// Runs it.
    public static void main(String[] arguments) throws IOException {
        var file =
                Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/plans/trumptracker/status_history.csv");
        if (!Files.isRegularFile(file)) {
            IO.println("Skipped: no status events at " + file);
            return;
        }
        var promises = promises(Files.readAllLines(file));
        IO.println("%d promises: %d done, %d broken, %d open"
                .formatted(
                        promises.size(),
                        count(promises, true, false),
                        count(promises, false, true),
                        count(promises, false, false)));
        var all = curve(promises);
        IO.println(
                "within days | done by all | standard error | foretold to the other half | came there | n | Brier | Brier of the share among what had ended");
        for (int days : WITHIN) {
            IO.println(row(promises, all, days));
        }
    }

    private static String row(List<Promise> promises, KaplanMeier all, int days) {
        double said = 0;
        double brier = 0;
        double naive = 0;
        int came = 0;
        int judged = 0;
        for (int seed = 0; seed < HALVINGS; seed++) {
            var random = new SplittableRandom(seed);
            var taught = new ArrayList<Promise>();
            var asked = new ArrayList<Promise>();
            for (var each : promises) {
                (random.nextBoolean() ? taught : asked).add(each);
            }
            double chance = 1 - curve(taught).survival(days);
            long ended =
                    taught.stream().filter(each -> each.done || each.broken).count();
            double share = ended == 0
                    ? 0
                    : taught.stream()
                                    .filter(each -> each.done && each.lasted <= days)
                                    .count()
                            / (double) ended;
            for (var each : asked) {
                boolean done = each.done && each.lasted <= days;
                if (!done && each.lasted < days) continue;
                judged++;
                came += done ? 1 : 0;
                said += chance;
                brier += square(chance - (done ? 1 : 0));
                naive += square(share - (done ? 1 : 0));
            }
        }
        return "%d | %.1f %% | %.1f | %.1f %% | %.1f %% | %d | %.3f | %.3f"
                .formatted(
                        days,
                        100 * (1 - all.survival(days)),
                        100 * all.standardError(days),
                        100 * said / judged,
                        100.0 * came / judged,
                        judged / HALVINGS,
                        brier / judged,
                        naive / judged);
    }

    private static double square(double error) {
        return error * error;
    }

    private static KaplanMeier curve(List<Promise> promises) {
        double[] lasted = new double[promises.size()];
        boolean[] done = new boolean[lasted.length];
        for (int i = 0; i < lasted.length; i++) {
            lasted[i] = promises.get(i).lasted;
            done[i] = promises.get(i).done;
        }
        return KaplanMeier.of(lasted, done);
    }

    private static int count(List<Promise> promises, boolean done, boolean broken) {
        return (int) promises.stream()
                .filter(each -> each.done == done && each.broken == broken)
                .count();
    }

    private record Event(LocalDate day, String status) {}

    private static List<Promise> promises(List<String> lines) {
        var events = new LinkedHashMap<String, List<Event>>();
        var last = new HashMap<String, LocalDate>();
        for (var line : lines.subList(1, lines.size())) {
            var day = LocalDate.parse(line.substring(0, 10));
            // The promise may hold commas, statuses do not: the last field is after the last comma.
            var status = line.substring(line.lastIndexOf(',') + 1);
            events.computeIfAbsent(promise(line), _ -> new ArrayList<>()).add(new Event(day, status));
            last.merge("", day, (a, b) -> a.isAfter(b) ? a : b);
        }
        var end = last.getOrDefault("", LocalDate.MIN);
        return events.values().stream().map(each -> promise(each, end)).toList();
    }

    private static String promise(String line) {
        if (line.charAt(11) != '"') return line.substring(11, line.indexOf(',', 11));
        int at = 12;
        while (line.charAt(at) != '"' || at + 1 < line.length() && line.charAt(at + 1) == '"') {
            at += line.charAt(at) == '"' ? 2 : 1;
        }
        return line.substring(12, at);
    }

    private static Promise promise(List<Event> events, LocalDate end) {
        var first = events.getFirst().day;
        for (var each : events) {
            boolean done = each.status.equals("Achieved");
            boolean broken = each.status.equals("Broken");
            if (done || broken) return new Promise(days(first, each.day), done, broken);
        }
        return new Promise(days(first, end), false, false);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
    }
}
