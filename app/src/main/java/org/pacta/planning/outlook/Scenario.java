package org.pacta.planning.outlook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Gate;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.Course.Due;
import org.pacta.planning.history.History;
import org.pacta.planning.history.Workdays;

/// Changes to what a forecast rests on: what if. They change no fact.
///
/// @param changes in the order in which they are made
public record Scenario(List<Change> changes) {

    /// Nothing changed.
    public static final Scenario NONE = new Scenario(List.of());

    /// A body works on at most so many things at once.
    public static final int MOST_DESKS = 1000;

    /// At most so many changes.
    public static final int MOST = 50;

    public Scenario {
        changes = List.copyOf(changes);
        if (changes.size() > MOST) {
            throw new IllegalArgumentException("changes (%d) must be at most %d".formatted(changes.size(), MOST));
        }
    }

    /// One change.
    public sealed interface Change {

        /// A thing gets another day.
        record Moved(long thing, int due) implements Change {}

        /// What is left of a thing takes so many times as long.
        record Stretched(long thing, double factor) implements Change {

            public Stretched {
                if (!(factor >= 0 && factor <= 100)) {
                    throw new IllegalArgumentException("factor (%s) must be 0 to 100".formatted(factor));
                }
            }
        }

        /// A thing is taken out of the plan; it no longer counts and nothing waits for it.
        record Dropped(long thing) implements Change {}

        /// A thing is done in parts at the same time: it takes one `parts`-th of what is left.
        record Split(long thing, int parts) implements Change {

            public Split {
                if (parts < 2 || parts > 10)
                    throw new IllegalArgumentException("parts (%d) must be 2 to 10".formatted(parts));
            }
        }

        /// A risk is looked at, or left out.
        record Risk(long risk, boolean on) implements Change {}

        /// A body works on so many things at once.
        record Desks(long body, int units) implements Change {

            public Desks {
                if (units < 1 || units > MOST_DESKS)
                    throw new IllegalArgumentException("units (%d) must be 1 to %d".formatted(units, MOST_DESKS));
            }
        }

        /// A body sits on one more day.
        record Sitting(long body, int day) implements Change {}

        /// A body sits on another day in place of one on which it would.
        record SittingMoved(long body, int from, int to) implements Change {}
    }

    /// The givens with the changes made.
    public Given of(Given given) {
        var changed = given;
        for (var each : changes) changed = apply(changed, each);
        return changed;
    }

    /// Why a change changes nothing.
    public enum Idle {
        /// Nobody knows when the body sits, or it does not sit on the day from which one is moved.
        SITTING,
        /// Nothing is left to be done.
        DONE,
        /// It stands as its steps, without work of its own.
        STEPS,
        /// It is so already.
        SAME
    }

    /// A change that changes nothing.
    ///
    /// @param place among the changes, from 0
    public record Still(int place, Idle why) {}

    /// The changes that change nothing, in their order.
    public List<Still> idle(Given given) {
        var idle = new ArrayList<Still>();
        var before = given;
        for (int i = 0; i < changes.size(); i++) {
            var after = apply(before, changes.get(i));
            var why = after == before ? Idle.SITTING : idle(before, changes.get(i));
            if (why != null) idle.add(new Still(i, why));
            before = after;
        }
        return idle;
    }

    private static @Nullable Idle idle(Given given, Change change) {
        return switch (change) {
            case Change.Moved(var thing, var due) -> {
                var open = open(given, thing);
                if (open == null) yield Idle.DONE;
                yield open.due(given.today()) == due ? Idle.SAME : null;
            }
            case Change.Stretched each -> worked(given, each.thing());
            case Change.Split each -> worked(given, each.thing());
            case Change.Risk(var risk, var on) ->
                given.risks().stream().anyMatch(each -> each.id() == risk && each.on() == on) ? Idle.SAME : null;
            case Change.Desks(var body, var units) -> given.desks().getOrDefault(body, 0) == units ? Idle.SAME : null;
            case Change.Dropped _, Change.Sitting _, Change.SittingMoved _ -> null;
        };
    }

    private static @Nullable Idle worked(Given given, long thing) {
        var open = open(given, thing);
        if (open == null) return Idle.DONE;
        return open.rolled() ? Idle.STEPS : null;
    }

    /// The course of a thing that is still to be done; null for none.
    private static @Nullable Course open(Given given, long thing) {
        int today = given.today();
        return given.history().courses().stream()
                .filter(each -> each.id() == thing && each.inForce(today) && each.done(today) == Course.NEVER)
                .findFirst()
                .orElse(null);
    }

    private static Given apply(Given given, Change change) {
        return switch (change) {
            case Change.Moved(var thing, var due) -> courses(given, thing, course -> dated(course, given.today(), due));
            case Change.Dropped(var thing) -> courses(given, thing, course -> course.ended(given.today()));
            case Change.Stretched(var thing, var factor) -> factor(given, thing, factor);
            case Change.Split(var thing, var parts) -> factor(given, thing, 1.0 / parts);
            case Change.Risk(var risk, var on) ->
                given.risks(given.risks().stream()
                        .map(each -> each.id() == risk ? each.on(on) : each)
                        .toList());
            case Change.Sitting(var body, var day) -> sittings(given, body, gate -> gate.and(day));
            case Change.SittingMoved(var body, var from, var to) ->
                sittings(given, body, gate -> gate.opens(from) ? gate.moved(from, to) : gate);
            case Change.Desks(var body, var units) -> desks(given, body, units);
        };
    }

    private static Given courses(Given given, long thing, UnaryOperator<Course> change) {
        var history = given.history();
        return given.seen(new History(
                history.courses().stream()
                        .map(each -> each.id() == thing ? change.apply(each) : each)
                        .toList(),
                history.ties(),
                history.end()));
    }

    /// The new day stands in place of the one in force, as if the plan had always said so: a decision is no delay.
    private static Course dated(Course course, int today, int due) {
        var dues = new ArrayList<>(
                course.dues().stream().filter(each -> each.from() <= today).toList());
        var last = dues.isEmpty() ? new Due(course.from(), due) : dues.removeLast();
        dues.add(new Due(last.from(), due));
        return course.due(dues);
    }

    /// A risk that is sure and multiplies what is left.
    private static Given factor(Given given, long thing, double factor) {
        var risks = new ArrayList<>(given.risks());
        long id = -1 - risks.size();
        risks.add(new Given.Hazard(id, "what-if " + thing, 1, factor, 0, Set.of(thing), true));
        return given.risks(risks);
    }

    private static Given desks(Given given, long body, int units) {
        var desks = new HashMap<>(given.desks());
        desks.put(body, units);
        return given.desks(desks);
    }

    private static Given sittings(Given given, long body, UnaryOperator<Gate> change) {
        var gate = given.workdays().sittings().get(body);
        if (gate == null) return given;
        var changed = change.apply(gate);
        if (changed == gate) return given;
        Map<Long, Gate> sittings = new HashMap<>(given.workdays().sittings());
        sittings.put(body, changed);
        return given.workdays(
                new Workdays(given.workdays().ofParty(), given.workdays().otherwise(), sittings));
    }
}
