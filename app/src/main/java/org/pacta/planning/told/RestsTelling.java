package org.pacta.planning.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.pacta.ledger.Records;
import org.pacta.planning.outlook.Desk;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Outlook;

/// Tells what a forecast rests on. What its reader may not name is left out.
///
/// @param names of whatever he may name
/// @param sittings the days of all meetings of each body
/// @param sees whether the work of bodies of a Party, by its id, is for him
record RestsTelling(
        Given given,
        Outlook outlook,
        Map<Long, Records.Name> names,
        Map<Long, List<LocalDate>> sittings,
        LongPredicate sees) {

    private static final int MOST = 100;

    /// The bodies that are named.
    static Set<Long> bodies(Given given) {
        var bodies = new HashSet<>(given.workdays().sittings().keySet());
        bodies.addAll(given.desks().keySet());
        return bodies;
    }

    ForecastRests rests() {
        return new ForecastRests(sat(), risks(), estimates(), desks());
    }

    private List<ForecastRests.Sittings> sat() {
        var waiting = given.waiting(outlook);
        int last = Math.max(outlook.deadline(), outlook.end().p95());
        var told = new ArrayList<ForecastRests.Sittings>();
        given.workdays().sittings().forEach((body, gate) -> {
            var name = names.get(body);
            if (name == null) return;
            // a day from which a scenario moves the sitting is none
            var known = sittings.getOrDefault(body, List.of()).stream()
                    .filter(each -> each.toEpochDay() >= given.start() && gate.opens((int) each.toEpochDay()))
                    .distinct()
                    .toList();
            var expected = given.workdays().sittings(body, outlook.today() + 1, last, MOST).stream()
                    .map(LocalDate::ofEpochDay)
                    .filter(each -> !known.contains(each))
                    .toList();
            told.add(new ForecastRests.Sittings(name.code(), waiting.getOrDefault(body, 0), known, expected));
        });
        told.sort(Comparator.comparing(ForecastRests.Sittings::body));
        return told;
    }

    /// A factor by which a scenario stretches one thing is no risk of the register.
    private List<ForecastRests.Risk> risks() {
        return given.risks().stream()
                .filter(each -> each.on() && each.id() > 0)
                .map(each -> new ForecastRests.Risk(
                        each.name(), each.chance(), each.factor(), each.delay(), things(each.things())))
                .toList();
    }

    private List<ForecastRests.Thing> things(Set<Long> held) {
        return outlook.things().stream()
                .map(each -> each.course().id())
                .filter(held::contains)
                .map(names::get)
                .filter(Objects::nonNull)
                .map(each -> new ForecastRests.Thing(each.kind(), each.code()))
                .toList();
    }

    private List<ForecastRests.Estimate> estimates() {
        return outlook.things().stream()
                .filter(each -> !each.course().rolled())
                .flatMap(each -> estimate(each.course().id()))
                .toList();
    }

    private Stream<ForecastRests.Estimate> estimate(long thing) {
        var expert = given.estimates().get(thing);
        var name = names.get(thing);
        if (expert == null || name == null) return Stream.empty();
        return Stream.of(new ForecastRests.Estimate(
                name.kind(),
                name.code(),
                expert.procedure() ? "procedure" : "officer",
                Telling.rounded(expert.least()),
                Telling.rounded(expert.likely()),
                Telling.rounded(expert.most()),
                LocalDate.ofEpochDay(expert.day())));
    }

    private List<ForecastRests.Desk> desks() {
        if (given.desks().isEmpty()) return List.of();
        var told = new ArrayList<ForecastRests.Desk>();
        for (var each : Desk.of(given, outlook)) {
            var name = names.get(each.body());
            if (each.units() != null && name != null && sees.test(each.party()))
                told.add(new ForecastRests.Desk(name.code(), each.units()));
        }
        told.sort(Comparator.comparing(ForecastRests.Desk::body));
        return told;
    }
}
