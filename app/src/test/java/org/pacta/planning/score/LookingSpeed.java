package org.pacta.planning.score;

import java.util.Arrays;
import org.pacta.engine.forecast.Watch;
import org.pacta.planning.history.History;
import org.pacta.planning.outlook.Looking;

/// How long a forecast takes once it is read: learning, ten thousand futures, drivers. No test: run by hand, as
/// docs/benchmarks-planning.md says.
final class LookingSpeed {

    private static final int WARM = 20;
    private static final int MEASURED = 15;

    private LookingSpeed() {}

    public static void main(String[] arguments) {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        for (int measures : new int[] {310, 994, 10_000}) {
            int warm = measures > 5_000 ? 2 : WARM;
            int measured = measures > 5_000 ? 5 : MEASURED;
            var past = InventedPast.of(1, measures);
            var times = new double[measured];
            int open = 0;
            for (int i = -warm; i < measured; i++) {
                // another day each time: nothing can be cached
                int day = InventedPast.END - InventedPast.PLAN / 2 - 7 * (i + warm);
                History seen = past.until(day);
                var given = InventedPast.given(seen, day).getFirst();
                long begun = System.nanoTime();
                var outlook = Looking.from(given).ahead(Looking.Asked.usual(threads), Watch.NONE);
                if (i >= 0) times[i] = (System.nanoTime() - begun) / 1e6;
                open = outlook.open();
            }
            Arrays.sort(times);
            System.out.printf(
                    "%d measures (%d open, %d things in three plans), %d threads: p50 %.0f ms, most %.0f ms%n",
                    measures, open, past.courses().size(), threads, times[measured / 2], times[measured - 1]);
        }
    }
}
