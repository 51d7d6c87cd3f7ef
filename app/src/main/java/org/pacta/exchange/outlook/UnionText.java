package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.util.ArrayList;
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
        for (var each : answer.groups()) {
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
        if (answer.levers().isEmpty()) return;
        out.println();
        out.println(words.say("forecast.levers"));
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {
            words.say("forecast.column.measure"),
            words.say("forecast.column.shortened"),
            words.say("forecast.column.dropped")
        });
        answer.levers().stream()
                .limit(MOST)
                .forEach(each -> rows.add(new String[] {
                    each.code(),
                    Reports.decimal(100 * each.shortened(), 1, words),
                    Reports.decimal(100 * each.dropped(), 1, words)
                }));
        Reports.table(rows, 0b110, out);
    }
}
