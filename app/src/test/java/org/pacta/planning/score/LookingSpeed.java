package org.pacta.planning.score;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.pacta.engine.forecast.Watch;
import org.pacta.planning.history.History;
import org.pacta.planning.outlook.Looking;

/// How long a forecast takes once it is read: learning, ten thousand futures, drivers; by the clock, and by the
/// processor time of the thread that asks, which other work on the machine disturbs less. No test: run by hand, as
/// docs/benchmarks-planning.md says. Arguments: threads, then the sizes of the plans if not all, then `bare` for plans
/// without holidays of Parties, sittings, estimates and risks.
final class LookingSpeed {

    private static final int WARM = 20;
    private static final int MEASURED = 15;

    private LookingSpeed() {}

    public static void main(String[] arguments) {
        int threads = Integer.parseInt(arguments[0]);
        var processor = ManagementFactory.getThreadMXBean();
        boolean bare = arguments.length > 1 && arguments[arguments.length - 1].equals("bare");
        int[] sizes = Arrays.stream(arguments, 1, arguments.length - (bare ? 1 : 0))
                .mapToInt(Integer::parseInt)
                .toArray();
        for (int measures : sizes.length > 0 ? sizes : new int[] {310, 994, 10_000}) {
            int warm = measures > 5_000 ? 1 : WARM;
            int measured = measures > 5_000 ? 2 : MEASURED;
            var past = InventedPast.of(1, measures);
            var times = new double[measured];
            var worked = new double[measured];
            int open = 0;
            for (int i = -warm; i < measured; i++) {
                // another day each time: nothing can be cached
                int day = InventedPast.END - InventedPast.PLAN / 2 - 7 * (i + warm);
                History seen = past.until(day);
                var plain = InventedPast.given(seen, day).getFirst();
                var given = bare ? plain : Hurdles.in(plain);
                long begun = System.nanoTime();
                long before = processor.getCurrentThreadCpuTime();
                var outlook = Looking.from(given).ahead(Looking.Asked.usual(threads), Watch.NONE);
                worked[Math.max(i, 0)] = (processor.getCurrentThreadCpuTime() - before) / 1e6;
                times[Math.max(i, 0)] = (System.nanoTime() - begun) / 1e6;
                open = outlook.open();
            }
            Arrays.sort(times);
            Arrays.sort(worked);
            System.out.printf(
                    "%d measures (%d open, %d things in three plans), %d threads: p50 %.0f ms, most %.0f ms; of the asking"
                            + " thread's processor time p50 %.0f ms%n",
                    measures,
                    open,
                    past.courses().size(),
                    threads,
                    times[measured / 2],
                    times[measured - 1],
                    worked[measured / 2]);
        }
    }
}
