package org.pacta.portal.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Event;
import org.pacta.parties.Union;

/// Reads leaves as changes. A change of a timeline is several leaves: rows closed, and the parts that remain added
/// anew.
final class Turns {

    private static final String FOREVER = "infinity";
    private static final List<String> TIMES = List.of("valid_from", "valid_to");

    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("register.assignment", List.of("id", "body_id", "role")),
            Map.entry("register.serves", List.of("id", "measure_id")),
            Map.entry("register.link", List.of("id", "to_id", "kind")),
            Map.entry("register.continues", List.of("id", "of_id")),
            Map.entry("ledger.text", List.of("id", "field", "language")),
            Map.entry("confirmation.reaction", List.of("id", "party_id")),
            Map.entry("confirmation.standing", List.of("id", "party_id")),
            Map.entry("confirmation.evidence", List.of("id", "document_id")),
            Map.entry("acts.twin", List.of("id", "of_id")),
            Map.entry("acts.carries_out", List.of("id", "thing_id")),
            Map.entry("planning.passed", List.of("id", "stage")));

    private final Union union;
    private final Map<List<Object>, Map<String, Object>> held = new HashMap<>();

    private Turns(Union union) {
        this.union = union;
    }

    /// The changes of each entry, oldest entry first; within one, in the order in which the leaves were written.
    static List<List<Turn>> of(Union union, List<Event> events) {
        var turns = new Turns(union);
        var entries = new LinkedHashMap<Long, List<Event>>();
        events.forEach(each ->
                entries.computeIfAbsent(each.seq(), _ -> new ArrayList<>()).add(each));
        return entries.values().stream().map(turns::entry).toList();
    }

    private List<Turn> entry(List<Event> events) {
        var keyed = new LinkedHashMap<List<Object>, List<Event>>();
        events.stream()
                .filter(each -> !each.table().equals("ledger.thing"))
                .forEach(each ->
                        keyed.computeIfAbsent(key(each), _ -> new ArrayList<>()).add(each));
        var all = new ArrayList<Turn>();
        keyed.forEach((key, about) -> {
            var turn = turn(key, about);
            if (turn != null) all.add(turn);
        });
        return all;
    }

    private static List<Object> key(Event event) {
        var key = new ArrayList<Object>();
        key.add(event.table());
        KEYS.getOrDefault(event.table(), List.of("id"))
                .forEach(each -> key.add(event.row().getOrDefault(each, "")));
        return List.copyOf(key);
    }

    private @Nullable Turn turn(List<Object> key, List<Event> about) {
        var before = held.get(key);
        var last = about.stream()
                .filter(each -> each.act().equals("add"))
                .max(Comparator.comparing(each -> String.valueOf(each.row().get("valid_from"))));
        var first = about.getFirst();
        if (last.isEmpty()) {
            held.remove(key);
            return before == null ? null : new Turn(first, first.table(), before, null, union.dayOf(first.recorded()));
        }
        var row = last.get().row();
        var open = FOREVER.equals(row.get("valid_to"));
        var values = new HashMap<>(row);
        values.keySet().removeAll(TIMES);
        if (!open
                && before != null
                && about.stream().anyMatch(each -> each.act().equals("close"))) {
            held.remove(key);
            return new Turn(first, first.table(), before, null, LocalDate.parse(String.valueOf(row.get("valid_to"))));
        }
        held.put(key, values);
        if (values.equals(before)) return null;
        return new Turn(first, first.table(), before, values, LocalDate.parse(String.valueOf(row.get("valid_from"))));
    }
}
