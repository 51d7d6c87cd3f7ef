package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.pacta.language.Words;
import org.pacta.planning.told.DecisionAnswer;
import org.pacta.planning.told.ForecastWords;

/// What decisions on sittings and desks would do, as text.
///
/// @param head of which plan and moment
/// @param futures of each forecast
record DecisionsText(Words words, String head, long futures, List<DecisionAnswer> decisions) {

    DecisionsText {
        decisions = List.copyOf(decisions);
    }

    void print(PrintWriter out) {
        out.println(head);
        out.println();
        out.println(words.say("decisions.title"));
        out.println(words.say("decisions.how", futures));
        out.println();
        if (decisions.isEmpty()) {
            out.println(words.say("decisions.none"));
        } else {
            Reports.table(rows(), 0, out);
        }
        out.flush();
    }

    /// The decision last, for its words are the longest.
    private List<String[]> rows() {
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {
            words.say("decisions.chance"),
            words.say("decisions.count"),
            words.say("decisions.end"),
            words.say("decisions.what")
        });
        for (var each : decisions) {
            var without = each.without();
            var with = each.with();
            rows.add(new String[] {
                words.say(
                        "decisions.from.to.by",
                        ForecastWords.chance(words, without.chance()),
                        ForecastWords.chance(words, with.chance()),
                        words.formats().briefDay(each.by())),
                words.say(
                        "decisions.from.to",
                        words.formats().number(without.done()),
                        words.formats().number(with.done())),
                words.say("decisions.from.to", Reports.day(without.p80(), words), Reports.day(with.p80(), words)),
                each.said()
            });
        }
        return rows;
    }
}
