package org.pacta.bench.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pacta.engine.schedule.CapacitySearch;
import org.pacta.engine.schedule.CriticalPath;

/// Critical paths and capacity schedules against PSPLIB.
///
/// Prints, for j30 and j60: how many critical paths are as long as the file's `MPM-Time`; and for each
/// number of schedules the average gap to the best known makespan (the proven optimum for j30) and the
/// average deviation from the critical path length, the two measures of Kolisch and Hartmann (European
/// Journal of Operational Research 174, 2006).
///
/// Arguments: folder with `j30/`, `j60/`, `j30opt.sm`, `j60hrs.sm`; then numbers of schedules. Property
/// `seed` (1), `every` (1: all instances; 10: each tenth).
public final class PsplibBench {

    private PsplibBench() {}

    /// Runs it.
    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/schedules/psplib");
        if (!Files.isDirectory(root)) {
            IO.println("Skipped: no PSPLIB at " + root);
            return;
        }
        long seed = Long.getLong("seed", 1);
        int every = Integer.getInteger("every", 1);
        for (var set : List.of("j30", "j60")) {
            var table = set.equals("j30") ? "j30opt.sm" : "j60hrs.sm";
            var instances = Psplib.all(root.resolve(set));
            long equal = instances.stream()
                    .filter(instance -> criticalPath(instance) == instance.mpmTime())
                    .count();
            IO.println("%s: critical path equal to MPM-Time in %d of %d instances"
                    .formatted(set, equal, instances.size()));
            var known = Psplib.makespans(root.resolve(table), set);
            for (int i = 1; i < arguments.length; i++) {
                IO.println(set + ": " + row(instances, known, Long.parseLong(arguments[i]), seed, every));
            }
        }
    }

    private static int criticalPath(Psplib instance) {
        var plan = instance.plan();
        return CriticalPath.of(plan.network(), plan.timing(), plan.remaining()).finish();
    }

    private static String row(
            List<Psplib> instances, Map<String, Integer> known, long schedules, long seed, int every) {
        double gap = 0;
        double deviation = 0;
        int reached = 0;
        int count = 0;
        long generated = 0;
        long before = System.nanoTime();
        for (int i = 0; i < instances.size(); i += every) {
            var instance = instances.get(i);
            var search = CapacitySearch.of(instance.plan(), seed);
            int end = search.run(schedules, () -> false, found -> {}).end();
            int best = Objects.requireNonNull(known.get(instance.name()), instance.name());
            int critical = instance.mpmTime();
            gap += 100.0 * (end - best) / best;
            deviation += 100.0 * (end - critical) / critical;
            reached += end <= best ? 1 : 0;
            generated += search.generated();
            count++;
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        return "%,d schedules, seed %d, %d instances: gap to best known %.3f %%, deviation from critical path %.2f %%, best known reached in %d; %,.0f schedules/s, %.1f s"
                .formatted(
                        schedules, seed, count, gap / count, deviation / count, reached, generated / seconds, seconds);
    }
}
