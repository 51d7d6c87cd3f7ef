package org.pacta.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Gate;
import org.pacta.ledger.AsOf;
import org.pacta.obstacles.Risks;
import org.pacta.parties.Union;
import org.pacta.parties.workdays.Weeks;
import org.pacta.planning.history.History;
import org.pacta.planning.history.HistoryStore;
import org.pacta.planning.history.Workdays;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Component;

/// Gathers what a forecast rests on, as of a moment. Inside a reading: what the viewer may not see is not in it.
@Component
class Givens {

    private static final int CADENCE = 182;

    private final HistoryStore histories;
    private final PlanningStore store;
    private final Weeks weeks;
    private final Risks risks;
    private final Procedures procedures;

    Givens(HistoryStore histories, PlanningStore store, Weeks weeks, Risks risks, Procedures procedures) {
        this.histories = histories;
        this.store = store;
        this.weeks = weeks;
        this.risks = risks;
        this.procedures = procedures;
    }

    Given given(Union union, Framework framework, AsOf asOf) {
        return given(union, framework, asOf, histories.history(union, asOf));
    }

    /// The same on a history that was cut off at an earlier day.
    Given given(Union union, Framework framework, AsOf asOf, History history) {
        var paths = procedures.paths(union.id(), union.thing(), asOf);
        var estimates = estimates(union, asOf, paths);
        return new Given(
                gated(history, framework, paths, estimates),
                framework.id(),
                framework.counts(),
                day(framework.starts()),
                day(framework.ends()),
                workdays(union, asOf, framework),
                estimates,
                hazards(union, framework, asOf));
    }

    /// How many things each body works on at once, as far as somebody said so.
    Map<Long, Integer> desks(Union union, AsOf asOf) {
        return store.desks(union.id(), asOf);
    }

    /// What an officer says stands before what follows from a procedure.
    private Map<Long, Given.Expert> estimates(Union union, AsOf asOf, Map<Long, Procedures.Path> paths) {
        var estimates = new HashMap<Long, Given.Expert>();
        paths.forEach((thing, path) -> estimates.put(
                thing, Given.Expert.of(path.left().stream().map(Givens::leg).toList(), day(path.since()))));
        estimates.putAll(store.estimates(union.id(), asOf));
        return estimates;
    }

    private static Given.Leg leg(Stage stage) {
        return new Given.Leg(
                stage.least().doubleValue(),
                stage.likely().doubleValue(),
                stage.most().doubleValue(),
                stage.body() == null ? 0 : stage.body());
    }

    /// What must still pass a sitting by its procedure waits for one, unless the plan says for which: at its end where
    /// the last stage does, or where an officer says how long all of it takes.
    private static History gated(
            History history, Framework framework, Map<Long, Procedures.Path> paths, Map<Long, Given.Expert> estimates) {
        if (paths.isEmpty()) return history;
        return new History(
                history.courses().stream()
                        .map(each -> {
                            var path = paths.get(each.id());
                            var expert = estimates.get(each.id());
                            if (path == null || expert == null) return each;
                            if (each.gate() != 0 || each.framework() != framework.id()) return each;
                            var body =
                                    expert.procedure() ? path.left().getLast().body() : path.lastBody();
                            return body == null ? each : each.gated(body);
                        })
                        .toList(),
                history.ties(),
                history.end());
    }

    private List<Given.Hazard> hazards(Union union, Framework framework, AsOf asOf) {
        return risks.risks(union.id(), framework.id(), asOf).stream()
                .map(each -> new Given.Hazard(
                        each.id(),
                        each.code(),
                        each.state().chance().doubleValue(),
                        each.state().factor().doubleValue(),
                        each.state().delay(),
                        Set.copyOf(each.things()),
                        each.state().counts()))
                .toList();
    }

    private Workdays workdays(Union union, AsOf asOf, Framework framework) {
        var ofParty = new HashMap<Long, Calendar>();
        int last = Math.max(framework.ends().getYear(), asOf.on().getYear()) + 6;
        weeks.weeks(union.id(), asOf, framework.starts().getYear() - 3, last)
                .forEach((party, week) -> ofParty.put(party, Calendar.of(week.days(), week.off(), week.extra())));
        return new Workdays(ofParty, Workdays.plain().otherwise(), gates(union, asOf));
    }

    /// Sittings known by then; after the last one they are taken to go on as often as before.
    private Map<Long, Gate> gates(Union union, AsOf asOf) {
        var gates = new HashMap<Long, Gate>();
        store.sittings(union.id(), asOf)
                .forEach((body, days) -> gates.put(
                        body, Gate.of(days.stream().mapToInt(Givens::day).toArray(), cadence(days))));
        return gates;
    }

    private static int cadence(List<LocalDate> days) {
        if (days.size() < 2) return CADENCE;
        return Math.max(1, (day(days.getLast()) - day(days.getFirst())) / (days.size() - 1));
    }

    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
