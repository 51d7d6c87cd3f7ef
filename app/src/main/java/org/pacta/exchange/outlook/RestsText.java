package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.language.Words;
import org.pacta.planning.told.ForecastAnswer;
import org.pacta.planning.told.ForecastRests;
import org.pacta.planning.told.ForecastWords;

/// What a forecast rests on beside the past as text: sittings that are waited for, risks, estimates, desks.
record RestsText(Words words, ForecastAnswer answer) {

    private static final int MOST = 10;
    private static final int DAYS = 6;

    /// Nothing where it rests on the past alone.
    void print(PrintWriter out) {
        var lines = new ArrayList<String>();
        var rests = answer.rests();
        rests.sittings().stream()
                .filter(each -> each.waiting() > 0)
                .map(this::sittings)
                .forEach(lines::add);
        rests.risks().stream().limit(MOST).map(this::risk).forEach(lines::add);
        if (rests.risks().size() > MOST) lines.add(more(rests.risks().size()));
        estimates(rests.estimates(), lines);
        if (!rests.desks().isEmpty())
            lines.add(words.say(
                    "forecast.rests.desks",
                    listed(
                            rests.desks(),
                            each -> each.body() + " " + words.formats().number(each.units()))));
        if (lines.isEmpty()) return;
        out.println();
        out.println(words.say("forecast.rests"));
        lines.forEach(each -> out.println("- " + each));
    }

    private String sittings(ForecastRests.Sittings sittings) {
        var days = Stream.concat(sittings.known().stream(), sittings.expected().stream())
                .filter(each -> each.isAfter(answer.dataDate()) && !each.isAfter(answer.deadline()))
                .sorted()
                .limit(DAYS)
                .map(words.formats()::day)
                .collect(Collectors.joining(", "));
        return days.isEmpty()
                ? words.say("forecast.sittings.none", sittings.waiting(), sittings.body())
                : words.say("forecast.sittings", sittings.waiting(), sittings.body(), days);
    }

    private String risk(ForecastRests.Risk risk) {
        var effects = new ArrayList<String>();
        if (risk.factor() != 1)
            effects.add(
                    words.say("risks.effect.factor", words.formats().decimal(BigDecimal.valueOf(risk.factor()), 1)));
        if (risk.delay() != 0) effects.add(words.say("risks.effect.delay", Math.round(risk.delay())));
        return words.say(
                "forecast.rests.risk",
                risk.code(),
                ForecastWords.chance(words, risk.chance()),
                String.join(", ", effects),
                risk.things().size());
    }

    private void estimates(List<ForecastRests.Estimate> estimates, List<String> lines) {
        var said = estimates.stream()
                .filter(each -> each.ground().equals("officer"))
                .toList();
        if (!said.isEmpty()) lines.add(words.say("forecast.rests.officer", listed(said, this::estimate)));
        int followed = estimates.size() - said.size();
        if (followed > 0) lines.add(words.say("forecast.rests.procedure", followed));
    }

    private String estimate(ForecastRests.Estimate estimate) {
        var three = words.say(
                "forecast.estimate.three",
                number(estimate.least()),
                number(estimate.likely()),
                number(estimate.most()),
                words.formats().day(estimate.since()));
        return "%s (%s)".formatted(estimate.code(), three);
    }

    private String number(double days) {
        return Reports.decimal(days, days == Math.rint(days) ? 0 : 1, words);
    }

    private <T> String listed(List<T> all, Function<T, String> said) {
        var some = all.stream().limit(MOST).map(said).collect(Collectors.joining("; "));
        return all.size() > MOST ? some + "; " + more(all.size()) : some;
    }

    private String more(int all) {
        return words.say("picture.more", words.formats().number(all - MOST));
    }
}
