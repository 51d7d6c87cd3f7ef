package org.pacta.scoreboard.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.archive.LedgerRows;

/// The rows that leaves add and close, as they were known at a moment: fed leaf by leaf, oldest first.
///
/// Only what everybody may see is kept. In a file for the operator that follows from the leaves themselves: a row's own
/// visibility, and the ceilings that were set on its thing, on what that stands under, and on the other end of a link.
final class Rows {

    /// The column with the other end of a link.
    private static final Map<String, String> OTHER = Map.of(
            "register.serves", "measure_id",
            "register.link", "to_id",
            "register.continues", "of_id",
            "parties.succession", "successor_id",
            "register.classified", "term_id",
            "acts.twin", "of_id",
            "acts.carries_out", "thing_id",
            "register.assignment", "body_id");

    private final Instant known;
    private final Map<String, Map<List<Long>, Row>> tables = new HashMap<>();
    private final Map<Long, Thing> things = new HashMap<>();

    /// What a row says.
    record Row(long thing, long other, boolean open, Map<?, ?> columns) {

        String text(String column) {
            var value = columns.get(column);
            return value == null ? "" : value.toString();
        }

        long id(String column) {
            return columns.get(column) instanceof Number number ? number.longValue() : 0;
        }

        boolean yes(String column) {
            return Boolean.TRUE.equals(columns.get(column));
        }

        boolean on(LocalDate day) {
            return !from(text("valid_from")).isAfter(day)
                    && from(text("valid_to")).isAfter(day);
        }

        private static LocalDate from(String text) {
            return switch (text) {
                case "infinity" -> LocalDate.MAX;
                case "-infinity" -> LocalDate.MIN;
                default -> LocalDate.parse(text);
            };
        }
    }

    private record Thing(long under, long ceiling) {}

    /// @param known what was recorded later is not looked at
    Rows(Instant known) {
        this.known = known;
    }

    /// @return false if this leaf, and so every further one, was recorded later
    boolean leaf(LedgerRows.Leaf leaf) {
        if (Instant.parse(String.valueOf(leaf.content().get("recorded"))).isAfter(known)) return false;
        var table = tables.computeIfAbsent(leaf.table(), _ -> new LinkedHashMap<>());
        switch (leaf.act()) {
            case "close" -> table.remove(leaf.of());
            case "ceiling" ->
                lower(number(leaf.row().get("id")), number(leaf.row().get("ceiling")));
            case "add" -> add(table, leaf);
            default -> {}
        }
        return true;
    }

    private void add(Map<List<Long>, Row> table, LedgerRows.Leaf leaf) {
        var row = leaf.row();
        var id = number(row.get("id"));
        if (leaf.table().equals("ledger.thing")) {
            var under = number(row.get("under_id"));
            things.put(id, new Thing(under, narrower(leaf.visibility(), ceiling(under))));
            return;
        }
        var other = number(row.get(OTHER.getOrDefault(leaf.table(), "")));
        var open = leaf.visibility() == 0 && ceiling(id) == 0 && ceiling(other) == 0;
        table.put(List.of(leaf.seq(), leaf.leaf()), new Row(id, other, open, row));
    }

    private long ceiling(long id) {
        var thing = things.get(id);
        return thing == null ? 0 : thing.ceiling;
    }

    private static long narrower(long a, long b) {
        if (a == b) return a;
        return Math.min(a, b) <= 1 ? Math.max(a, b) : 2;
    }

    /// A lowered ceiling hides all versions there are; a raised one shows later versions only.
    private void lower(long id, long ceiling) {
        var below = new ArrayList<Long>(List.of(id));
        for (int i = 0; i < below.size(); i++) {
            var at = below.get(i);
            things.forEach((each, thing) -> {
                if (thing.under == at && !below.contains(each)) below.add(each);
            });
        }
        var before = ceiling(id);
        for (var each : below) {
            var thing = things.getOrDefault(each, new Thing(0, 0));
            var fresh = each == id || thing.ceiling == before ? ceiling : narrower(thing.ceiling, ceiling);
            things.put(each, new Thing(thing.under, fresh));
        }
        if (ceiling == 0) return;
        tables.values()
                .forEach(table -> table.replaceAll((_, row) -> below.contains(row.thing) || below.contains(row.other)
                        ? new Row(row.thing, row.other, false, row.columns)
                        : row));
    }

    /// What everybody may see of a table and holds on a day.
    Stream<Row> on(LocalDate day, String table) {
        return tables.getOrDefault(table, Map.of()).values().stream()
                .filter(Row::open)
                .filter(each -> each.on(day));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
