package org.pacta.planning.score;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.forecast.Finish;
import org.pacta.planning.history.Course;

/// How good forecasts of single things were.
///
/// What has not come yet is not left out. Coverage is counted over the forecasts whose day has come: whether a
/// thing was done by it is then known of all. The CRPS is the threshold-weighted one up to the last known day
/// (Gneiting and Ranjan, *Comparing density forecasts using threshold- and quantile-weighted scoring rules*,
/// JBES 29, 2011): later days count as one. The Brier score is of "done by a day": a year after the data date,
/// or another.
///
/// @param trials forecasts of a thing at a data date
/// @param things different things among them
/// @param finished different things among them that were seen done
/// @param p50 coverage of P50
/// @param p80 coverage of P80
/// @param crps mean, in days
/// @param crpsPlanned the same if the plan's day were certain
/// @param crpsLine the same of the straight line
/// @param crpsAlone the same of each thing's own lessons alone; NaN if that was not made
/// @param brier mean squared error of the chance of being done by that day
/// @param brierPlanned the same if the plan's day were certain
/// @param brierLine the same of the straight line
/// @param brierAlone the same of each thing's own lessons alone
/// @param histogram parts of the forecasts that fell in each tenth of their own distribution; of what came
public record Verdict(
        int trials,
        int things,
        int finished,
        Coverage p50,
        Coverage p80,
        double crps,
        double crpsPlanned,
        double crpsLine,
        double crpsAlone,
        double brier,
        double brierPlanned,
        double brierLine,
        double brierAlone,
        List<Double> histogram) {

    static final int YEAR = 365;

    public Verdict {
        histogram = List.copyOf(histogram);
    }

    /// How often what was to come by a day with some chance came by it.
    ///
    /// @param of forecasts whose day has come
    /// @param came of those, what had come by then
    /// @param low lower end of the 95 % interval; things, not forecasts, are taken to be independent
    /// @param high upper end
    public record Coverage(int of, int came, double low, double high) {

        public double share() {
            return of == 0 ? 0 : (double) came / of;
        }
    }

    /// @param by the day of which the Brier score asks whether a thing was done by it
    static Verdict of(List<Trial> trials, ToIntFunction<Trial> by) {
        var due = trials.stream()
                .filter(each -> by.applyAsInt(each) <= each.end())
                .toList();
        return new Verdict(
                trials.size(),
                (int) trials.stream().map(Trial::thing).distinct().count(),
                (int) trials.stream()
                        .filter(each -> each.came() != Course.NEVER)
                        .map(Trial::thing)
                        .distinct()
                        .count(),
                coverage(trials, 0.5),
                coverage(trials, 0.8),
                mean(trials, each -> crps(each, each.finish())),
                mean(trials, each -> missed(each, each.due())),
                mean(trials, each -> missed(each, each.line())),
                mean(trials, each -> each.alone() == null ? Double.NaN : crps(each, each.alone())),
                mean(due, each -> brier(each, by.applyAsInt(each), chance(each.finish(), by.applyAsInt(each)))),
                mean(due, each -> brier(each, by.applyAsInt(each), each.due() <= by.applyAsInt(each) ? 1 : 0)),
                mean(due, each -> brier(each, by.applyAsInt(each), each.line() <= by.applyAsInt(each) ? 1 : 0)),
                mean(due, each -> brier(each, by.applyAsInt(each), chance(each.alone(), by.applyAsInt(each)))),
                histogram(trials));
    }

    private static double mean(List<Trial> trials, ToDoubleFunction<Trial> score) {
        return trials.stream().mapToDouble(score).average().orElse(0);
    }

    private static Coverage coverage(List<Trial> trials, double chance) {
        Predicate<Trial> known = each -> each.day(chance) <= each.end();
        var judged = trials.stream().filter(known).toList();
        int came = (int)
                judged.stream().filter(each -> each.cameBy(each.day(chance))).count();
        double share = judged.isEmpty() ? 0 : (double) came / judged.size();
        var byThing = judged.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Trial::thing,
                        java.util.stream.Collectors.summingDouble(
                                each -> (each.cameBy(each.day(chance)) ? 1 : 0) - share)));
        // Forecasts of one thing at several dates are no new evidence: the variance is that of sums over things.
        double variance =
                byThing.values().stream().mapToDouble(sum -> sum * sum).sum();
        double error = judged.isEmpty() ? 0 : Math.sqrt(variance) / judged.size();
        return new Coverage(judged.size(), came, Math.max(0, share - 1.96 * error), Math.min(1, share + 1.96 * error));
    }

    private static double chance(@Nullable Finish finish, int day) {
        return finish == null ? Double.NaN : finish.chanceBy(day + 1);
    }

    private static double brier(Trial trial, int day, double chance) {
        double error = chance - (trial.cameBy(day) ? 1 : 0);
        return error * error;
    }

    /// Days by which a certain day missed, later days than the last known counting as one.
    private static double missed(Trial trial, int day) {
        double said = Math.clamp((long) day, trial.today(), trial.end() + 1);
        return Math.abs(said - Math.min(trial.came(), trial.end() + 1));
    }

    private static double crps(Trial trial, Finish finish) {
        int came = Math.min(trial.came(), trial.end() + 1);
        int[] counts = finish.counts();
        double all = finish.futures();
        double sum = 0;
        double before = 0;
        int at = 0;
        for (int day = trial.today() + 1; day <= trial.end(); day++) {
            while (at < counts.length && finish.first() + at <= day + 1) before += counts[at++];
            double error = before / all - (day >= came ? 1 : 0);
            sum += error * error;
        }
        return sum;
    }

    private static List<Double> histogram(List<Trial> trials) {
        double[] bins = new double[10];
        int n = 0;
        for (var each : trials) {
            if (each.came() == Course.NEVER) continue;
            double low = each.finish().chanceBy(each.came());
            double high = each.finish().chanceBy(each.came() + 1);
            bins[Math.min(9, (int) ((low + high) / 2 * 10))]++;
            n++;
        }
        var shares = new java.util.ArrayList<Double>();
        for (double each : bins) shares.add(n == 0 ? 0 : each / n);
        return shares;
    }
}
