package org.pacta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.pacta.language.Words;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.checks.Check;
import org.pacta.scoreboard.checks.Checks;
import org.springframework.stereotype.Component;

/// What a sitting can decide, read from the record alone: a point where something waits, with the first few codes.
@Component
class Decisions {

    private static final int FEW = 5;

    private final Figures figures;
    private final Checks checks;

    Decisions(Figures figures, Checks checks) {
        this.figures = figures;
        this.checks = checks;
    }

    List<String> points(Question question, Words words, List<Row> all) {
        var points = new ArrayList<String>();
        var on = question.asOf().on();
        point(points, words, "overdue", all, each -> each.lateOn(on));
        point(
                points,
                words,
                "awaiting",
                all,
                each -> each.state().equals("claimed") || each.state().equals("partly"));
        point(points, words, "disputed", all, each -> each.state().equals("disputed"));
        point(points, words, "returned", all, each -> each.state().equals("returned"));
        point(points, words, "reversed", all, each -> each.state().equals("reversed"));
        var acts = figures.acts(question);
        var waiting = acts.prepared() - acts.adopted();
        if (waiting > 0) points.add(words.say("report.decide.acts", waiting));
        checks.outcomes(question).stream()
                .filter(each -> each.check() == Check.CLOSED_WITH_OPEN)
                .filter(each -> !each.findings().isEmpty())
                .forEach(each -> points.add(words.say(
                        "report.decide.closed",
                        each.findings().size(),
                        Facts.joined(
                                each.findings(), finding -> finding.subject().code()))));
        if (points.isEmpty()) points.add(words.say("report.decide.nothing"));
        return points;
    }

    private static void point(List<String> points, Words words, String name, List<Row> all, Predicate<Row> what) {
        var rows = all.stream().filter(what).toList();
        if (rows.isEmpty()) return;
        var first = Facts.joined(rows.stream().limit(FEW).toList(), Row::code);
        points.add(words.say("report.decide." + name, rows.size(), rows.size() > FEW ? first + ", …" : first));
    }
}
