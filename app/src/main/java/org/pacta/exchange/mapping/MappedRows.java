package org.pacta.exchange.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Nearest;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.words.CellCleaning;
import org.pacta.exchange.words.SumWords;
import org.pacta.exchange.workbook.Column;
import org.pacta.exchange.workbook.ColumnType;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.ItemSink;
import org.pacta.exchange.workbook.Kind;

/// Makes items of rows: groups, then the sections of the mapping in the order of [Kind], then steps of measures and
/// assignments.
final class MappedRows {

    private final Mapping mapping;
    private final Description description;
    private final RowFields fields;
    private final Columns columns;
    private final Map<String, String> knownBodies;
    private final Findings findings;
    private final ItemSink sink;
    private final FirstSeen seen;
    private final Map<String, Found> headed = new HashMap<>();
    private final List<FieldRule> naming = new ArrayList<>();
    private final Map<String, String> bodyNames = new HashMap<>();
    private final Map<Mapping.Assignment, Map<String, String>> together = new HashMap<>();

    /// A group in which the following rows stand.
    private record Found(String code, int depth) {}

    MappedRows(
            Mapping mapping,
            Description description,
            RowFields fields,
            Columns columns,
            Map<String, String> knownBodies,
            Findings findings,
            ItemSink sink) {
        this.mapping = mapping;
        this.description = description;
        this.fields = fields;
        this.columns = columns;
        this.knownBodies = knownBodies;
        this.findings = findings;
        this.sink = sink;
        seen = new FirstSeen(findings);
        mapping.levels.forEach(level -> {
            fields.prepare(level.groupCode());
            fields.prepare(level.groupTitle());
        });
        mapping.sections.values().forEach(section -> {
            fields.prepare(section.when());
            section.fields().values().forEach(fields::prepare);
        });
        mapping.assignments.forEach(assignment -> {
            fields.prepare(assignment.body());
            fields.prepare(assignment.party());
        });
        mapping.levels.forEach(level -> {
            if (level.groupCode() != null) naming.add(level.groupCode());
            if (level.groupTitle() != null) naming.add(level.groupTitle());
        });
        mapping.sections
                .values()
                .forEach(section -> section.fields().forEach((field, rule) -> {
                    if (field.equals("code") || field.startsWith("title:")) naming.add(rule);
                }));
    }

    /// Whether this is a row that adds up others, as "Итого:", and so no item. It is a fault unless the mapping passes
    /// its cell over.
    boolean sum(Row row) {
        var sum = alone(row)
                .or(() -> naming.stream()
                        .map(rule -> fields.sum(row, rule))
                        .flatMap(Optional::stream)
                        .findFirst());
        sum.filter(each -> !each.ignored())
                .ifPresent(each -> findings.add(Reason.SUM_ROW, each.place(), each.text(), each.text()));
        return sum.isPresent();
    }

    /// A row with one text alone is no group if that is a sum.
    private Optional<RowFields.Sum> alone(Row row) {
        var text = only(row);
        if (!SumWords.in(text)) {
            return Optional.empty();
        }
        int column = (int) row.cells().stream().takeWhile(String::isBlank).count();
        return Optional.of(new RowFields.Sum(text, columns.cell(row, column), fields.ignored(text, null)));
    }

    /// The one text of a row that has no other, or an empty one.
    private static String only(Row row) {
        var only = "";
        for (var cell : row.cells()) {
            if (cell.isBlank()) continue;
            var text = CellCleaning.line(cell).text();
            if (text.isEmpty() || text.equals(only)) continue;
            if (!only.isEmpty()) return "";
            only = text;
        }
        return only;
    }

    void row(Row row) {
        var codes = new HashMap<Kind, String>();
        long before = findings.faultCount();
        boolean meant = false;
        var group = groups(row);
        for (var kind : Kind.values()) {
            var section = mapping.sections.get(kind);
            if (section != null && applies(row, section)) {
                meant |= fields.blank(row, section.fields().get("code"));
                var code = section(row, kind, section, group);
                if (code != null) {
                    codes.put(kind, code);
                }
            }
        }
        if (meant && codes.isEmpty() && findings.faultCount() == before) {
            var first = row.cells().stream().filter(c -> !c.isBlank()).findFirst();
            findings.add(Reason.NO_CODE, row.place(), first.orElse("").strip());
        }
        if (codes.containsKey(Kind.MEASURES) && codes.containsKey(Kind.STEPS)) {
            var pair = inFramework();
            pair.put("step", codes.getOrDefault(Kind.STEPS, ""));
            pair.put("measure", codes.getOrDefault(Kind.MEASURES, ""));
            hand(new Item(Kind.STEP_MEASURES, row.place(), pair), List.of());
        }
        var leads = new HashSet<List<String>>();
        mapping.assignments.forEach(assignment -> {
            var code = codes.get(assignment.of());
            if (code != null) {
                assign(row, assignment, code, leads);
            }
        });
    }

    /// Whether this is a row with one text alone that names a group: it holds for the rows below.
    boolean headingRow(Row row) {
        var only = only(row);
        if (only.isEmpty() || only.length() > 2_000) {
            return false;
        }
        for (int depth = 0; depth < mapping.levels.size(); depth++) {
            var level = mapping.levels.get(depth);
            var pattern = level.rows();
            var matcher = pattern == null ? null : pattern.matcher(only);
            if (matcher != null && matcher.matches()) {
                int own = depth;
                headed.values().removeIf(found -> found.depth >= own);
                var parent = parent(depth);
                var code = matcher.group("code").strip();
                group(row, level.code(), code, matcher.group("title").strip(), parent);
                headed.put(level.code(), new Found(code, depth));
                return true;
            }
        }
        return false;
    }

    private String parent(int depth) {
        for (int i = depth - 1; i >= 0; i--) {
            var found = headed.get(mapping.levels.get(i).code());
            if (found != null) {
                return found.code;
            }
        }
        return "";
    }

    /// Hands on the groups named in the row's columns.
    ///
    /// @return the code of the deepest; empty if there is none
    private String groups(Row row) {
        var parent = "";
        for (var level : mapping.levels) {
            var rule = level.groupCode();
            var above = headed.get(level.code());
            if (rule == null) {
                parent = above == null ? parent : above.code;
                continue;
            }
            var found = fields.found(row, rule);
            if (!found.text().isBlank()) {
                var title = level.groupTitle() == null ? found : fields.found(row, level.groupTitle());
                var code = CellCleaning.line(found.text()).text();
                group(row, level.code(), code, title.text(), parent);
                parent = code;
            }
        }
        return parent;
    }

    private void group(Row row, String level, String code, String title, String parent) {
        var group = inFramework();
        group.put("code", code);
        group.put("level", level);
        group.put("parent", parent);
        group.put(
                "title:" + mapping.settings.language(), CellCleaning.text(title).text());
        group.put("original", mapping.settings.language());
        group.values().removeIf(String::isEmpty);
        hand(new Item(Kind.GROUPS, row.place(), group), List.of());
    }

    private boolean applies(Row row, Mapping.Section section) {
        var when = section.when();
        if (when == null) {
            return true;
        }
        var text = CellCleaning.line(fields.found(row, when).text()).text();
        return !text.isEmpty()
                && (section.is().isEmpty() || section.is().stream().anyMatch(text::equalsIgnoreCase));
    }

    /// @return the item's code, or null if the row has none or it is faulty
    private @Nullable String section(Row row, Kind kind, Mapping.Section section, String group) {
        var sheet = description.sheet(kind);
        long before = findings.faultCount();
        var item = new LinkedHashMap<String, String>();
        for (var column : sheet.columns()) {
            section.fields().forEach((field, rule) -> {
                if (field.equals(column.key()) || field.startsWith(column.key() + ":")) {
                    fields.put(row, field, column, rule, item);
                }
            });
        }
        if (sheet.column("code").isPresent() && !item.containsKey("code") && findings.faultCount() == before) {
            return null;
        }
        implied(sheet.columns(), item, group);
        for (var column : sheet.columns()) {
            if (column.required() && !filled(column, item)) {
                findings.add(Reason.REQUIRED, row.place(), "", kind.key() + "." + column.key());
            }
        }
        if (findings.faultCount() > before) {
            return null;
        }
        var firstWins = section.fields().entrySet().stream()
                .filter(e -> e.getValue().firstWins())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        if (firstWins.contains("deadline")) {
            firstWins.add("deadline_words");
        }
        hand(new Item(kind, row.place(), item), firstWins);
        return item.getOrDefault("code", "");
    }

    private void implied(List<Column> known, Map<String, String> item, String group) {
        for (var column : known) {
            switch (column.key()) {
                case "framework" -> put(item, "framework", mapping.settings.framework());
                case "group" -> put(item, "group", group);
                case "original" -> {
                    if (column.type() == ColumnType.LANGUAGE) {
                        put(item, "original", mapping.settings.language());
                    }
                }
                default -> {}
            }
        }
    }

    private static void put(Map<String, String> item, String field, String text) {
        if (!text.isEmpty()) {
            item.putIfAbsent(field, text);
        }
    }

    private static boolean filled(Column column, Map<String, String> item) {
        return column.type() == ColumnType.TEXTS
                ? item.keySet().stream().anyMatch(f -> f.startsWith(column.key() + ":"))
                : item.containsKey(column.key());
    }

    /// @param leads who leads by this row: whoever leads is no co-executor of the same as well
    private void assign(Row row, Mapping.Assignment assignment, String code, Set<List<String>> leads) {
        var cell = fields.found(row, assignment.body());
        if (cell.text().isBlank()) {
            return;
        }
        var names = together.computeIfAbsent(assignment, this::names);
        for (var written : BodyCells.split(CellCleaning.line(cell.text()).text(), assignment.separators(), names)) {
            var name = assignment.synonyms().entrySet().stream()
                    .filter(e -> BodyCells.plain(e.getKey()).equals(BodyCells.plain(written)))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(written);
            var known = knownBodies.get(BodyCells.plain(name));
            if (known == null && assignment.refuseUnknown()) {
                findings.add(Reason.BODY_UNKNOWN, cell.place(), name, Nearest.to(name, knownBodies.keySet()));
                continue;
            }
            var body = known == null ? BodyCells.code(name) : known;
            if (known == null) {
                body(row, assignment, body, name);
            }
            var one = List.of(assignment.of().name(), body);
            if (assignment.role().equals("LEAD")) leads.add(one);
            if (assignment.role().equals("CO_EXECUTOR") && leads.contains(one)) continue;
            var item = inFramework();
            item.put("thing", assignment.of() == Kind.STEPS ? "STEP" : "MEASURE");
            item.put("code", code);
            item.put("body", body);
            item.put("role", assignment.role());
            hand(new Item(Kind.ASSIGNMENTS, row.place(), item), List.of());
        }
    }

    private Map<String, String> names(Mapping.Assignment assignment) {
        var names = new HashMap<>(knownBodies);
        assignment.synonyms().forEach((other, name) -> {
            names.put(BodyCells.plain(other), name);
            names.putIfAbsent(BodyCells.plain(name), name);
        });
        return names;
    }

    private void body(Row row, Mapping.Assignment assignment, String code, String name) {
        var body = new LinkedHashMap<String, String>();
        body.put("code", code);
        body.put("name:" + mapping.settings.language(), name);
        body.put("original", mapping.settings.language());
        var party = assignment.party();
        put(
                body,
                "party",
                party == null
                        ? ""
                        : CellCleaning.line(fields.found(row, party).text()).text());
        var first = bodyNames.putIfAbsent(code, name);
        boolean alike = first != null && BodyCells.plain(first).equals(BodyCells.plain(name));
        hand(
                new Item(Kind.BODIES, row.place(), body),
                alike ? List.of("name:" + mapping.settings.language()) : List.of());
    }

    private Map<String, String> inFramework() {
        var item = new LinkedHashMap<String, String>();
        put(item, "framework", mapping.settings.framework());
        return item;
    }

    /// Hands on the first item of each key.
    private void hand(Item item, List<String> firstWins) {
        var key = description.sheet(item.kind()).columns().stream()
                .filter(Column::partOfKey)
                .map(c -> item.field(c.key()))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" / "));
        if (seen.first(key, item, firstWins, mapping.settings.firstWins())) {
            sink.item(item);
        }
    }
}
