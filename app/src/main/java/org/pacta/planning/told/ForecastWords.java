package org.pacta.planning.told;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.pacta.language.Words;
import org.pacta.planning.outlook.Desk;
import org.pacta.planning.outlook.Outlook;

/// A forecast in sentences that can be read out.
public record ForecastWords(Words words, Outlook outlook) {

    /// The one sentence that a head of government can read out.
    public String sentence() {
        var formats = words.formats();
        if (outlook.total() == 0) return words.say("forecast.nothing");
        if (outlook.done() == outlook.total()) return words.say("forecast.all.done", outlook.total());
        var range = outlook.byDeadline();
        return words.say(
                "forecast.sentence",
                formats.number(range.low()),
                formats.number(range.high()),
                formats.number(outlook.total()),
                formats.day(LocalDate.ofEpochDay(outlook.deadline())),
                chance(words, outlook.whole()),
                month(words, outlook.end().p80()));
    }

    /// What belongs to the sentence: the first says how many have links.
    public List<String> facts() {
        return facts(List.of());
    }

    /// The same, where things wait for the desks of bodies.
    ///
    /// @param desks of the bodies that lead something open; empty where no desk is looked at
    public List<String> facts(List<Desk> desks) {
        var facts = new ArrayList<String>();
        if (outlook.total() == 0 || outlook.done() == outlook.total()) return facts;
        var formats = words.formats();
        facts.add(words.say("forecast.linked", formats.number(outlook.linked()), outlook.open()));
        facts.add(words.say("forecast.done", formats.fraction(outlook.done(), outlook.total())));
        var line = outlook.line();
        int straight = line.by(outlook.deadline());
        var range = outlook.byDeadline();
        var side = straight < range.low() ? "below" : straight > range.high() ? "above" : "within";
        facts.add(words.say(
                "forecast.line." + side,
                formats.number(straight),
                formats.decimal(BigDecimal.valueOf(line.pace()), 2),
                formats.decimal(BigDecimal.valueOf(line.needed(outlook.deadline())), 2),
                formats.number(dueLater())));
        if (desks.isEmpty()) facts.add(words.say("forecast.bias", formats.number(Math.round(outlook.mergeBias()))));
        else facts.addAll(waiting(desks));
        if (outlook.cut() > 0) facts.add(words.say("forecast.cut", outlook.cut()));
        facts.add(words.say("forecast.method", formats.number(outlook.futures()), Long.toString(outlook.seed())));
        return facts;
    }

    /// Whose desks are known, and how many of them are short.
    public List<String> waiting(List<Desk> desks) {
        long known = desks.stream().filter(each -> each.units() != null).count();
        if (known == 0) return List.of(words.say("desks.none"));
        long scarce = desks.stream().filter(Desk::scarce).count();
        return List.of(
                words.say("desks.known", words.formats().number(known), desks.size(), scarce), words.say("desks.how"));
    }

    /// Open things whose day lies between today and the plan's last day: what makes the plan back-loaded.
    private long dueLater() {
        return outlook.things().stream()
                .filter(each -> each.headline()
                        && each.byDue().isPresent()
                        && each.due() > outlook.today()
                        && each.due() <= outlook.deadline())
                .count();
    }

    /// A chance as a percentage; ten thousand futures do not tell never from hardly ever.
    public static String chance(Words words, double chance) {
        long percent = Math.round(chance * 100);
        if (percent == 0) return words.say("forecast.below.one");
        if (percent == 100) return words.say("forecast.above.ninety.nine");
        return percent + "\u00a0%";
    }

    /// The month of an epoch day.
    public static String month(Words words, int day) {
        return words.formats().month(YearMonth.from(LocalDate.ofEpochDay(day)));
    }
}
