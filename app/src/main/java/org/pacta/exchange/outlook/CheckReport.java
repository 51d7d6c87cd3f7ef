package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.check.Finding;
import org.pacta.exchange.network.EnginePlan;
import org.pacta.language.Words;

/// What a check found, as it is told. Its JSON is described in `docs/guide/network.md`.
record CheckReport(String name, int tasks, int links, LocalDate dataDate, List<Point> points) {

    private static final int SHOWN = 12;

    /// One point.
    ///
    /// @param source the point of the DCMA or the best practice of the GAO
    /// @param verdict `passed`, `failed`, `not-applicable`
    /// @param value numerator by denominator; null if there was nothing to check
    /// @param offendingTasks codes
    /// @param offendingLinks each as `A → B`
    record Point(
            String metric,
            String source,
            String title,
            String verdict,
            @Nullable Double value,
            double numerator,
            double denominator,
            double threshold,
            boolean atLeast,
            String formula,
            List<String> offendingTasks,
            List<String> offendingLinks,
            String remedy) {}

    static CheckReport of(EnginePlan plan, List<Finding> findings, Words words) {
        return new CheckReport(
                plan.file().name(),
                plan.network().tasks(),
                plan.network().links(),
                plan.file().dataDate(),
                findings.stream().map(finding -> point(plan, finding, words)).toList());
    }

    private static Point point(EnginePlan plan, Finding finding, Words words) {
        var metric = finding.metric();
        return new Point(
                metric.name(),
                metric.source(),
                words.say("network.check.title." + metric),
                switch (finding.verdict()) {
                    case PASSED -> "passed";
                    case FAILED -> "failed";
                    case NOT_APPLICABLE -> "not-applicable";
                },
                finding.denominator() == 0 ? null : Reports.rounded(finding.value(), 4),
                finding.numerator(),
                finding.denominator(),
                metric.threshold(),
                metric.atLeast(),
                words.say("network.check.formula." + metric),
                finding.tasks().stream().map(plan::code).toList(),
                finding.links().stream()
                        .map(link -> plan.network().link(link))
                        .map(link -> plan.code(link.from()) + " → " + plan.code(link.to()))
                        .toList(),
                words.say("network." + metric.remedy()));
    }

    /// Whether a point failed whose source begins so.
    boolean failed(String source) {
        return points.stream()
                .anyMatch(point ->
                        point.source().startsWith(source) && point.verdict().equals("failed"));
    }

    void print(Words words, PrintWriter out) {
        out.println(words.say(
                "network.plan.head", name.isEmpty() ? "–" : name, tasks, links, Reports.day(dataDate, words)));
        out.println();
        Reports.table(
                points.stream()
                        .map(point -> new String[] {
                            point.source(),
                            words.say("network.check.verdict." + point.verdict()),
                            point.value() == null
                                    ? ""
                                    : percent(point.value(), words)
                                            + (point.atLeast() ? " ≥ " : " ≤ ")
                                            + percent(point.threshold(), words),
                            point.title()
                        })
                        .toList(),
                0b100,
                out);
        points.stream().filter(point -> point.verdict().equals("failed")).forEach(point -> {
            out.println();
            out.println(
                    point.source() + ". " + point.title() + ". " + words.say("network.check.formula", point.formula()));
            offenders(point.offendingTasks(), "network.check.tasks", words, out);
            offenders(point.offendingLinks(), "network.check.links", words, out);
            out.println("  " + point.remedy());
        });
        out.flush();
    }

    private static String percent(double share, Words words) {
        return Reports.percent(share, words);
    }

    private static void offenders(List<String> codes, String key, Words words, PrintWriter out) {
        if (!codes.isEmpty()) {
            var shown = codes.stream().limit(SHOWN).collect(Collectors.joining(", "));
            out.println("  " + words.say(key, codes.size(), shown + (codes.size() > SHOWN ? ", …" : "")));
        }
    }
}
