package org.pacta.planning.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Records;
import org.pacta.planning.Forecasts;
import org.pacta.planning.history.Course;
import org.pacta.planning.outlook.Desk;
import org.pacta.planning.outlook.Digest;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.LineReasons;
import org.pacta.planning.outlook.Outlook;
import org.springframework.stereotype.Component;

/// Tells a forecast to programs. Inside a reading: what its reader may not name is left out.
@Component
public class Telling {

    private final Records records;
    private final Ledger ledger;
    private final Forecasts forecasts;

    Telling(Records records, Ledger ledger, Forecasts forecasts) {
        this.records = records;
        this.ledger = ledger;
        this.forecasts = forecasts;
    }

    /// @param changes of a scenario, in words
    /// @param sees whether the work of bodies of a Party, by its id, is for the reader; others' desks are left out
    public ForecastAnswer answer(
            Words words, int union, AsOf asOf, Given given, Outlook outlook, List<String> changes, LongPredicate sees) {
        var names = names(union, asOf, given, outlook);
        var wording = new ForecastWords(words, outlook);
        int claimed = forecasts.claimed(union, asOf, outlook);
        var line = outlook.line();
        double needed = line.needed(outlook.deadline());
        var range = outlook.byDeadline();
        return new ForecastAnswer(
                Forecasts.METHOD,
                Digest.of(given),
                ledger.viewer().kind(),
                asOf.on(),
                asOf.known(),
                day(outlook.deadline()),
                outlook.futures(),
                outlook.seed(),
                changes,
                wording.sentence(),
                wording.facts(
                        given.desks().isEmpty() ? List.of() : Desk.of(given, outlook),
                        // whose load is whose is not told to programs
                        new LineWords(words, outlook, String::valueOf)
                                .said(new LineReasons(given, outlook).all(_ -> false)),
                        claimed),
                outlook.counts(),
                outlook.total(),
                outlook.done(),
                claimed,
                outlook.open(),
                outlook.linked(),
                new ForecastAnswer.Range(range.low(), range.middle(), range.high()),
                outlook.whole(),
                rounded(outlook.error()),
                new ForecastAnswer.Days(
                        day(outlook.end().p50()),
                        day(outlook.end().p80()),
                        day(outlook.end().p95())),
                new ForecastAnswer.Line(
                        rounded(line.pace()),
                        Double.isFinite(needed) ? rounded(needed) : null,
                        line.by(outlook.deadline()),
                        line.end().isPresent() ? day(line.end().getAsInt()) : null),
                rounded(outlook.mergeBias()),
                outlook.cut(),
                new RestsTelling(given, outlook, names, forecasts.sittings(union, asOf), sees).rests(),
                parts(names, outlook),
                items(names, outlook),
                levers(names, outlook),
                day(outlook.leverDay()),
                outlook.fan().stream()
                        .map(each -> new ForecastAnswer.Point(day(each.day()), each.low(), each.middle(), each.high()))
                        .toList(),
                ends(outlook.end()));
    }

    private Map<Long, Records.Name> names(int union, AsOf asOf, Given given, Outlook outlook) {
        var ids = new HashSet<>(RestsTelling.bodies(given));
        outlook.groups().forEach(each -> ids.add(each.group()));
        outlook.things().forEach(each -> ids.add(each.course().id()));
        outlook.levers().forEach(each -> ids.add(each.course().id()));
        return new HashMap<>(records.named(union, ids, asOf));
    }

    private static List<ForecastAnswer.Part> parts(Map<Long, Records.Name> names, Outlook outlook) {
        var parts = new ArrayList<ForecastAnswer.Part>();
        for (var each : outlook.groups()) {
            var name = names.get(each.group());
            if (name == null) continue;
            parts.add(new ForecastAnswer.Part(
                    name.code(), each.open(), each.byDeadline(), day(each.p50()), day(each.p80())));
        }
        return parts;
    }

    private static List<ForecastAnswer.Item> items(Map<Long, Records.Name> names, Outlook outlook) {
        var items = new ArrayList<ForecastAnswer.Item>();
        for (var each : outlook.things()) {
            var name = names.get(each.course().id());
            if (name == null) continue;
            items.add(new ForecastAnswer.Item(
                    name.kind(),
                    name.code(),
                    due(each),
                    each.byDue().isPresent() ? each.byDue().getAsDouble() : null,
                    each.byDeadline(),
                    day(each.day(0.5)),
                    day(each.day(0.8)),
                    day(each.day(0.95)),
                    rounded(each.criticality())));
        }
        return items;
    }

    private static @Nullable LocalDate due(Outlook.Thing thing) {
        return thing.due() == Course.NEVER ? null : day(thing.due());
    }

    private static List<ForecastAnswer.Pull> levers(Map<Long, Records.Name> names, Outlook outlook) {
        var levers = new ArrayList<ForecastAnswer.Pull>();
        for (var each : outlook.levers()) {
            var name = names.get(each.course().id());
            if (name == null) continue;
            levers.add(new ForecastAnswer.Pull(
                    name.kind(), name.code(), rounded(each.shortened()), rounded(each.dropped())));
        }
        return levers;
    }

    private static List<ForecastAnswer.Ends> ends(Outlook.When end) {
        var byMonth = new TreeMap<LocalDate, Integer>();
        for (int i = 0; i < end.counts().size(); i++) {
            int count = end.counts().get(i);
            if (count > 0) byMonth.merge(day(end.first() + i).withDayOfMonth(1), count, Integer::sum);
        }
        return byMonth.entrySet().stream()
                .map(each -> new ForecastAnswer.Ends(each.getKey(), each.getValue()))
                .toList();
    }

    private static LocalDate day(int day) {
        return LocalDate.ofEpochDay(day);
    }

    static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }
}
