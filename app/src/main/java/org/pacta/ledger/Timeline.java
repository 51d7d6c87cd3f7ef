package org.pacta.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is held at present of one key, over its days, and how a command changes it.
///
/// Rows are never rewritten: a changed row is closed, and what remains true of it is added anew beside what is new.
final class Timeline {

    /// The leaf that added a row.
    record Leaf(long seq, int leaf) {}

    /// @param held the leaf by which this stretch stands already; null for a stretch that this command adds
    record Stretch(
            Period valid,
            Map<String, Object> values,
            Visibility visibility,
            @Nullable Leaf held) {

        boolean sameAs(Stretch other) {
            return valid.equals(other.valid) && values.equals(other.values) && visibility.equals(other.visibility);
        }

        Stretch over(Period part) {
            return new Stretch(part, values, visibility, null);
        }
    }

    private final List<Stretch> stretches;
    private final List<Stretch> before;
    private final Set<Leaf> closed = new LinkedHashSet<>();

    Timeline(List<Stretch> held) {
        before = List.copyOf(held);
        stretches = new ArrayList<>(held);
    }

    /// From now on the values hold over the period, whatever stood there before.
    void put(Period valid, Map<String, Object> values, Visibility visibility) {
        if (stands(valid, values, visibility)) return;
        clear(valid);
        stretches.add(new Stretch(valid, values, visibility, null));
    }

    /// From now on nothing holds over the period.
    void end(Period valid) {
        clear(valid);
    }

    /// From now on these stretches hold and nothing else; what stands already so is left untouched.
    void become(List<Stretch> whole) {
        var wanted = new ArrayList<>(whole);
        for (var each : List.copyOf(stretches)) {
            if (wanted.removeIf(each::sameAs)) continue;
            stretches.remove(each);
            if (each.held != null) closed.add(each.held);
        }
        stretches.addAll(wanted);
    }

    /// From now on all that is held is seen by these; what it says stays.
    void show(Visibility visibility) {
        for (var each : List.copyOf(stretches)) {
            if (each.visibility.equals(visibility)) continue;
            stretches.remove(each);
            if (each.held != null) closed.add(each.held);
            stretches.add(new Stretch(each.valid, each.values, visibility, null));
        }
    }

    /// The values that hold on a day; empty where nothing does.
    Map<String, Object> at(LocalDate day) {
        return stretches.stream()
                .filter(each ->
                        !each.valid.from().isAfter(day) && each.valid.to().isAfter(day))
                .findFirst()
                .map(Stretch::values)
                .orElse(Map.of());
    }

    boolean stands(Period valid, Map<String, Object> values, Visibility visibility) {
        var from = valid.from();
        for (var each : sorted()) {
            if (!each.valid.overlaps(valid)) continue;
            if (each.valid.from().isAfter(from)) return false;
            if (!each.values.equals(values) || !each.visibility.equals(visibility)) return false;
            from = each.valid.to();
        }
        return !from.isBefore(valid.to());
    }

    private void clear(Period valid) {
        for (var each : List.copyOf(stretches)) {
            if (!each.valid.overlaps(valid)) continue;
            stretches.remove(each);
            if (each.held != null) closed.add(each.held);
            if (each.valid.from().isBefore(valid.from())) {
                stretches.add(each.over(new Period(each.valid.from(), valid.from())));
            }
            if (valid.to().isBefore(each.valid.to())) {
                stretches.add(each.over(new Period(valid.to(), each.valid.to())));
            }
        }
    }

    /// What was taken away and put back the same on the way stands as it stood.
    Timeline settled() {
        for (var each : before) {
            if (each.held == null || !closed.contains(each.held)) continue;
            if (stretches.removeIf(added -> added.held == null && added.sameAs(each))) {
                stretches.add(each);
                closed.remove(each.held);
            }
        }
        return this;
    }

    /// The leaves whose rows are to be closed, in the order in which they were met.
    Set<Leaf> closed() {
        return java.util.Collections.unmodifiableSet(closed);
    }

    /// The stretches to be added, oldest first.
    List<Stretch> added() {
        return sorted().stream().filter(each -> each.held == null).toList();
    }

    private List<Stretch> sorted() {
        return stretches.stream()
                .sorted(Comparator.comparing(each -> each.valid.from()))
                .toList();
    }
}
