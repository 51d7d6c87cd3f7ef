package org.pacta.portal.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pacta.language.Remains;
import org.pacta.language.Words;
import org.pacta.page.Link;
import org.pacta.page.Marked;

/// A figure that matters: a part of a whole, its rule in words, what is not in it, and the way to its rows.
///
/// @param numerator 0..`denominator`
/// @param parties how many Parties the rule asks: "both" for two, "all" for more
/// @param sentences what is to be said beside it, each a whole sentence
/// @param date the day counted, in words, where the page does not say it above; else empty
/// @param links first the rows that are *not* in the numerator, then formula and others
public record FigureView(
        Words words,
        Counted counted,
        Rule rule,
        int parties,
        long numerator,
        long denominator,
        boolean numeratorPublished,
        boolean denominatorPublished,
        List<String> sentences,
        String date,
        List<Link> links) {

    /// What is counted.
    public enum Counted {
        MEASURES,
        STEPS,
        ACTS,
        PROGRAMMES
    }

    /// When one of them counts.
    public enum Rule {
        CONFIRMED,
        CLAIMED,
        ADOPTED,
        COMPLETE
    }

    public FigureView {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(
                    "numerator (%d) must be in 0..denominator (%d)".formatted(numerator, denominator));
        }
        sentences = List.copyOf(sentences);
        links = List.copyOf(links);
    }

    /// Measures confirmed, with what remains said in words.
    ///
    /// @param claimed of those that remain, reported done by some Party and not confirmed
    public static FigureView measures(
            Words words,
            int parties,
            long confirmed,
            long all,
            long claimed,
            String rowsNotConfirmed,
            List<Link> more) {
        var rest = all - confirmed;
        var links = new ArrayList<Link>();
        if (rest > 0) {
            links.add(new Link(words.say("portal.figure.show", rest), rowsNotConfirmed));
        }
        links.addAll(more);
        var sentence = rest == 0
                ? words.say("portal.figure.nothing.remains")
                : words.say("portal.figure.measures.rest", rest, claimed, rest - claimed, parties);
        return new FigureView(
                words,
                Counted.MEASURES,
                Rule.CONFIRMED,
                parties,
                confirmed,
                all,
                false,
                false,
                List.of(sentence),
                "",
                links);
    }

    /// Acts adopted of those prepared, with what is planned besides.
    ///
    /// @param planned all acts of the plan, at least `prepared`
    public static FigureView acts(
            Words words,
            long adopted,
            long prepared,
            long planned,
            boolean published,
            String rowsNotAdopted,
            String rowsAdopted) {
        var rest = prepared - adopted;
        var links = new ArrayList<Link>();
        if (rest > 0) links.add(new Link(words.say("portal.figure.show", rest), rowsNotAdopted));
        if (adopted > 0) links.add(new Link(words.say("portal.figure.show.counted", adopted), rowsAdopted));
        return new FigureView(
                words,
                Counted.ACTS,
                Rule.ADOPTED,
                2,
                adopted,
                prepared,
                published,
                published,
                Remains.acts(words, adopted, prepared, planned),
                "",
                links);
    }

    /// The same with its day in words: `Position on 29 November 2023`.
    public FigureView on(LocalDate day) {
        return new FigureView(
                words,
                counted,
                rule,
                parties,
                numerator,
                denominator,
                numeratorPublished,
                denominatorPublished,
                sentences,
                words.say("portal.moment.position", words.formats().day(day)),
                links);
    }

    /// The number in large type.
    public Marked big() {
        return Marked.of(Marked.number(words.formats().number(numerator), numeratorPublished));
    }

    /// `of 994 measures (90.0 %)`.
    public Marked rest() {
        var formats = words.formats();
        var whole = Marked.number(formats.number(denominator), denominatorPublished);
        var of = words.say("portal.figure.of." + lower(counted), denominator, whole);
        return Marked.of(denominator == 0 ? of : of + " (" + formats.share(numerator, denominator) + ")");
    }

    /// `895 of 994 measures (90.0 %)`, without the sign of what was made public.
    public String plain() {
        var formats = words.formats();
        var of = words.say("portal.figure.of." + lower(counted), denominator, formats.number(denominator));
        var whole = formats.number(numerator) + " " + of;
        return denominator == 0 ? whole : whole + " (" + formats.share(numerator, denominator) + ")";
    }

    /// Figures with their rules, before what else is to be said of a page.
    public static String gist(List<FigureView> figures, String rest) {
        var all = new ArrayList<String>();
        figures.forEach(each -> all.add(each.plain() + ", " + each.ruleWords() + "."));
        all.add(rest);
        return String.join(" ", all).strip();
    }

    /// `confirmed by both Parties`.
    public String ruleWords() {
        return words.say("portal.rule." + lower(rule), parties);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
