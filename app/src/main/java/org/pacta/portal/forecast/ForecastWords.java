package org.pacta.portal.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pacta.planning.outlook.Outlook;
import org.pacta.portal.Visit;

/// A forecast in sentences that can be read out.
record ForecastWords(Visit visit, Outlook outlook) {

    String sentence() {
        var formats = visit.words().formats();
        if (outlook.total() == 0) return visit.say("forecast.nothing");
        if (outlook.done() == outlook.total()) return visit.say("forecast.all.done", outlook.total());
        var range = outlook.byDeadline();
        return visit.say(
                "forecast.sentence",
                formats.number(range.low()),
                formats.number(range.high()),
                formats.number(outlook.total()),
                formats.day(LocalDate.ofEpochDay(outlook.deadline())),
                ForecastPages.chance(visit, outlook.whole()),
                ForecastPages.month(visit, outlook.end().p80()));
    }

    List<String> facts() {
        var facts = new ArrayList<String>();
        if (outlook.total() == 0 || outlook.done() == outlook.total()) return facts;
        var formats = visit.words().formats();
        facts.add(visit.say("forecast.done", formats.fraction(outlook.done(), outlook.total())));
        var line = outlook.line();
        int straight = line.by(outlook.deadline());
        var range = outlook.byDeadline();
        var side = straight < range.low() ? "below" : straight > range.high() ? "above" : "within";
        facts.add(visit.say(
                "forecast.line." + side,
                formats.number(straight),
                formats.decimal(BigDecimal.valueOf(line.pace()), 2),
                formats.decimal(BigDecimal.valueOf(line.needed(outlook.deadline())), 2),
                formats.number(dueLater())));
        facts.add(visit.say("forecast.linked", formats.number(outlook.linked()), outlook.open()));
        facts.add(visit.say("forecast.bias", formats.number(Math.round(outlook.mergeBias()))));
        if (outlook.cut() > 0) facts.add(visit.say("forecast.cut", outlook.cut()));
        facts.add(visit.say("forecast.method", formats.number(outlook.futures()), Long.toString(outlook.seed())));
        return facts;
    }

    /// Open things whose day lies between today and the plan's last day: what makes the plan back-loaded.
    private long dueLater() {
        return outlook.things().stream()
                .filter(each -> each.course().counted()
                        && each.byDue().isPresent()
                        && each.due() > outlook.today()
                        && each.due() <= outlook.deadline())
                .count();
    }
}
