package org.pacta.scoreboard.held;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.Changes;

/// The difference between two pictures of one framework.
final class HeldChanges {

    private HeldChanges() {}

    private record Pair(Picture.@Nullable Thing before, Picture.@Nullable Thing after) {

        boolean doneBefore() {
            return before != null && before.confirmed();
        }

        boolean doneAfter() {
            return after != null && after.confirmed();
        }

        boolean both() {
            return before != null && after != null;
        }

        boolean moved() {
            return before != null && after != null && !Objects.equals(before.due(), after.due());
        }
    }

    private static Map<Long, Pair> pairs(Picture from, Picture to) {
        var pairs = new HashMap<Long, Pair>();
        for (var each : from.things()) pairs.put(each.id(), new Pair(each, null));
        for (var each : to.things())
            pairs.merge(each.id(), new Pair(null, each), (one, other) -> new Pair(one.before, other.after));
        return pairs;
    }

    static Changes.Bridge between(Picture from, Picture to) {
        var pairs = pairs(from, to).values();
        return new Changes.Bridge(
                count(pairs, Pair::doneBefore),
                from.things().size(),
                count(pairs, each -> each.both() && !each.doneBefore() && each.doneAfter()),
                count(pairs, each -> each.both() && each.doneBefore() && !each.doneAfter()),
                count(pairs, each -> each.before == null),
                count(pairs, each -> each.before == null && each.doneAfter()),
                count(pairs, each -> each.after == null),
                count(pairs, each -> each.after == null && each.doneBefore()),
                count(pairs, Pair::moved),
                count(pairs, Pair::doneAfter),
                to.things().size());
    }

    private static long count(Iterable<Pair> pairs, java.util.function.Predicate<Pair> what) {
        long n = 0;
        for (var each : pairs) if (what.test(each)) n++;
        return n;
    }

    static List<Changes.Change> list(Picture from, Picture to) {
        var changes = new ArrayList<Changes.Change>();
        pairs(from, to).forEach((id, pair) -> {
            var dueBefore = pair.before == null ? null : pair.before.due();
            var dueAfter = pair.after == null ? null : pair.after.due();
            if (pair.before == null) changes.add(new Changes.Change(id, "added", null, dueAfter));
            else if (pair.after == null) changes.add(new Changes.Change(id, "excluded", dueBefore, null));
            else if (pair.doneBefore() != pair.doneAfter())
                changes.add(new Changes.Change(id, pair.doneAfter() ? "confirmed" : "returned", dueBefore, dueAfter));
            if (pair.moved()) changes.add(new Changes.Change(id, "moved", dueBefore, dueAfter));
        });
        var codes = new HashMap<Long, String>();
        for (var each : changes) {
            var code = to.plan().code(each.id(), to.when());
            if (code != null) codes.put(each.id(), code);
        }
        Comparator<Changes.Change> byCode =
                Comparator.comparing(each -> codes.get(each.id()), Comparator.nullsLast(Comparator.naturalOrder()));
        changes.sort(
                Comparator.comparing(Changes.Change::what).thenComparing(byCode).thenComparingLong(Changes.Change::id));
        return changes;
    }
}
