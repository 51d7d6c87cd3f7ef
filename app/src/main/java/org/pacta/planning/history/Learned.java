package org.pacta.planning.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calibration.Calibration;
import org.pacta.engine.calibration.Ratios;
import org.pacta.engine.random.Estimate;

/// What was learned from a history about how long things still take. Uses nothing that came after its data date.
///
/// The past is looked at seven times back from the data date, over three years, so that the beginning of the plan
/// before is known when a plan begins; whatever was open on such a day is a lesson.
/// What is learned is the ratio of the working days still taken to those that the plan gives the thing, for
/// each [Horizon] apart, by Kaplan-Meier with what is still open as censored, mixed from the narrowest group to
/// the widest ([Calibration]): body and kind, body, group of the plan, kind, Party, all in the same situation.
/// While few things were seen done, an assumption stands in: with `n` lessons it counts `10 / (n + 10)`; it is
/// a lognormal ratio, with median 1 (P80 1.5) at the start, 0.5 (P80 1.2) once the day has passed. Last, what
/// came of the forecasts of last year corrects those of today ([Correction]).
public final class Learned {

    private static final double HALF = 10;
    /// A thing is seen on several days, so that it takes more lessons than things for a group to count one half.
    private static final double SEEN_OFTEN = 40;
    /// Three years, about as long as a plan runs.
    private static final int RECENT = 1092;
    private static final int ENOUGH = 200;
    /// Twenty years: what nobody has seen the end of is not drawn out further.
    private static final double MOST = 5_000;

    private final Map<Horizon, Calibration> calibrations;
    private final GroupNames names;
    private final Map<Horizon, Integer> finished;
    private final double correlation;
    private final Correction correction;
    private final double[] read = new double[102];
    private final int[] place = new int[read.length];
    private final double[] share = new double[read.length];
    /// What is assumed in each situation, at what is read.
    private final Map<Horizon, double[]> assumed = new EnumMap<>(Horizon.class);
    private final Map<Long, List<Lessons.Before>> before;
    private final Workdays days;
    /// [Ratios#CHANCES] as estimates keep them, once for all.
    private final List<Double> chances = new Estimate.Quantiles(Ratios.CHANCES, Ratios.CHANCES).chances();
    private final Map<List<String>, Optional<Ratios>> kept = new HashMap<>();

    private Learned(
            Map<Horizon, Calibration> calibrations,
            GroupNames names,
            Map<Horizon, Integer> finished,
            double correlation,
            Correction correction,
            Map<Long, List<Lessons.Before>> before,
            Workdays days) {
        this.calibrations = calibrations;
        this.names = names;
        this.finished = finished;
        this.correlation = correlation;
        this.correction = correction;
        this.before = before;
        this.days = days;
        Arrays.fill(read, Double.NaN);
    }

    /// Cost: a few passes over things times quarters.
    public static Learned from(History past, Workdays days) {
        var seen = new ArrayList<Correction.Seen>();
        var before = Lessons.before(past);
        for (int ago = 182; ago <= 364; ago += 182) {
            int day = past.end() - ago;
            var known = past.until(day);
            var then = plainly(known, Lessons.before(known), days, Correction.NONE, false);
            for (var each : Lessons.of(past, before, day, days)) {
                seen.add(then.seen(each.course().until(day), day, each));
            }
        }
        return plainly(past, before, days, Correction.of(seen), true);
    }

    /// @param before what comes before each thing of that history
    /// @param shared whether the correlation of delays will be asked for
    private static Learned plainly(
            History past,
            Map<Long, List<Lessons.Before>> before,
            Workdays days,
            Correction correction,
            boolean shared) {
        var used = Lessons.recent(past, before, days, RECENT, ENOUGH);
        var finished = new EnumMap<Horizon, Integer>(Horizon.class);
        for (var each : used) {
            if (each.finished()) finished.merge(each.situation().horizon(), 1, Integer::sum);
        }
        double correlation = shared ? SharedDelay.of(used) : 0;
        var names = new GroupNames();
        return new Learned(calibrations(used, names), names, finished, correlation, correction, before, days);
    }

    private static Map<Horizon, Calibration> calibrations(List<Lesson> lessons, GroupNames names) {
        var byHorizon = new EnumMap<Horizon, List<org.pacta.engine.calibration.Experience>>(Horizon.class);
        lessons.forEach(each -> byHorizon
                .computeIfAbsent(each.situation().horizon(), _ -> new ArrayList<>())
                .add(each.experience(names)));
        var calibrations = new EnumMap<Horizon, Calibration>(Horizon.class);
        byHorizon.forEach((horizon, some) -> calibrations.put(horizon, Calibration.of(some, SEEN_OFTEN)));
        return calibrations;
    }

    /// Correlation of the delays of one body's things, 0 to 0.6; 0.1 if too little was seen.
    public double correlation() {
        return correlation;
    }

    /// What to expect of a thing that is open on a day.
    public Prospect prospect(Course course, int day) {
        var left = left(course, day);
        return new Prospect(
                Estimate.Quantiles.of(chances, left.all()),
                left.situation.kind().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                left.lessons,
                left.weight,
                left.ratios == null ? List.of() : left.ratios.sources());
    }

    /// The chance that was given to what came of it.
    private Correction.Seen seen(Course course, int day, Lesson came) {
        var left = left(course, day);
        return Correction.Seen.of(left::chanceBy, came.took(), came.finished());
    }

    private Left left(Course course, int day) {
        var situation = Situation.of(course, Lessons.predecessors(before, course, day), day, days);
        var horizon = situation.horizon();
        var groups = names.of(course, situation);
        var ratios = kept.computeIfAbsent(
                groups, _ -> Optional.ofNullable(calibrations.get(horizon)).flatMap(each -> each.ratios(groups)));
        return new Left(situation, finished.getOrDefault(horizon, 0), ratios.orElse(null));
    }

    /// The working days that are left with each of [Ratios#CHANCES], worked out when asked.
    private final class Left {

        private final Situation situation;
        private final int lessons;
        private final double weight;
        private final @Nullable Ratios ratios;
        private final double[] assumed;

        Left(Situation situation, int lessons, @Nullable Ratios ratios) {
            this.situation = situation;
            this.lessons = lessons;
            this.weight = lessons / (lessons + HALF);
            this.ratios = ratios;
            this.assumed = assumedAt(situation.horizon());
        }

        /// All of them.
        double[] all() {
            var days = new double[read.length];
            for (int i = 0; i < days.length; i++) days[i] = at(i);
            return days;
        }

        double at(int i) {
            if (Double.isNaN(assumed[i]))
                assumed[i] = assumed(situation.horizon()).quantile(read(i));
            double learned = ratios == null ? 0 : learned(ratios, i);
            double ratio = weight * learned + (1 - weight) * assumed[i];
            return Math.min(MOST, ratio * situation.planned());
        }

        /// Between two of [Ratios#CHANCES]; the second is not worked out where the first is read.
        private double learned(Ratios from, int i) {
            read(i);
            double low = from.ratio(place[i]);
            return share[i] == 0 ? low : low + share[i] * (from.ratio(place[i] + 1) - low);
        }

        /// The chance with which no more days are left. Each place costs as much as a quantile: it is looked for from
        /// where what was learned has it.
        double chanceBy(double days) {
            double about = ratios == null ? 0.5 : ratios.chanceBy(days / situation.planned());
            int last = read.length - 1;
            int low = Math.clamp((int) (100 * about + 0.5), 1, last - 1);
            int high = low;
            for (int step = 1; low > 0 && at(low) > days; step *= 2) {
                high = low;
                low = Math.max(0, low - step);
            }
            for (int step = 1; high < last && at(high) <= days; step *= 2) {
                low = high;
                high = Math.min(last, high + step);
            }
            if (high == last && days >= at(last)) return 1;
            if (low == 0 && days < at(0)) return 0;
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (at(middle) <= days) low = middle;
                else high = middle;
            }
            double width = at(high) - at(low);
            double part = width > 0 ? Math.clamp((days - at(low)) / width, 0, 1) : 1;
            double chance = Ratios.CHANCES.get(low);
            return chance + part * (Ratios.CHANCES.get(high) - chance);
        }
    }

    /// The chance at which an estimate is read for a place of [Ratios#CHANCES]; with where that lies among them.
    private double read(int i) {
        if (Double.isNaN(read[i])) {
            double chance = Math.clamp(correction.of(Ratios.inner(i)), 0.005, 0.995);
            int low = Math.max(0, (int) (100 * chance) - 1);
            while (low + 2 < read.length && Ratios.CHANCES.get(low + 1) <= chance) low++;
            place[i] = low;
            double from = Ratios.CHANCES.get(low);
            share[i] = Math.clamp((chance - from) / (Ratios.CHANCES.get(low + 1) - from), 0, 1);
            read[i] = chance;
        }
        return read[i];
    }

    private double[] assumedAt(Horizon horizon) {
        return assumed.computeIfAbsent(horizon, _ -> {
            var unknown = new double[read.length];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        });
    }

    private static Estimate assumed(Horizon horizon) {
        return switch (horizon) {
            case EARLY -> new Estimate.LogNormal(1, 0.5);
            case UNDER_WAY -> new Estimate.LogNormal(0.75, 0.6);
            case HALFWAY, CLOSING -> new Estimate.LogNormal(0.5, 0.8);
            case LATE, OVERDUE, LONG_OVERDUE, STUCK -> new Estimate.LogNormal(0.5, 1);
        };
    }
}
