package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import org.pacta.language.Words;
import org.pacta.planning.told.ForecastAnswer;
import org.pacta.planning.told.ForecastWords;

/// The forecast of a union's plan as text.
record UnionText(Words words, String union, String framework, ForecastAnswer answer) {

    private static final int MOST = 10;

    void print(PrintWriter out) {
        out.println(words.say(
                "forecast.command.head",
                union,
                framework,
                words.formats().day(answer.dataDate()),
                words.say("forecast.seen." + answer.seen())));
        out.println();
        out.println(answer.sentence());
        answer.facts().forEach(each -> out.println("- " + each));
        parts(out);
        levers(out);
        new RestsText(words, answer).print(out);
        out.println();
        out.println(words.say(
                "forecast.command.fingerprint", answer.method(), answer.known().toString(), answer.digest()));
        out.flush();
    }

    private void parts(PrintWriter out) {
        if (answer.groups().isEmpty()) return;
        out.println();
        out.println(words.say("forecast.groups"));
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {
            words.say("forecast.column.group"),
            words.say("forecast.column.open." + answer.counts()),
            words.say("forecast.column.chance"),
            "P50",
            "P80"
        });
        var parts = answer.groups().stream()
                .sorted(Comparator.comparingDouble(ForecastAnswer.Part::chance)
                        .thenComparing(
                                Comparator.comparing(ForecastAnswer.Part::p80).reversed()))
                .toList();
        for (var each : parts) {
            rows.add(new String[] {
                each.code(),
                words.formats().number(each.open()),
                ForecastWords.chance(words, each.chance()),
                Reports.day(each.p50(), words),
                Reports.day(each.p80(), words)
            });
        }
        Reports.table(rows, 0b110, out);
    }

    private void levers(PrintWriter out) {
        var levers = answer.levers().stream()
                .filter(each -> ForecastWords.moves(each.shortened(), each.dropped()))
                .limit(MOST)
                .toList();
        if (levers.isEmpty()) return;
        out.println();
        var month = words.formats().month(YearMonth.from(answer.leverDay()));
        out.println(
                answer.leverDay().equals(answer.deadline())
                        ? words.say("forecast.levers")
                        : words.say("forecast.levers.later", month));
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {
            words.say("forecast.column.measure"),
            words.say("forecast.column.shortened"),
            words.say("forecast.column.dropped")
        });
        for (var each : levers) {
            rows.add(new String[] {
                each.code(),
                Reports.decimal(100 * each.shortened(), 1, words),
                Reports.decimal(100 * each.dropped(), 1, words)
            });
        }
        Reports.table(rows, 0b110, out);
    }
}
