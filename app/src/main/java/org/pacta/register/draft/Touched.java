package org.pacta.register.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.pacta.ledger.Records;
import org.pacta.ledger.Said;

/// What the changes of a draft speak of.
final class Touched {

    private static final String CODE = "ledger.code";
    private static final Set<String> PRESENCE = Set.of("register.measure", "register.step", "register.plan_group");

    private final Set<Long> made = new HashSet<>();
    private final Set<Long> ended = new HashSet<>();
    private final Set<Long> placed = new HashSet<>();
    final Set<Long> items = new TreeSet<>();
    final List<Said.Clash> taken = new ArrayList<>();
    private final Map<Long, Said> first = new HashMap<>();

    void hear(Said said, Map<Records.Name, Long> names) {
        first.putIfAbsent(said.thing(), said);
        switch (said) {
            case Said.Made thing -> {
                made.add(thing.id());
                if (thing.kind().equals("measure") || thing.kind().equals("step")) items.add(thing.id());
            }
            case Said.Put put -> {
                if (PRESENCE.contains(put.table().name())) placed.add(put.thing());
                if (put.table().name().startsWith("register.")) items.add(put.thing());
                if (put.table().name().equals(CODE)) code(put, names);
            }
            case Said.Ended gone -> {
                if (PRESENCE.contains(gone.table().name())) ended.add(gone.thing());
                if (gone.table().name().startsWith("register.")) items.add(gone.thing());
            }
        }
    }

    private void code(Said.Put put, Map<Records.Name, Long> names) {
        if (!(put.values().get("kind") instanceof String kind)
                || !(put.values().get("scope_id") instanceof Long scope)
                || !(put.values().get("code") instanceof String code)) return;
        var holder = names.get(new Records.Name(kind, scope, code));
        if (holder != null && holder != put.thing()) taken.add(new Said.Clash(put, Map.of("code", code)));
    }

    /// What the draft takes to be in the plan without putting it there.
    Set<Long> standing() {
        var standing = new TreeSet<>(items);
        standing.removeAll(made);
        standing.removeAll(ended);
        standing.removeAll(placed);
        return standing;
    }

    List<Said.Clash> gone(Set<Long> absent) {
        return absent.stream()
                .map(first::get)
                .filter(Objects::nonNull)
                .map(said -> new Said.Clash(said, Map.of()))
                .toList();
    }
}
