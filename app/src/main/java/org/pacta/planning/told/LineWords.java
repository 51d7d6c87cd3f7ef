package org.pacta.planning.told;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.pacta.language.Words;
import org.pacta.planning.outlook.LineReason;
import org.pacta.planning.outlook.Outlook;

/// What continuing at the pace so far would give, and why that misleads, in sentences.
///
/// @param body the name of a body
public record LineWords(Words words, Outlook outlook, Function<Long, String> body) {

    /// What explains less than this part of the difference is not all of it.
    private static final double HALF = 0.5;

    /// The line in one sentence, then one for each reason; where they do not explain it, that is said as well. When the
    /// day has come, there is no line.
    public List<String> said(List<LineReason> reasons) {
        var said = new ArrayList<String>();
        var line = outlook.line();
        if (outlook.deadline() <= outlook.today()) return List.of(words.say("forecast.line.ended"));
        int straight = line.by(outlook.deadline());
        var range = outlook.byDeadline();
        var side = straight < range.low() ? "below" : straight > range.high() ? "above" : "within";
        said.add(words.say(
                "forecast.line." + side,
                words.formats().number(straight),
                pace(line.pace()),
                pace(line.needed(outlook.deadline()))));
        var told = reasons.stream()
                .filter(each -> !(each instanceof LineReason.Kind kind) || words.knows("pages.kind." + kind.kind()))
                .toList();
        var more = told.stream().filter(LineWords::more).toList();
        more.forEach(each -> said.add(sentence(each)));
        var fewer = told.stream().filter(each -> !more(each)).toList();
        if (side.equals("below") && !fewer.isEmpty()) said.add(words.say("forecast.reason.fewer"));
        fewer.forEach(each -> said.add(sentence(each)));
        var missing = told.stream().mapToDouble(LineReason::missing).sum();
        boolean explained =
                switch (side) {
                    case "below" -> !more.isEmpty();
                    case "above" -> missing >= HALF * (straight - range.middle());
                    default -> true;
                };
        if (!explained) said.add(words.say(told.isEmpty() ? "forecast.reason.none" : "forecast.reason.rest"));
        return said;
    }

    /// Whether more may come than the line says, by this reason.
    private static boolean more(LineReason reason) {
        return reason instanceof LineReason.Dates dates && dates.more();
    }

    private String sentence(LineReason reason) {
        var formats = words.formats();
        return switch (reason) {
            case LineReason.Dates dates ->
                words.say(
                        dates.more() ? "forecast.reason.dates" : "forecast.reason.thin",
                        pace(dates.before()),
                        pace(dates.ahead()),
                        ForecastWords.open(words, outlook, dates.open()),
                        formats.number(dates.last()),
                        dates.open());
            case LineReason.Held held ->
                words.say(
                        "forecast.reason." + held.by().name().toLowerCase(Locale.ROOT),
                        formats.number(held.count()),
                        ForecastWords.open(words, outlook, held.of()),
                        ForecastWords.chance(words, held.chance()),
                        ForecastWords.chance(words, held.others()),
                        held.count());
            case LineReason.Kind kind ->
                words.say(
                        "forecast.reason.kind",
                        words.say("pages.kind." + kind.kind()),
                        ForecastWords.chance(words, kind.done()),
                        ForecastWords.chance(words, kind.open()),
                        ForecastWords.chance(words, kind.chance()),
                        ForecastWords.chance(words, kind.others()));
            case LineReason.Body one ->
                words.say(
                        "forecast.reason.body",
                        body.apply(one.load().body()),
                        formats.number(one.load().open()),
                        one.of(),
                        formats.decimal(BigDecimal.valueOf(one.load().needed()), 1));
        };
    }

    private String pace(double perDay) {
        return words.formats().decimal(BigDecimal.valueOf(perDay), 2);
    }
}
