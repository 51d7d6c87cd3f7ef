package org.pacta.scoreboard.held;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// All versions that one table holds, by thing. Never changed: [#with] answers another. Ids are handed in as objects,
/// for a page looks up thousands.
///
/// @param byThing the versions of each thing, in no order
/// @param rows how many there are in all
record Facts<T>(Map<Long, List<Version<T>>> byThing, int rows) {

    /// A row as it was read.
    record Row<T>(long id, Version<T> version) {}

    static <T> Facts<T> none() {
        return new Facts<>(Map.of(), 0);
    }

    /// These and, in the place of those that they bring up to date, the rows read since.
    Facts<T> with(List<Row<T>> read) {
        if (read.isEmpty()) return this;
        var all = new HashMap<>(byThing);
        var fresh = new HashMap<Long, List<Version<T>>>();
        read.forEach(
                each -> fresh.computeIfAbsent(each.id, _ -> new ArrayList<>(2)).add(each.version));
        int[] count = {rows};
        fresh.forEach((id, versions) -> {
            var before = byThing.getOrDefault(id, List.of());
            var kept = new ArrayList<Version<T>>(before.size() + versions.size());
            for (var each : before) {
                if (versions.stream().noneMatch(each::is)) kept.add(each);
            }
            kept.addAll(versions);
            count[0] += kept.size() - before.size();
            all.put(id, List.copyOf(kept));
        });
        return new Facts<>(all, count[0]);
    }

    /// The same, made of the other's parts where both hold the same: what several viewers see alike is held once.
    Facts<T> like(Facts<T> other) {
        if (byThing.equals(other.byThing)) return other;
        var all = new HashMap<>(byThing);
        all.replaceAll((id, versions) -> {
            var theirs = other.of(id);
            return versions.equals(theirs) ? theirs : versions;
        });
        return new Facts<>(all, rows);
    }

    List<Version<T>> of(Long id) {
        return byThing.getOrDefault(id, List.of());
    }

    /// What holds at a moment, for tables that hold one version of a thing.
    @Nullable
    T at(Long id, When when) {
        for (var each : of(id)) {
            if (each.at(when)) return each.value();
        }
        return null;
    }

    /// The same with the days that it speaks of.
    @Nullable
    Version<T> versionAt(Long id, When when) {
        for (var each : of(id)) {
            if (each.at(when)) return each;
        }
        return null;
    }

    /// All that holds of a thing at a moment.
    List<T> allAt(Long id, When when) {
        var found = new ArrayList<T>(4);
        for (var each : of(id)) {
            if (each.at(when)) found.add(each.value());
        }
        return found;
    }

    /// Everything that holds at a moment.
    void forEachAt(When when, BiConsumer<Long, T> work) {
        byThing.forEach((id, versions) -> {
            for (var each : versions) {
                if (each.at(when)) work.accept(id, each.value());
            }
        });
    }
}
