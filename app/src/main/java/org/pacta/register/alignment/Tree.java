package org.pacta.register.alignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts what is part of one another into its places: each behind the one that it is part of. What names a whole that
/// is not there stands at the top, and what is said to be part of itself at the end.
///
/// @param code no two have the same
/// @param parent the code of the whole; null at the top
record Tree<T>(Function<T, String> code, Function<T, @Nullable String> parent) {

    /// @param all in the order in which those of one whole stand
    /// @param placed makes of each what it is in its place, which is so many below the top
    <P> List<P> of(List<T> all, BiFunction<T, Integer, P> placed) {
        var known = new LinkedHashMap<String, T>();
        for (var each : all) known.put(code.apply(each), each);
        var below = new LinkedHashMap<String, List<T>>();
        for (var each : known.values()) {
            var above = parent.apply(each);
            below.computeIfAbsent(above == null || !known.containsKey(above) ? "" : above, _ -> new ArrayList<>())
                    .add(each);
        }
        var depths = new LinkedHashMap<String, Integer>();
        place("", 0, below, depths);
        known.keySet().forEach(each -> depths.putIfAbsent(each, 0));
        var places = new ArrayList<P>();
        depths.forEach((each, depth) -> {
            if (known.get(each) instanceof T thing) places.add(placed.apply(thing, depth));
        });
        return places;
    }

    private void place(String above, int depth, Map<String, List<T>> below, Map<String, Integer> depths) {
        for (var each : below.getOrDefault(above, List.of())) {
            depths.put(code.apply(each), depth);
            place(code.apply(each), depth + 1, below, depths);
        }
    }
}
