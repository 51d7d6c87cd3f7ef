package org.pacta.exchange.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.Said;

/// Hears what an import says, and keeps of it what it changes of things that were there before, and how many relations
/// come and go.
final class Changes implements Consumer<Said> {

    /// Of so many things the fields are kept; how many there are at all is counted elsewhere.
    private static final int KEPT = 10_000;

    private static final Map<String, Kind> RELATIONS = Map.ofEntries(
            Map.entry("register.link", Kind.LINKS),
            Map.entry("register.weight", Kind.WEIGHTS),
            Map.entry("register.assignment", Kind.ASSIGNMENTS),
            Map.entry("register.serves", Kind.STEP_MEASURES),
            Map.entry("register.alignment", Kind.ALIGNMENTS),
            Map.entry("acts.carries_out", Kind.ACT_MEASURES),
            Map.entry("confirmation.reaction", Kind.CONFIRMATIONS),
            Map.entry("confirmation.reversal", Kind.CONFIRMATIONS),
            Map.entry("planning.procedure", Kind.PROCEDURES),
            Map.entry("planning.passed", Kind.ACT_PASSED));

    /// Whose end is told as a thing that leaves the plan.
    private static final Set<String> PLANS = Set.of("register.measure", "register.step", "register.plan_group");

    /// Columns that follow from others, or say where a thing belongs for good.
    private static final Set<String> SILENT = Set.of(
            "framework_id", "instrument_id", "depth", "scope_id", "starts", "due", "first_due", "moves", "original");

    /// Columns of the workbook for those of the register, where they are called otherwise.
    private static final Map<String, String> COLUMNS = Map.of(
            "register.deadline form", "deadline",
            "register.deadline words", "deadline_words",
            "register.deadline document_id", "deadline_document",
            "register.step kind", "type");

    private record Pair(String table, Map<String, Object> key) {}

    private record Held(Map<String, Object> before, Map<String, Object> after) {}

    private final Set<Long> made = new HashSet<>();
    private final Map<Long, Map<Pair, Held>> things = new LinkedHashMap<>();
    private final Map<Kind, long[]> relations = new EnumMap<>(Kind.class);

    @Override
    public void accept(Said said) {
        switch (said) {
            case Said.Made each -> made.add(each.id());
            case Said.Put put -> {
                var table = put.table().name();
                count(table, put.before().isEmpty() ? 0 : 1);
                hear(put.thing(), new Pair(table, put.key()), put.before(), holding(put.values()));
            }
            case Said.Ended ended -> {
                var table = ended.table().name();
                count(table, 2);
                if (PLANS.contains(table)) made.add(ended.thing());
                hear(ended.thing(), new Pair(table, ended.key()), holding(ended.before()), Map.of());
            }
        }
    }

    /// That something holds which has no values.
    private static Map<String, Object> holding(Map<String, Object> values) {
        return values.isEmpty() ? Map.of("holds", true) : values;
    }

    private void count(String table, int what) {
        var kind = RELATIONS.get(table);
        if (kind != null) relations.computeIfAbsent(kind, _ -> new long[3])[what]++;
    }

    /// What is said of one key several times is told once: what held at first, and what is to hold in the end.
    private void hear(long thing, Pair pair, Map<String, Object> before, Map<String, Object> after) {
        if (made.contains(thing)) {
            things.remove(thing);
            return;
        }
        if (pair.table.startsWith("confirmation.") && !pair.table.equals("confirmation.rule")) return;
        if (things.size() >= KEPT && !things.containsKey(thing)) return;
        things.computeIfAbsent(thing, _ -> new LinkedHashMap<>())
                .merge(pair, new Held(before, after), (first, last) -> new Held(first.before, last.after));
    }

    /// How many relations come, change and go, sheet by sheet of the workbook.
    List<Difference.Tally> relations() {
        return relations.entrySet().stream()
                .map(each -> new Difference.Tally(
                        each.getKey().key(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                .toList();
    }

    /// Whether anything is answered, confirmed or reversed anew.
    boolean answers() {
        return relations.containsKey(Kind.CONFIRMATIONS);
    }

    /// The things that were there before and of which something is said anew, by kind and code.
    ///
    /// @param named kind and code by id; a thing without is not told of
    List<Difference.Changed> things(Function<Set<Long>, Map<Long, Difference.Name>> named) {
        var ids = new HashSet<>(things.keySet());
        things.values()
                .forEach(pairs -> pairs.forEach((pair, held) -> Stream.of(pair.key, held.before, held.after)
                        .forEach(row -> row.forEach((column, value) -> {
                            if (column.endsWith("_id") && value instanceof Long id) ids.add(id);
                        }))));
        var names = named.apply(ids);
        var told = new ArrayList<Difference.Changed>();
        things.forEach((thing, pairs) -> {
            var name = names.get(thing);
            if (name == null) return;
            var fields = new ArrayList<Difference.Field>();
            pairs.forEach((pair, held) -> fields(pair, held, names, fields));
            fields.sort(Comparator.comparing(Difference.Field::field).thenComparing(Difference.Field::after));
            if (!fields.isEmpty()) told.add(new Difference.Changed(name.kind(), name.code(), fields));
        });
        told.sort(Comparator.comparing(Difference.Changed::kind).thenComparing(Difference.Changed::code));
        return told;
    }

    private static void fields(Pair pair, Held held, Map<Long, Difference.Name> names, List<Difference.Field> into) {
        if (pair.table.equals("ledger.text")) {
            add(
                    "%s:%s".formatted(pair.key.get("field"), pair.key.get("language")),
                    word("words", held.before, names),
                    word("words", held.after, names),
                    into);
        } else if (pair.key.size() > 1) {
            var table = pair.table.substring(pair.table.indexOf('.') + 1);
            add(
                    table.equals("serves") ? "measure" : table,
                    relation(pair, held.before, names),
                    relation(pair, held.after, names),
                    into);
        } else {
            Stream.concat(held.before.keySet().stream(), held.after.keySet().stream())
                    .distinct()
                    .filter(each -> !SILENT.contains(each))
                    .sorted()
                    .forEach(each -> add(
                            column(pair.table, each),
                            word(each, held.before, names),
                            word(each, held.after, names),
                            into));
        }
    }

    private static void add(String field, String before, String after, List<Difference.Field> into) {
        if (!before.equals(after)) into.add(new Difference.Field(field, before, after));
    }

    private static String column(String table, String column) {
        var plain = column.equals("position") ? "order" : column.endsWith("_id") ? column.replace("_id", "") : column;
        return COLUMNS.getOrDefault(table + " " + column, plain);
    }

    /// The other end of a relation, and what it says of it; empty where it does not hold.
    private static String relation(Pair pair, Map<String, Object> values, Map<Long, Difference.Name> names) {
        if (values.isEmpty()) return "";
        var key = pair.key.entrySet().stream()
                .map(Map.Entry::getKey)
                .filter(each -> !each.equals("id"))
                .sorted()
                .map(each -> word(each, pair.key, names));
        var said = values.entrySet().stream()
                .filter(each -> !List.of("position", "holds").contains(each.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> "%s %s".formatted(each.getKey(), each.getValue()));
        return Stream.concat(key, said).collect(Collectors.joining(", "));
    }

    /// A value as text: of a thing its code; empty for none.
    private static String word(String column, Map<String, Object> values, Map<Long, Difference.Name> names) {
        var value = values.getOrDefault(column, "");
        if (!column.endsWith("_id") || !(value instanceof Long id)) return String.valueOf(value);
        var name = names.get(id);
        return name == null ? "–" : name.code();
    }
}
