package org.pacta.portal.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.claim.Told;
import org.pacta.parties.Bodies;
import org.pacta.parties.Party;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.TableView;
import org.pacta.portal.thing.Fact;
import org.pacta.register.plan.Step;
import org.pacta.scoreboard.Reported;
import org.pacta.scoreboard.TargetTrend;
import org.pacta.scoreboard.TargetTrend.Reading;
import org.springframework.stereotype.Component;

/// What the Parties reported of a target, and where that leads. Inside a reading.
@Component
class TargetPages {

    private final Bodies bodies;

    TargetPages(Bodies bodies) {
        this.bodies = bodies;
    }

    /// What is said of a target beyond its goal; nothing where no value was reported.
    record Said(Optional<TableView> table, Optional<Fact> trend) {

        static final Said NOTHING = new Said(Optional.empty(), Optional.empty());
    }

    /// @param claims about it
    /// @param due its date, if it has one
    Said of(Visit visit, Step step, List<Told> claims, @Nullable LocalDate due) {
        var goal = step.goal();
        var starts = visit.question().framework().starts();
        var reported = Reported.of(step, starts, visit.asOf().on(), claims);
        if (goal == null || reported.isEmpty()) return Said.NOTHING;
        var names = bodies.parties(visit.union().id(), visit.asOf(), visit.tag()).stream()
                .collect(Collectors.toMap(Party::id, Party::name));
        var rows = new ArrayList<List<Cell>>();
        var trends = new ArrayList<Cell>();
        for (var own : reported) {
            var party = names.getOrDefault(own.party(), "–");
            own.readings().forEach(each -> rows.add(row(visit, step, goal, party, each)));
            trends.add(Cell.of(own.trend()
                    .map(trend -> trend(visit, step, party, trend, due))
                    .orElseGet(() -> visit.say("trend.few", party))));
        }
        var table = Items.small(
                visit,
                "values",
                "trend.values",
                List.of("party", "trend.column.day", "trend.column.value", "trend.column.way"),
                rows);
        return new Said(Optional.of(table), Optional.of(new Fact(visit.say("trend.fact"), trends)));
    }

    private static List<Cell> row(Visit visit, Step step, BigDecimal goal, String party, Reading reading) {
        return List.of(
                Cell.of(party),
                Cell.of(visit.words().formats().briefDay(reading.day())),
                Cell.of(value(visit, step, reading.value())),
                Cell.of(way(visit, step.start(), goal, reading.value())));
    }

    /// How much of the way from the start to the goal, with both ends.
    private static String way(Visit visit, @Nullable BigDecimal start, BigDecimal goal, BigDecimal value) {
        if (start == null || start.compareTo(goal) == 0) return "–";
        var part = value.subtract(start).movePointRight(2).divide(goal.subtract(start), 0, RoundingMode.HALF_UP);
        return visit.say(
                "trend.way", visit.words().formats().percent(part, 0), number(visit, start), number(visit, goal));
    }

    private static String trend(Visit visit, Step step, String party, TargetTrend trend, @Nullable LocalDate due) {
        return switch (trend.course()) {
            case REACHED ->
                visit.say(
                        "trend.reached",
                        party,
                        value(visit, step, trend.goal()),
                        visit.words()
                                .formats()
                                .day(trend.reachedOn().orElse(trend.last().day())));
            case STILL -> visit.say("trend.still", party);
            case AWAY -> visit.say("trend.away", party);
            case TOWARDS -> towards(visit, step, party, trend, due);
        };
    }

    private static String towards(Visit visit, Step step, String party, TargetTrend trend, @Nullable LocalDate due) {
        var formats = visit.words().formats();
        var said = new ArrayList<String>();
        said.add(visit.say("trend.towards", party, pace(visit, step, trend.perMonth())));
        said.add(trend.leadsTo()
                .map(day -> visit.say("trend.leads", value(visit, step, trend.goal()), formats.day(day)))
                .orElseGet(() -> visit.say("trend.never", value(visit, step, trend.goal()))));
        if (due != null)
            trend.needed(due)
                    .ifPresent(needed -> said.add(visit.say(
                            "trend.due",
                            formats.day(due),
                            value(visit, step, trend.by(due)),
                            pace(visit, step, needed))));
        return String.join(" ", said);
    }

    /// What is gained of a percentage are points.
    private static String pace(Visit visit, Step step, BigDecimal number) {
        return "%".equals(step.unit()) ? visit.say("trend.points", number(visit, number)) : value(visit, step, number);
    }

    private static String value(Visit visit, Step step, BigDecimal number) {
        return number(visit, number) + (step.unit() == null ? "" : "\u00a0" + step.unit());
    }

    private static String number(Visit visit, BigDecimal number) {
        return visit.words().formats().exact(number);
    }
}
