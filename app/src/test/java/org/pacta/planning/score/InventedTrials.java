package org.pacta.planning.score;

import java.util.stream.IntStream;
import org.pacta.engine.forecast.Watch;
import org.pacta.planning.outlook.Looking;

/// How good forecasts of invented histories are whose generator is not the model's. No test: run by hand, as
/// docs/benchmarks-planning.md says. Arguments: seeds.
final class InventedTrials {

    private static final int THINGS = 700;
    private static final int STEP = 182;

    private InventedTrials() {}

    public static void main(String[] seeds) {
        long of = 0;
        long came = 0;
        double variance = 0;
        for (var seed : seeds) {
            var dates = IntStream.iterate(
                            InventedPast.START + 2 * 365, day -> day < InventedPast.END - 180, day -> day + STEP)
                    .boxed()
                    .toList();
            var verdict = Backtest.of(
                    InventedPast.of(Long.parseLong(seed), THINGS),
                    InventedPast::given,
                    dates,
                    new Looking.Asked(1_000, 1, 1, false),
                    Watch.NONE);
            var p80 = verdict.p80();
            System.out.printf(
                    "seed %s: %d forecasts of %d things, %d finished; P80 covered %d of %d, %.1f %% (%.1f to %.1f)%n",
                    seed,
                    verdict.trials(),
                    verdict.things(),
                    verdict.finished(),
                    p80.came(),
                    p80.of(),
                    100 * p80.share(),
                    100 * p80.low(),
                    100 * p80.high());
            System.out.printf(
                    "  CRPS %.1f days, planned date %.1f, straight line %.1f, without network %.1f%n",
                    verdict.crps(), verdict.crpsPlanned(), verdict.crpsLine(), verdict.crpsAlone());
            System.out.printf(
                    "  Brier %.3f, planned date %.3f, straight line %.3f, without network %.3f%n",
                    verdict.brier(), verdict.brierPlanned(), verdict.brierLine(), verdict.brierAlone());
            of += p80.of();
            came += p80.came();
            double error = (p80.high() - p80.low()) / 2 * p80.of();
            variance += error * error;
        }
        double share = (double) came / of;
        double half = Math.sqrt(variance) / of;
        System.out.printf(
                "all: P80 covered %d of %d, %.1f %% (%.1f to %.1f)%n",
                came, of, 100 * share, 100 * (share - half), 100 * (share + half));
    }
}
