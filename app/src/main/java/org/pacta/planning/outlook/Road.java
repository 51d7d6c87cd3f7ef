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
import org.pacta.engine.network.Network;
import org.pacta.engine.random.Estimate;
import org.pacta.engine.schedule.Capacity;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.Learned;
import org.pacta.planning.history.Prospect;
import org.pacta.planning.history.Tie;

/// What is still open in a plan, as a network of tasks. Done things are not in it: nothing waits for them.
///
/// @param tasks what is open, by index in the network
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
        var network = network(open, index, ties, cut);
        var prospects = new ArrayList<@Nullable Prospect>();
        var uncertainty = Uncertainty.builder(open.size());
        var timing = Timing.builder(open.size(), today + 1);
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
            uncertainty.estimate(task, estimate(given, course, prospect));
            if (course.body() != 0) {
                int body = bodies.computeIfAbsent(
                        course.body(), id -> uncertainty.body("body " + id, learned.correlation(), id));
                uncertainty.carriedOutBy(task, body);
            }
        }
        risks(given, index, uncertainty);
        var ends = new HashSet<Long>();
        ties.stream().filter(each -> !each.part()).forEach(each -> ends.addAll(Set.of(each.from(), each.to())));
        return new Road(
                network,
                timing.build(),
                uncertainty.build(),
                open,
                java.util.Collections.unmodifiableList(prospects),
                List.copyOf(cut),
                ends.size(),
                headline.size(),
                (int) headline.stream()
                        .filter(each -> each.done(today) != Course.NEVER)
                        .count());
    }

    private static Network network(List<Course> open, Map<Long, Integer> index, List<Tie> ties, List<Tie> cut) {
        var kept = new ArrayList<>(ties);
        while (true) {
            var builder = Network.builder();
            open.forEach(each -> builder.task(String.valueOf(each.id())));
            kept.forEach(
                    each -> builder.link(place(index, each.from()), place(index, each.to()), each.type(), each.lag()));
            var circle = builder.cycle();
            if (circle.isEmpty()) return builder.build();
            long last = open.get(circle.getLast()).id();
            long first = open.get(circle.getFirst()).id();
            var closing = kept.stream()
                    .filter(each -> each.from() == last && each.to() == first)
                    .toList();
            if (closing.isEmpty()) throw new IllegalStateException("no link closes the circle of " + circle);
            kept.removeAll(closing);
            cut.addAll(closing);
        }
    }

    private static int place(Map<Long, Integer> index, long id) {
        return index.getOrDefault(id, -1);
    }

    /// An officer's estimate stands before what was learned; what has passed since it was given is taken off.
    private static Estimate estimate(Given given, Course course, Prospect prospect) {
        var expert = given.estimates().get(course.id());
        if (expert == null) return prospect.left();
        var whole = new Estimate.Pert(expert.least(), expert.likely(), expert.most());
        int since = given.workdays().of(course.party()).between(expert.day() + 1, given.today() + 1);
        return since <= 0 ? whole : new Estimate.Running(whole, since);
    }

    private static void risks(Given given, Map<Long, Integer> index, Uncertainty.Builder uncertainty) {
        for (var each : given.risks()) {
            if (!each.on()) continue;
            int risk = uncertainty.risk(each.name(), each.chance(), each.id());
            each.things().stream()
                    .sorted()
                    .filter(index::containsKey)
                    .forEach(thing ->
                            uncertainty.effect(risk, place(index, thing), each.factor(), new Estimate.Fixed((int)
                                    Math.round(each.delay()))));
        }
    }

    /// The desks at which what is open is worked on; null where nobody's are looked at. What stands as its steps needs
    /// none of its own.
    @Nullable
    Capacity desks(Given given) {
        var capacity = Capacity.builder(tasks.size());
        var places = new HashMap<Long, Integer>();
        for (int task = 0; task < tasks.size(); task++) {
            var course = tasks.get(task);
            var units = given.desks().get(course.body());
            if (units == null || course.rolled()) continue;
            int desk = places.computeIfAbsent(course.body(), id -> capacity.resource("desk " + id, units));
            capacity.demand(task, desk, 1);
        }
        return places.isEmpty() ? null : capacity.build();
    }

    /// The same things without anything between them: each by its own estimate, on working days alone.
    Road apart(Given given) {
        var builder = Network.builder();
        var alone = Uncertainty.builder(tasks.size());
        var days = Timing.builder(tasks.size(), timing.dataDate());
        for (int task = 0; task < tasks.size(); task++) {
            builder.task(network.name(task));
            alone.key(task, tasks.get(task).id()).estimate(task, uncertainty.estimate(task));
            days.calendar(task, given.workdays().of(tasks.get(task).party()));
        }
        return new Road(builder.build(), days.build(), alone.build(), tasks, prospects, List.of(), 0, total, done);
    }

    /// The indices of the tasks that the headline does not count.
    Set<Integer> aside(Given given) {
        var aside = new HashSet<Integer>();
        for (int task = 0; task < tasks.size(); task++) {
            var course = tasks.get(task);
            if (!course.counted() || !given.headline(course.what())) aside.add(task);
        }
        return aside;
    }
}
