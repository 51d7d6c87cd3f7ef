package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.outlook.ForecastReport.Chance;
import org.pacta.exchange.outlook.ForecastReport.Dates;
import org.pacta.exchange.outlook.ForecastReport.Each;
import org.pacta.language.Words;

/// A forecast in words.
final class ForecastText {

    private static final int MOST = 10;

    private final ForecastReport report;
    private final Words words;

    ForecastText(ForecastReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    void print(PrintWriter out) {
        out.println(words.say(
                "network.plan.head",
                report.name().isEmpty() ? "–" : report.name(),
                report.tasks(),
                report.links(),
                day(report.dataDate())));
        out.println(words.say("network.forecast.basis", report.futures(), String.valueOf(report.seed())));
        out.println();
        var rows = new ArrayList<String[]>();
        rows.add(head("network.forecast.what"));
        rows.add(row(words.say("network.forecast.plan"), report.finish(), report.chance()));
        report.groups().stream()
                .limit(50)
                .forEach(group -> rows.add(row(group.name(), group.finish(), group.chance())));
        Reports.table(rows, 0b1000000, out);
        out.println();
        single(out);
        drivers(out);
        levers(out);
        out.flush();
    }

    private String[] head(String first) {
        return new String[] {
            words.say(first),
            "P10",
            "P50",
            "P80",
            "P95",
            words.say("network.forecast.mean"),
            report.deadline() == null ? "" : words.say("network.forecast.by", day(report.deadline()))
        };
    }

    private String[] row(String name, Dates dates, @Nullable Chance chance) {
        return new String[] {
            Reports.shortened(name, 40),
            day(dates.p10()),
            day(dates.p50()),
            day(dates.p80()),
            day(dates.p95()),
            day(dates.mean()),
            chance == null ? "" : percent(chance.by()) + " ±" + Reports.decimal(100 * chance.standardError(), 1, words)
        };
    }

    private void single(PrintWriter out) {
        var single = report.singlePath();
        var bias = Reports.decimal(report.mergeBias(), 1, words);
        out.println(words.say("network.forecast.single", day(single.finish()), bias));
        if (single.chance() != null) {
            out.println(words.say("network.forecast.singleChance", percent(single.chance())));
        }
    }

    private void drivers(PrintWriter out) {
        List<Each> strongest = report.byTask().stream()
                .filter(each -> weight(each) > 0)
                .sorted(Comparator.comparingDouble(ForecastText::weight).reversed())
                .limit(MOST)
                .toList();
        if (strongest.isEmpty()) {
            return;
        }
        out.println();
        out.println(words.say("network.forecast.drivers"));
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {
            words.say("network.task"),
            words.say("network.forecast.criticality"),
            words.say("network.forecast.cruciality"),
            "P50",
            "P80",
            ""
        });
        for (var each : strongest) {
            rows.add(new String[] {
                each.code(),
                each.criticality() == null ? "" : percent(each.criticality()),
                each.cruciality() == null ? "" : Reports.decimal(each.cruciality(), 2, words),
                day(each.finish().p50()),
                day(each.finish().p80()),
                Reports.shortened(each.name(), 60)
            });
        }
        Reports.table(rows, 0b110, out);
    }

    private static double weight(Each each) {
        double criticality = each.criticality() == null ? 0 : each.criticality();
        double cruciality = each.cruciality() == null ? 0 : each.cruciality();
        return criticality + Math.max(0, cruciality);
    }

    private void levers(PrintWriter out) {
        if (report.levers().isEmpty()) {
            return;
        }
        out.println();
        out.println(words.say("network.forecast.levers"));
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {
            words.say("network.task"),
            words.say("network.forecast.shortened"),
            words.say("network.forecast.dropped"),
            ""
        });
        for (var lever : report.levers()) {
            rows.add(new String[] {
                lever.code(),
                points(lever.shortened(), lever.shortenedError()),
                points(lever.dropped(), lever.droppedError()),
                Reports.shortened(lever.name(), 60)
            });
        }
        Reports.table(rows, 0b110, out);
    }

    private String points(double gain, double error) {
        return "%s%s ±%s"
                .formatted(
                        gain > 0 ? "+" : "",
                        Reports.decimal(100 * gain, 1, words),
                        Reports.decimal(100 * error, 1, words));
    }

    private String percent(double share) {
        return Reports.percent(share, words);
    }

    private String day(java.time.@Nullable LocalDate day) {
        return Reports.day(day, words);
    }
}
