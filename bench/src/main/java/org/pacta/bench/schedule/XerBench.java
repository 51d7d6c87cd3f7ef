package org.pacta.bench.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.schedule.CriticalPath;

/// Early and late dates and float against those that Primavera P6 stored in XER files, to the minute.
///
/// Two times are equal when no working minute of the task's calendar lies between them: the end of Friday
/// is the beginning of Monday.
///
/// Argument: folder with `*.xer`. Property `show`: how many differences to list.
public final class XerBench {

    private final XerPlan plan;
    private final CriticalPath path;
    private final int show;

    private XerBench(XerPlan plan, int show) {
        this.plan = plan;
        this.show = show;
        this.path = CriticalPath.of(plan.network(), plan.timing(), plan.remaining(), plan.until());
    }

    /// Runs it.
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/schedules/xer");
        if (!Files.isDirectory(folder)) {
            IO.println("Skipped: no XER files at " + folder);
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(name -> name.toString().endsWith(".xer"))
                    .sorted()
                    .toList()) {
                IO.println(file.getFileName());
                new XerBench(XerPlan.read(file), Integer.getInteger("show", 0)).compare();
            }
        }
    }

    private void compare() {
        var early = dates("early start", "early_start_date", path::remainingStart);
        early.or(dates("early finish", "early_end_date", path::earlyFinish));
        roots("early dates", early, true);
        var late = dates("late start", "late_start_date", path::lateStart);
        late.or(dates("late finish", "late_end_date", path::lateFinish));
        roots("late dates", late, false);
        floats("total float", "total_float_hr_cnt", path::totalFloat);
        floats("free float", "free_float_hr_cnt", path::freeFloat);
    }

    private BitSet dates(String name, String field, IntUnaryOperator ours) {
        int equal = 0;
        int count = 0;
        var different = new BitSet();
        for (int task = 0; task < plan.rows().size(); task++) {
            String theirs = plan.rows().get(task).cell(field);
            if (plan.timing().finished(task) || theirs.isEmpty()) {
                continue;
            }
            count++;
            int minutes = plan.timing().calendar(task).between(XerPlan.minute(theirs), ours.applyAsInt(task));
            if (minutes == 0) {
                equal++;
            } else {
                different.set(task);
            }
        }
        IO.println("  %s: %d of %d equal".formatted(name, equal, count));
        return different;
    }

    /// The tasks that differ though nothing differs that they follow from: each is one thing to explain.
    private void roots(String name, BitSet different, boolean early) {
        var network = plan.network();
        var roots = (BitSet) different.clone();
        for (int k = 0; k < network.links(); k++) {
            var link = network.link(k);
            if (different.get(early ? link.from() : link.to())) {
                roots.clear(early ? link.to() : link.from());
            }
        }
        IO.println("  %s: %d different, which follow from %d"
                .formatted(name, different.cardinality(), roots.cardinality()));
        roots.stream().forEach(task -> IO.println("    %s: %s".formatted(network.name(task), reason(task))));
        roots.stream().limit(show).forEach(task -> {
            var row = plan.rows().get(task);
            IO.println("    %s: P6 %s to %s, ours %s to %s"
                    .formatted(
                            network.name(task),
                            row.cell(early ? "early_start_date" : "late_start_date"),
                            row.cell(early ? "early_end_date" : "late_end_date"),
                            time(early ? path.remainingStart(task) : path.lateStart(task)),
                            time(early ? path.earlyFinish(task) : path.lateFinish(task))));
        });
    }

    /// Why Primavera's late dates differ, where we know.
    private String reason(int task) {
        var network = plan.network();
        if (!plan.rows().get(task).cell("proj_id").equals(plan.project())) {
            return "explained: belongs to another project of the file, which has its own end";
        }
        var out = network.outgoing();
        int p = network.position(task);
        for (int k = out.first(p); k < out.first(p + 1); k++) {
            if (plan.timing().started(task) && !LinkType.of(out.type(k)).fromFinish()) {
                return "explained: has started; Primavera still carries float back over its start-start link";
            }
        }
        return "not explained";
    }

    private void floats(String name, String field, IntUnaryOperator ours) {
        int equal = 0;
        int count = 0;
        int shown = 0;
        for (int task = 0; task < plan.rows().size(); task++) {
            String theirs = plan.rows().get(task).cell(field);
            if (plan.timing().finished(task) || theirs.isEmpty()) {
                continue;
            }
            count++;
            long minutes = Math.round(Double.parseDouble(theirs) * 60);
            if (minutes == ours.applyAsInt(task)) {
                equal++;
            } else if (shown++ < show) {
                IO.println("    %s: P6 %d min, ours %d min"
                        .formatted(plan.network().name(task), minutes, ours.applyAsInt(task)));
            }
        }
        IO.println("  %s: %d of %d equal".formatted(name, equal, count));
    }

    private static LocalDateTime time(int minute) {
        return LocalDateTime.ofEpochSecond(minute * 60L, 0, ZoneOffset.UTC);
    }
}
