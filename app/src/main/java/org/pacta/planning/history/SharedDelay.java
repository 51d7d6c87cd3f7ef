package org.pacta.planning.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.engine.calibration.KaplanMeier;
import org.pacta.engine.random.Normal;

/// How much the delays of one body's things go together: the intraclass correlation (one-way analysis of
/// variance, Fisher 1925) of the normal scores of their ratios, among things of one body looked at on one day.
/// Only what was done counts.
final class SharedDelay {

    private static final double ASSUMED = 0.1;
    private static final double MOST = 0.6;
    private static final int ENOUGH = 30;

    private SharedDelay() {}

    static double of(List<Lesson> lessons) {
        var curves = curves(lessons);
        var classes = new HashMap<List<Object>, List<Double>>();
        for (var each : lessons) {
            if (!each.finished() || each.course().body() == 0) continue;
            var curve = curves.get(each.situation().horizon());
            if (curve == null) continue;
            double chance = Math.clamp(1 - curve.survival(each.ratio()), 0.005, 0.995);
            classes.computeIfAbsent(
                            List.of(
                                    each.course().body(),
                                    each.day(),
                                    each.situation().horizon()),
                            _ -> new ArrayList<>())
                    .add(Normal.quantile(chance));
        }
        classes.values().removeIf(each -> each.size() < 2);
        return correlation(List.copyOf(classes.values()));
    }

    private static Map<Horizon, KaplanMeier> curves(List<Lesson> lessons) {
        var byHorizon = new EnumMap<Horizon, List<Lesson>>(Horizon.class);
        lessons.forEach(each -> byHorizon
                .computeIfAbsent(each.situation().horizon(), _ -> new ArrayList<>())
                .add(each));
        var curves = new EnumMap<Horizon, KaplanMeier>(Horizon.class);
        byHorizon.forEach((horizon, some) -> {
            var ratios = some.stream().mapToDouble(Lesson::ratio).toArray();
            var ended = new boolean[ratios.length];
            for (int i = 0; i < ended.length; i++) ended[i] = some.get(i).finished();
            curves.put(horizon, KaplanMeier.of(ratios, ended));
        });
        return curves;
    }

    private static double correlation(List<List<Double>> classes) {
        int n = classes.stream().mapToInt(List::size).sum();
        int k = classes.size();
        if (k < 2 || n < ENOUGH) return ASSUMED;
        double mean =
                classes.stream().flatMap(List::stream).mapToDouble(each -> each).sum() / n;
        double between = 0;
        double within = 0;
        double squares = 0;
        for (var each : classes) {
            double own = each.stream().mapToDouble(z -> z).average().orElse(0);
            between += each.size() * (own - mean) * (own - mean);
            within += each.stream().mapToDouble(z -> (z - own) * (z - own)).sum();
            squares += (double) each.size() * each.size();
        }
        double size = (n - squares / n) / (k - 1);
        double among = between / (k - 1);
        double inside = within / (n - k);
        double all = among + (size - 1) * inside;
        return all <= 0 ? 0 : Math.clamp((among - inside) / all, 0, MOST);
    }
}
