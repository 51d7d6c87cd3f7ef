package org.pacta.planning.told;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.planning.history.Prospect;
import org.pacta.planning.outlook.Desk;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Outlook;

/// A forecast in sentences that can be read out.
public record ForecastWords(Words words, Outlook outlook) {

    private static final double HALF = 0.5;

    /// A tenth of a point: what moves a chance by less is told as no decision.
    private static final double TENTH = 0.0005;

    /// The one sentence that a head of government can read out. Nothing is foretold for a last day that has passed.
    public String sentence() {
        var formats = words.formats();
        if (outlook.total() == 0) return words.say("forecast.nothing");
        if (outlook.done() == outlook.total()) return words.say("forecast.all.done", outlook.total());
        var total = formats.number(outlook.total());
        var last = formats.day(LocalDate.ofEpochDay(outlook.deadline()));
        var end = month(words, outlook.end().p80());
        if (outlook.deadline() < outlook.today())
            return words.say("forecast.sentence.past", formats.number(outlook.done()), total, last, end);
        var whole = chance(words, outlook.whole());
        var low = formats.number(outlook.byDeadline().low());
        var high = formats.number(outlook.byDeadline().high());
        if (low.equals(high)) return words.say("forecast.sentence.sure", low, total, last, whole, end);
        return words.say("forecast.sentence", low, high, total, last, whole, end);
    }

    /// Whether one of two ways to push a thing moves the chance of the whole so that one would see it.
    public static boolean moves(double shortened, double dropped) {
        return Math.max(shortened, dropped) >= TENTH;
    }

    /// What belongs to the sentence: the first says how many have links.
    ///
    /// @param desks of the bodies that lead something open; empty where no desk is looked at
    /// @param line why the straight line misleads
    /// @param claimed open things that the headline counts, reported done and not confirmed
    public List<String> facts(List<Desk> desks, List<String> line, int claimed) {
        return topics(desks, line, List.of(), claimed).stream()
                .flatMap(each -> each.said().stream())
                .toList();
    }

    /// The same by what it is about.
    ///
    /// @param ahead what lies ahead, said before how the forecast was made
    public List<Topic> topics(List<Desk> desks, List<String> line, List<Topic> ahead, int claimed) {
        if (outlook.total() == 0 || outlook.done() == outlook.total()) return List.of();
        var formats = words.formats();
        var topics = new ArrayList<Topic>();
        topics.add(topic("plan", plan(claimed)));
        if (!line.isEmpty()) topics.add(topic("line", line));
        if (desks.isEmpty())
            topics.add(topic(
                    "chains", List.of(words.say("forecast.bias", formats.number(Math.round(outlook.mergeBias()))))));
        else topics.add(topic("desks", waiting(desks)));
        topics.addAll(ahead);
        var how = new ArrayList<String>();
        if (outlook.cut() > 0) how.add(words.say("forecast.cut", outlook.cut()));
        how.add(method());
        topics.add(topic("how", how));
        return topics;
    }

    /// How many have links, what is done, and what is meant by open.
    private List<String> plan(int claimed) {
        var formats = words.formats();
        int open = outlook.total() - outlook.done();
        var said = new ArrayList<String>();
        said.add(words.say("forecast.linked", formats.number(outlook.linked()), outlook.open()));
        said.add(words.say("forecast.done", formats.fraction(outlook.done(), outlook.total())));
        if (open != outlook.open() || open != outlook.worked()) {
            said.add(words.say("forecast.open", open(open), outlook.open(), outlook.worked()));
        }
        if (claimed > 0) said.add(words.say("forecast.claimed", claimed, open(open)));
        return said;
    }

    /// So many of what the headline counts, as `185 open measures`; in the case that follows "of".
    private String open(int count) {
        return open(words, outlook, count);
    }

    static String open(Words words, Outlook outlook, int count) {
        return words.say("forecast.open." + outlook.counts(), count);
    }

    /// Where durations come from: from the union's own past, or, while little of it was seen done, from an assumption.
    private String method() {
        var formats = words.formats();
        double learned = outlook.learned();
        return words.say(
                learned == 0 ? "forecast.method.none" : learned < HALF ? "forecast.method.few" : "forecast.method",
                formats.number(outlook.futures()),
                Long.toString(outlook.seed()),
                chance(words, learned));
    }

    /// What the forecast of one thing rests on: what was learned, an assumption, a procedure or an officer's estimate.
    public static String used(Words words, Given.@Nullable Expert expert, @Nullable Prospect prospect) {
        double learned = prospect == null ? 1 : prospect.weight();
        var ground = learned == 0 ? "assumed" : learned < HALF ? "few" : "learned";
        var key = expert == null ? ground : expert.procedure() ? "procedure" : "officer";
        return words.say("forecast.estimate.used." + key);
    }

    private Topic topic(String name, List<String> said) {
        return new Topic(words.say("forecast.topic." + name), said);
    }

    /// Whose desks are known, and how many of them are short.
    public List<String> waiting(List<Desk> desks) {
        long known = desks.stream().filter(each -> each.units() != null).count();
        if (known == 0) return List.of(words.say("desks.none"));
        long scarce = desks.stream().filter(Desk::scarce).count();
        return List.of(
                words.say("desks.known", words.formats().number(known), desks.size(), scarce), words.say("desks.how"));
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
