package org.pacta.scoreboard.held;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.discretion.Discretion;

/// To which slices a thing belongs; to several, where it has several groups, bodies or terms.
final class HeldSlices {

    private static final Set<String> NONE = Set.of("-");
    private static final Set<String> WHOLE = Set.of("");

    private HeldSlices() {}

    /// @return the codes of the slices of a thing; empty for a way of slicing that there is not
    static Optional<Function<Picture.Thing, Set<String>>> of(Picture picture, String by, Discretion told) {
        var parts = by.split(":", 2);
        return switch (parts[0]) {
            case "" -> Optional.of(_ -> WHOLE);
            case "level" ->
                parts.length == 2 && parts[1].matches("[1-5]")
                        ? Optional.of(level(picture, Integer.parseInt(parts[1])))
                        : Optional.empty();
            case "party" -> Optional.of(thing -> assigned(picture, thing, true, told));
            case "body" -> Optional.of(thing -> assigned(picture, thing, false, told));
            case "year" -> Optional.of(HeldSlices::year);
            case "kind" -> Optional.of(thing -> Set.of(thing.result()));
            case "taxonomy" ->
                parts.length == 2 ? Optional.of(thing -> terms(picture, thing, parts[1])) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Set<String> year(Picture.Thing thing) {
        var due = thing.due();
        return due == null ? NONE : Set.of(String.valueOf(due.getYear()));
    }

    private static Function<Picture.Thing, Set<String>> level(Picture picture, int depth) {
        var keys = new HashMap<Long, Set<String>>();
        Function<Long, Set<String>> key = group -> keys.computeIfAbsent(group, _ -> {
            var top = picture.above(group, depth);
            return top == 0 ? Set.of() : Set.of(orNone(picture.plan().code(top, picture.when())));
        });
        return thing -> {
            var groups = picture.groups(thing);
            var found = groups.size() == 1 ? key.apply(groups.iterator().next()) : new TreeSet<String>();
            if (groups.size() > 1) groups.forEach(group -> found.addAll(key.apply(group)));
            return found.isEmpty() ? NONE : found;
        };
    }

    private static Set<String> assigned(Picture picture, Picture.Thing thing, boolean byParty, Discretion told) {
        var plan = picture.plan();
        var keys = new TreeSet<String>();
        for (var each : plan.assignments().allAt(thing.id(), picture.when())) {
            if (!each.carries() || !byParty && !told.names(thing.id(), each.body())) continue;
            var party = byParty ? plan.bodies().at(each.body(), picture.when()) : null;
            long named = byParty ? (party == null ? 0 : party) : each.body();
            keys.add(orNone(plan.code(named, picture.when())));
        }
        return keys.isEmpty() ? NONE : keys;
    }

    private static Set<String> terms(Picture picture, Picture.Thing thing, String taxonomy) {
        var plan = picture.plan();
        var keys = new TreeSet<String>();
        for (var term : plan.classes().allAt(thing.id(), picture.when())) {
            var of = plan.terms().at(term, picture.when());
            var code = plan.code(term, picture.when());
            if (of != null && code != null && taxonomy.equals(plan.code(of, picture.when()))) keys.add(code);
        }
        return keys.isEmpty() ? NONE : keys;
    }

    private static String orNone(@Nullable String code) {
        return code == null ? "-" : code;
    }
}
