package org.pacta.scoreboard.held;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.Counted;

/// What a framework counts at a moment, and how each of them stands.
///
/// @param everybody all Parties
record Picture(HeldPlan plan, When when, boolean steps, List<Thing> things, List<Long> everybody) {

    private static final Set<String> REPORTED = Set.of("claimed", "partly", "confirmed", "disputed");

    /// @param group its own; 0 for none. A step that serves several measures has that of the first
    /// @param state for all Parties together; empty where nothing was reported
    /// @param since the day from which it has stood so, as days since 1970; 0 without a state
    /// @param reporters the Parties that have reported it done
    record Thing(
            Long id,
            Long group,
            String result,
            int position,
            BigDecimal weight,
            HeldPlan.@Nullable Due dates,
            String state,
            int since,
            List<Long> reporters) {

        boolean confirmed() {
            return state.equals("confirmed");
        }

        @Nullable
        LocalDate due() {
            return dates == null ? null : dates.due();
        }

        @Nullable
        LocalDate firstDue() {
            return dates == null ? null : dates.first();
        }

        int moves() {
            return dates == null ? 0 : dates.moves();
        }
    }

    static Picture of(HeldPlan plan, long framework, Counted counted, When when) {
        var things = new ArrayList<Thing>();
        var steps = counted == Counted.STEPS;
        plan.items().forEachAt(when, (id, item) -> {
            if (item.counted() && item.step() == steps && item.framework() == framework)
                things.add(thing(plan, id, item, when));
        });
        var everybody = new ArrayList<Long>();
        plan.parties().forEachAt(when, (id, _) -> everybody.add(id));
        return new Picture(plan, when, steps, things, everybody);
    }

    private static Thing thing(HeldPlan plan, Long id, HeldPlan.Item item, When when) {
        var state = "";
        int since = 0;
        var reporters = new ArrayList<Long>(2);
        for (var each : plan.standings().of(id)) {
            if (!each.at(when)) continue;
            if (each.value().party() == 0) {
                state = each.value().state();
                since = each.from();
            } else if (REPORTED.contains(each.value().state())) {
                reporters.add(each.value().party());
            }
        }
        var weight = plan.weights().at(id, when);
        return new Thing(
                id,
                item.step() ? homeOfStep(plan, id, when) : item.group(),
                item.result(),
                item.position(),
                weight == null ? BigDecimal.ONE : weight,
                plan.dues().at(id, when),
                state,
                since,
                List.copyOf(reporters));
    }

    /// The group of the first of the measures that it serves.
    private static Long homeOfStep(HeldPlan plan, Long step, When when) {
        return plan.serves().allAt(step, when).stream()
                .map(measure -> plan.items().at(measure, when))
                .filter(each -> each != null)
                .min(Comparator.comparingInt(HeldPlan.Item::position)
                        .thenComparing(each -> each.group() == 0 ? Long.MAX_VALUE : each.group()))
                .map(HeldPlan.Item::group)
                .orElse(0L);
    }

    /// Every group that it stands in itself: that of a measure, those of all measures that a step serves.
    Set<Long> groups(Thing thing) {
        if (!steps) return thing.group == 0 ? Set.of() : Set.of(thing.group);
        var groups = new TreeSet<Long>();
        for (var measure : plan.serves().allAt(thing.id, when)) {
            var served = plan.items().at(measure, when);
            if (served != null && served.group() != 0) groups.add(served.group());
        }
        return groups;
    }

    /// The Parties whose bodies carry it out; a step that names none has those of the measures that it serves. None at
    /// all, all Parties.
    List<Long> carriers(Thing thing) {
        var carriers = new ArrayList<Long>(2);
        carriers(thing.id, carriers);
        if (steps && carriers.isEmpty())
            plan.serves().allAt(thing.id, when).forEach(measure -> carriers(measure, carriers));
        return carriers.isEmpty() ? everybody : carriers;
    }

    private void carriers(Long id, List<Long> carriers) {
        for (var each : plan.assignments().of(id)) {
            if (!each.at(when) || !each.value().carries()) continue;
            var party = plan.bodies().at(each.value().body(), when);
            if (party != null && party != 0) carriers.add(party);
        }
    }

    boolean reportedByAll(Thing thing) {
        return !thing.reporters.isEmpty() && thing.reporters.containsAll(carriers(thing));
    }

    /// The positions from the top of the plan down to each group of a framework.
    Map<Long, int[]> paths(long framework) {
        var below = new HashMap<Long, List<Long>>();
        var paths = new HashMap<Long, int[]>();
        var open = new ArrayList<Long>();
        plan.groups().forEachAt(when, (id, group) -> {
            if (group.parent() != 0) {
                below.computeIfAbsent(group.parent(), _ -> new ArrayList<>()).add(id);
            } else if (group.framework() == framework) {
                paths.put(id, new int[] {group.position()});
                open.add(id);
            }
        });
        while (!open.isEmpty()) {
            var id = open.removeLast();
            var path = paths.getOrDefault(id, new int[0]);
            for (var child : below.getOrDefault(id, List.of())) {
                var group = plan.groups().at(child, when);
                if (group == null || paths.containsKey(child)) continue;
                var longer = java.util.Arrays.copyOf(path, path.length + 1);
                longer[path.length] = group.position();
                paths.put(child, longer);
                open.add(child);
            }
        }
        return paths;
    }

    /// The group at that depth above (or at) a group; 0 if there is none.
    long above(long group, int depth) {
        var at = group;
        for (int i = 0; i < 16 && at != 0; i++) {
            var here = plan.groups().at(at, when);
            if (here == null || here.depth() < depth) return 0;
            if (here.depth() == depth) return at;
            at = here.parent();
        }
        return 0;
    }
}
