package org.pacta.portal.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.pacta.register.plan.Precedence;

/// What is near a thing in a network: what it waits for, and what waits for it.
///
/// @param places by thing how many links away it is: negative for what comes before, 0 for the thing itself, positive
/// for what waits; the nearest first. What comes both before and after (a circle) stands before
/// @param links those between the things placed
/// @param cut whether more would be there than was asked for
record Neighbourhood(Map<Long, Integer> places, List<Precedence> links, boolean cut) {

    Neighbourhood {
        places = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(places));
        links = List.copyOf(links);
    }

    /// @param reach the greatest distance in links, at least 1
    /// @param most how many things are placed before and how many after it
    static Neighbourhood of(List<Precedence> all, long focus, int reach, int most) {
        if (reach < 1 || most < 1) {
            throw new IllegalArgumentException("reach (%d) and most (%d) must be at least 1".formatted(reach, most));
        }
        var places = new LinkedHashMap<Long, Integer>();
        places.put(focus, 0);
        boolean cutBefore = walk(by(all, Precedence::after), Precedence::before, places, focus, -1, reach, most);
        boolean cutAfter = walk(by(all, Precedence::before), Precedence::after, places, focus, 1, reach, most);
        var links = all.stream()
                .filter(each -> places.containsKey(each.before()) && places.containsKey(each.after()))
                .toList();
        return new Neighbourhood(places, links, cutBefore || cutAfter);
    }

    private static Map<Long, List<Precedence>> by(List<Precedence> all, ToLongFunction<Precedence> end) {
        var by = new LinkedHashMap<Long, List<Precedence>>();
        all.forEach(each -> by.computeIfAbsent(end.applyAsLong(each), _ -> new ArrayList<>())
                .add(each));
        return by;
    }

    private static boolean walk(
            Map<Long, List<Precedence>> from,
            ToLongFunction<Precedence> other,
            Map<Long, Integer> places,
            long focus,
            int way,
            int reach,
            int most) {
        Set<Long> edge = Set.of(focus);
        int placed = 0;
        for (int step = 1; step <= reach && !edge.isEmpty(); step++) {
            var next = new java.util.LinkedHashSet<Long>();
            for (long thing : edge) {
                for (var link : from.getOrDefault(thing, List.of())) {
                    long found = other.applyAsLong(link);
                    if (places.containsKey(found)) continue;
                    if (placed == most) return true;
                    places.put(found, way * step);
                    next.add(found);
                    placed++;
                }
            }
            edge = next;
        }
        return false;
    }

    /// The things that the links tie together.
    static Set<Long> tied(List<Precedence> links) {
        var tied = new HashSet<Long>();
        links.forEach(each -> {
            tied.add(each.before());
            tied.add(each.after());
        });
        return tied;
    }
}
