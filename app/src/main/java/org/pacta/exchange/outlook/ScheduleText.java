package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;

/// Dates of a plan in words.
final class ScheduleText {

    private final ScheduleReport report;
    private final Words words;

    ScheduleText(ScheduleReport report, Words words) {
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
        out.println(words.say("network.schedule.finish", day(report.finish())));
        var scarce = report.scarce();
        if (scarce != null) {
            out.println(words.say(
                    "network.schedule.scarce", day(scarce.finish()), scarce.schedules(), day(scarce.notBefore())));
        }
        if (report.deadline() != null) {
            out.println(words.say("network.schedule.deadline", day(report.deadline())));
        }
        baseline(out);
        out.println();
        table(out);
        out.flush();
    }

    private void baseline(PrintWriter out) {
        var baseline = report.baseline();
        if (baseline == null) {
            return;
        }
        out.println(words.say(
                "network.schedule.baseline",
                baseline.late(),
                Reports.decimal(baseline.earnedDays(), 1, words),
                Reports.decimal(baseline.actualDays(), 0, words),
                Reports.decimal(baseline.variance(), 1, words)));
        if (baseline.estimatedDays() != null) {
            out.println(words.say(
                    "network.schedule.pace",
                    Reports.decimal(baseline.estimatedDays(), 0, words),
                    Reports.decimal(baseline.plannedDays(), 0, words)));
        }
    }

    private void table(PrintWriter out) {
        boolean scarce = report.scarce() != null;
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {
            words.say("network.task"),
            words.say("network.schedule.start"),
            words.say("network.schedule.end"),
            words.say("network.schedule.float"),
            report.baseline() == null ? "" : words.say("network.schedule.delay"),
            "",
            ""
        });
        for (var each : report.byTask()) {
            rows.add(new String[] {
                Reports.shortened(each.code(), 24),
                day(scarce ? each.start() : each.earlyStart()),
                day(scarce ? each.finish() : each.earlyFinish()),
                words.formats().number(each.totalFloat()),
                each.delay() == null ? "" : words.formats().number(each.delay()),
                each.critical() ? "*" : "",
                Reports.shortened(each.name(), 60)
            });
        }
        Reports.table(rows, 0b11000, out);
        out.println();
        out.println(words.say("network.schedule.legend"));
    }

    private String day(@Nullable LocalDate day) {
        return Reports.day(day, words);
    }
}
