package org.pacta.register.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Records;
import org.pacta.ledger.Said;
import org.pacta.ledger.Text;

/// What a draft would add, change, move and remove, thing by thing, in the order in which it says so.
///
/// @param moved things whose date changes, whatever else does
/// @param changed the other things of which it says something anew
public record Comparison(List<Touch> added, List<Touch> changed, List<Touch> moved, List<Touch> removed) {

    /// All that a draft says of one thing.
    ///
    /// @param kind as in identity rows: measure, step, …
    /// @param scope the framework of its code, or 0
    /// @param code the one that it has or is given
    /// @param title as the draft has it or as it stands, in the language asked for or else in the original
    public record Touch(long thing, String kind, long scope, String code, String title, List<Line> lines) {

        public Touch {
            lines = List.copyOf(lines);
        }
    }

    /// @param table the fact table, as `register.deadline`
    /// @param key what it speaks of, as `{id=…, body_id=…}`
    /// @param before empty where nothing held
    /// @param after empty where nothing holds any more
    public record Line(String table, Map<String, Object> key, Map<String, Object> before, Map<String, Object> after) {

        public Line {
            key = Map.copyOf(key);
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }

        /// A value by its column, as text; empty if there is none.
        public static String word(Map<String, Object> values, String column) {
            return String.valueOf(values.getOrDefault(column, ""));
        }
    }

    public Comparison {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        moved = List.copyOf(moved);
        removed = List.copyOf(removed);
    }

    /// What a thing is called that is there already.
    record Named(Records.Name name, List<Text> texts) {}

    /// What things are called that are there already.
    interface Names {

        Named named(long thing);
    }

    /// Gathers what changes say.
    static final class Gathering {

        private static final Map<String, Object> HOLDS = Map.of("holds", true);

        private final Map<Long, Said.Made> made = new LinkedHashMap<>();
        private final Map<Long, List<Line>> lines = new LinkedHashMap<>();

        void hear(Said said) {
            switch (said) {
                case Said.Made each -> made.put(each.id(), each);
                case Said.Put put ->
                    add(
                            put.thing(),
                            new Line(put.table().name(), put.key(), put.before(), holding(put.table(), put.values())));
                case Said.Ended ended ->
                    add(
                            ended.thing(),
                            new Line(
                                    ended.table().name(),
                                    ended.key(),
                                    holding(ended.table(), ended.before()),
                                    Map.of()));
            }
        }

        /// What holds; of a link that has no values, that it does.
        private static Map<String, Object> holding(FactTable table, Map<String, Object> values) {
            return table.values().isEmpty() ? HOLDS : values;
        }

        /// What is said of one key several times is told once: what held at first, and what is to hold in the end.
        private void add(long thing, Line line) {
            var own = lines.computeIfAbsent(thing, _ -> new ArrayList<>());
            for (int i = 0; i < own.size(); i++) {
                var earlier = own.get(i);
                if (!earlier.table.equals(line.table) || !earlier.key.equals(line.key)) continue;
                own.set(i, new Line(line.table, line.key, earlier.before, line.after));
                return;
            }
            own.add(line);
        }

        /// The things that are there already.
        List<Long> standing() {
            return lines.keySet().stream()
                    .filter(each -> !made.containsKey(each))
                    .toList();
        }

        Comparison told(String language, Names names) {
            var added = new ArrayList<Touch>();
            var changed = new ArrayList<Touch>();
            var moved = new ArrayList<Touch>();
            var removed = new ArrayList<Touch>();
            made.forEach((id, each) -> added.add(fresh(each, lines.getOrDefault(id, List.of()), language)));
            lines.forEach((thing, own) -> {
                if (made.containsKey(thing)) return;
                var named = names.named(thing);
                var name = named.name;
                var title = title(own, named.texts, language);
                var touch = new Touch(thing, name.kind(), name.scope(), name.code(), title, own);
                if (own.stream().anyMatch(Gathering::leaves)) removed.add(touch);
                else if (own.stream().anyMatch(Gathering::moves)) moved.add(touch);
                else changed.add(touch);
            });
            return new Comparison(added, changed, moved, removed);
        }

        private static Touch fresh(Said.Made made, List<Line> own, String language) {
            var code = own.stream()
                    .filter(each -> each.table.equals("ledger.code"))
                    .map(each -> Line.word(each.after, "code"))
                    .findFirst()
                    .orElse("");
            return new Touch(made.id(), made.kind(), made.scope(), code, title(own, List.of(), language), own);
        }

        /// As it would be: what stands, and over it what the draft says.
        private static String title(List<Line> own, List<Text> standing, String language) {
            var texts = new ArrayList<Text>();
            var said = new HashSet<String>();
            for (var line : own) {
                if (!line.table.equals("ledger.text")) continue;
                var field = Line.word(line.key, "field");
                var tag = Line.word(line.key, "language");
                said.add(field + " " + tag);
                if (!line.after.isEmpty())
                    texts.add(new Text(
                            field,
                            tag,
                            Line.word(line.after, "words"),
                            Boolean.TRUE.equals(line.after.get("original"))));
            }
            standing.stream()
                    .filter(each -> !said.contains(each.field() + " " + each.language()))
                    .forEach(texts::add);
            return Text.of(texts, "title", language)
                    .or(() -> Text.of(texts, "name", language))
                    .orElse("");
        }

        private static boolean leaves(Line line) {
            return line.after.isEmpty()
                    && List.of("register.measure", "register.step", "register.plan_group")
                            .contains(line.table);
        }

        private static boolean moves(Line line) {
            return line.table.equals("register.deadline")
                    && !line.before.isEmpty()
                    && !Line.word(line.before, "form").equals(Line.word(line.after, "form"));
        }
    }
}
