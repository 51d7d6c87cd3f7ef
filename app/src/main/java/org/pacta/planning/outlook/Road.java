package org.pacta.planning.outlook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.forecast.Uncertainty;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;
import org.pacta.engine.schedule.Capacity;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.Learned;
import org.pacta.planning.history.Prospect;
import org.pacta.planning.history.Tie;
import org.pacta.planning.procedure.Way;

/// What is still open in a plan, as a network of tasks. Done things are not in it: nothing waits for them.
///
/// @param tasks what is open, by index in the network; behind them in it the earlier stretches of their ways
/// @param legs the ways that are more than one task
/// @param prospects what is expected of each; null for what stands as its steps
/// @param cut links left out because they would close a circle
/// @param linked how many of the open things have a link of the plan; that a step belongs to a measure is none
/// @param total things that the headline counts
/// @param done of those, what is done
record Road(
        Network network,
        Timing timing,
        Uncertainty uncertainty,
        List<Course> tasks,
        Legs legs,
        List<@Nullable Prospect> prospects,
        List<Tie> cut,
        int linked,
        int total,
        int done) {

    static Road of(Given given, Learned learned) {
        int today = given.today();
        var counted = given.history().courses().stream()
                .filter(each -> each.framework() == given.framework() && each.inForce(today))
                .toList();
        var headline = counted.stream()
                .filter(each -> each.counted() && given.headline(each.what()))
                .toList();
        var open = counted.stream()
                .filter(each -> each.done(today) == Course.NEVER)
                .toList();
        var index = new LinkedHashMap<Long, Integer>();
        open.forEach(each -> index.put(each.id(), index.size()));
        var ties = given.history().ties().stream()
                .filter(each -> each.inForce(today) && index.containsKey(each.from()) && index.containsKey(each.to()))
                .toList();
        var cut = new ArrayList<Tie>();
        var legs = Legs.of(open, given);
        var network = network(open, legs, index, ties, cut);
        var prospects = new ArrayList<@Nullable Prospect>();
        var uncertainty = Uncertainty.builder(legs.tasks());
        var timing = Timing.builder(legs.tasks(), today + 1);
        var bodies = new HashMap<Long, Integer>();
        for (var course : open) {
            int task = index.getOrDefault(course.id(), -1);
            timing.calendar(task, given.workdays().of(course.party()));
            uncertainty.key(task, course.id());
            if (course.rolled()) {
                prospects.add(null);
                continue;
            }
            var gate = given.workdays().sittings().get(course.gate());
            if (gate != null) timing.gate(task, gate);
            var prospect = learned.prospect(course, today);
            prospects.add(prospect);
            for (int leg : legs.earlier()[task]) {
                timing.calendar(leg, given.workdays().of(course.party()));
                uncertainty.key(leg, key(course, leg - legs.first(task)));
                var sittings = given.workdays().sittings().get(legs.part(leg).body());
                if (sittings != null) timing.gate(leg, sittings);
            }
            estimates(given, course, prospect, task, legs, uncertainty);
            if (course.body() != 0) {
                int body = bodies.computeIfAbsent(
                        course.body(), id -> uncertainty.body("body " + id, learned.correlation(), id));
                for (int each : legs.all(task)) uncertainty.carriedOutBy(each, body);
            }
        }
        risks(given, index, legs, uncertainty);
        var ends = new HashSet<Long>();
        ties.stream().filter(each -> !each.part()).forEach(each -> ends.addAll(Set.of(each.from(), each.to())));
        return new Road(
                network,
                timing.build(),
                uncertainty.build(),
                open,
                legs,
                java.util.Collections.unmodifiableList(prospects),
                List.copyOf(cut),
                ends.size(),
                headline.size(),
                (int) headline.stream()
                        .filter(each -> each.done(today) != Course.NEVER)
                        .count());
    }

    private static Network network(
            List<Course> open, Legs legs, Map<Long, Integer> index, List<Tie> ties, List<Tie> cut) {
        var kept = new ArrayList<>(ties);
        while (true) {
            var builder = Network.builder();
            open.forEach(each -> builder.task(String.valueOf(each.id())));
            for (int leg = open.size(); leg < legs.tasks(); leg++) {
                int thing = legs.thing(leg);
                builder.task(open.get(thing).id() + "." + (leg - legs.first(thing)));
            }
            for (int thing = 0; thing < open.size(); thing++) {
                var all = legs.all(thing);
                for (int k = 1; k < all.length; k++) builder.link(all[k - 1], all[k], LinkType.FINISH_START, 0);
            }
            kept.forEach(each -> {
                int from = place(index, each.from());
                int to = place(index, each.to());
                builder.link(
                        each.type().fromFinish() ? from : legs.first(from),
                        each.type().toStart() ? legs.first(to) : to,
                        each.type(),
                        each.lag());
            });
            var circle = builder.cycle();
            if (circle.isEmpty()) return builder.build();
            var closing = closing(open, legs, kept, circle);
            if (closing.isEmpty()) throw new IllegalStateException("no link closes the circle of " + circle);
            kept.removeAll(closing);
            cut.addAll(closing);
        }
    }

    /// The links of the plan that close a circle: between the last two things of it that follow each other.
    private static List<Tie> closing(List<Course> open, Legs legs, List<Tie> kept, List<Integer> circle) {
        for (int at = circle.size() - 1; at >= 0; at--) {
            int from = legs.thing(circle.get(at));
            int to = legs.thing(circle.get((at + 1) % circle.size()));
            if (from == to) continue;
            long last = open.get(from).id();
            long first = open.get(to).id();
            return kept.stream()
                    .filter(each -> each.from() == last && each.to() == first)
                    .toList();
        }
        return List.of();
    }

    private static int place(Map<Long, Integer> index, long id) {
        return index.getOrDefault(id, -1);
    }

    /// The key of the draws of an earlier stretch: one that no thing has.
    private static long key(Course course, int leg) {
        return -(course.id() * (Way.MOST + 1L) + leg + 1);
    }

    /// An officer's estimate, or the way of the act, stands before what was learned; what has passed since it was
    /// given, or since the act stands where it stands, is taken off.
    private static void estimates(
            Given given, Course course, Prospect prospect, int task, Legs legs, Uncertainty.Builder uncertainty) {
        var expert = given.estimates().get(course.id());
        if (expert == null) {
            uncertainty.estimate(task, prospect.left());
            return;
        }
        int since = given.workdays().of(course.party()).between(expert.day() + 1, given.today() + 1);
        var last = legs.last()[task];
        if (last == null) {
            uncertainty.estimate(task, running(expert.least(), expert.likely(), expert.most(), since));
            return;
        }
        int first = legs.first(task);
        for (int leg : legs.earlier()[task]) {
            var part = legs.part(leg);
            uncertainty.estimate(leg, running(part.least(), part.likely(), part.most(), leg == first ? since : 0));
        }
        uncertainty.estimate(task, running(last.least(), last.likely(), last.most(), 0));
    }

    private static Estimate running(double least, double likely, double most, int since) {
        var whole = new Estimate.Pert(least, likely, most);
        return since <= 0 ? whole : new Estimate.Running(whole, since);
    }

    /// What a risk multiplies it multiplies in every stretch; its delay comes once, at the beginning.
    private static void risks(Given given, Map<Long, Integer> index, Legs legs, Uncertainty.Builder uncertainty) {
        for (var each : given.risks()) {
            if (!each.on()) continue;
            int risk = uncertainty.risk(each.name(), each.chance(), each.id());
            each.things().stream().sorted().filter(index::containsKey).forEach(thing -> {
                int task = place(index, thing);
                int first = legs.first(task);
                for (int leg : legs.all(task)) {
                    int delay = leg == first ? (int) Math.round(each.delay()) : 0;
                    uncertainty.effect(risk, leg, each.factor(), new Estimate.Fixed(delay));
                }
            });
        }
    }

    /// The desks at which what is open is worked on; null where nobody's are looked at. What stands as its steps needs
    /// none of its own.
    @Nullable
    Capacity desks(Given given) {
        var capacity = Capacity.builder(legs.tasks());
        var places = new HashMap<Long, Integer>();
        for (int task = 0; task < tasks.size(); task++) {
            var course = tasks.get(task);
            var units = given.desks().get(course.body());
            if (units == null || course.rolled()) continue;
            int desk = places.computeIfAbsent(course.body(), id -> capacity.resource("desk " + id, units));
            for (int each : legs.all(task)) capacity.demand(each, desk, 1);
        }
        return places.isEmpty() ? null : capacity.build();
    }

    /// The same things without anything between them: each by its own estimate, on working days alone.
    Road apart(Given given) {
        var builder = Network.builder();
        var alone = Uncertainty.builder(legs.tasks());
        var days = Timing.builder(legs.tasks(), timing.dataDate());
        for (int task = 0; task < legs.tasks(); task++) {
            var course = tasks.get(legs.thing(task));
            builder.task(network.name(task));
            alone.key(task, task < tasks.size() ? course.id() : key(course, task - legs.first(legs.thing(task))))
                    .estimate(task, uncertainty.estimate(task));
            days.calendar(task, given.workdays().of(course.party()));
        }
        for (var chain : legs.chains()) {
            for (int k = 1; k < chain.size(); k++)
                builder.link(chain.get(k - 1), chain.get(k), LinkType.FINISH_START, 0);
        }
        return new Road(
                builder.build(), days.build(), alone.build(), tasks, legs, prospects, List.of(), 0, total, done);
    }

    /// The indices of the tasks that the headline does not count, earlier stretches of ways among them.
    Set<Integer> aside(Given given) {
        var aside = new HashSet<Integer>();
        for (int task = 0; task < tasks.size(); task++) {
            var course = tasks.get(task);
            if (!course.counted() || !given.headline(course.what())) aside.add(task);
        }
        for (int leg = tasks.size(); leg < legs.tasks(); leg++) aside.add(leg);
        return aside;
    }
}
