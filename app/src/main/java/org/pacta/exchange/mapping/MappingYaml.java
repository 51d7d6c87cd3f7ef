package org.pacta.exchange.mapping;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Choice;
import org.pacta.exchange.words.Manner;
import org.pacta.exchange.workbook.CellChecks;
import org.pacta.exchange.workbook.ColumnType;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.exchange.workbook.Sheet;

/// Reads the tree of a mapping file and holds every key and value against what is known.
final class MappingYaml {

    private static final List<String> SETTINGS = List.of(
            "file",
            "union",
            "parties",
            "framework",
            "language",
            "year",
            "dates",
            "numbers",
            "mend",
            "conflicts",
            "ignore",
            "levels",
            "assignments");
    private static final int HEADS = 5;
    private static final List<String> ROLES = List.of("LEAD", "CO_EXECUTOR", "COORDINATOR", "CONSULTED", "INFORMED");

    private final Description description;
    private final Findings findings;
    private String language = "";
    private String framework = "";

    MappingYaml(Description description, Findings findings) {
        this.description = description;
        this.findings = findings;
    }

    Mapping mapping(YamlTree.Keys top) {
        var known = new ArrayList<>(SETTINGS);
        Arrays.stream(Kind.values())
                .map(Kind::key)
                .filter(k -> !known.contains(k))
                .forEach(known::add);
        top.only(known, findings);
        language = or(YamlTree.text(top.at("language"), "language", findings), "");
        if (language.isEmpty()) {
            findings.add(Reason.MAPPING_MISSING_KEY, Place.row("", top.line()), "language");
        }
        var constants = constants(top);
        var levels = levels(top, constants);
        var settings = settings(top);
        return new Mapping(settings, constants, levels, sections(top), assignments(top));
    }

    private Mapping.Settings settings(YamlTree.Keys top) {
        var file = keys(top.at("file"), "file");
        file.only(List.of("encoding", "separator", "sheet", "header", "merged", "carry"), findings);
        var separator = YamlTree.text(file.at("separator"), "file.separator", findings);
        if (separator != null && separator.length() != 1) {
            wrong(file.at("separator"), "file.separator", "; , | or a tab in double quotes (\"\\t\")");
            separator = null;
        }
        boolean merged = YamlTree.oneOf(file.at("merged"), "file.merged", List.of("first", "fill"), findings)
                .equals("fill");
        var choice = new Choice(
                YamlTree.text(file.at("sheet"), "file.sheet", findings),
                charset(file.at("encoding")),
                separator == null ? null : (Character) separator.charAt(0),
                merged);
        var slashes =
                switch (YamlTree.oneOf(
                        top.at("dates"), "dates", List.of("unknown", "day-first", "month-first"), findings)) {
                    case "day-first" -> Manner.Slashes.DAY_FIRST;
                    case "month-first" -> Manner.Slashes.MONTH_FIRST;
                    default -> Manner.Slashes.UNKNOWN;
                };
        int year = whole(top.at("year"), "year");
        var heads = heads(file.at("header"));
        return new Mapping.Settings(
                choice,
                heads.isEmpty() ? 0 : heads.getFirst(),
                heads.isEmpty() ? 0 : heads.getLast(),
                YamlTree.texts(file.at("carry"), "file.carry", findings),
                framework,
                language,
                new Manner(year == 0 ? null : (Integer) year, slashes),
                YamlTree.oneOf(top.at("numbers"), "numbers", List.of("any", "decimal-comma"), findings)
                        .equals("decimal-comma"),
                switch (YamlTree.oneOf(
                        top.at("mend"), "mend", List.of("nothing", "look-alikes", "as-written"), findings)) {
                    case "look-alikes" -> CellChecks.Letters.MENDED;
                    case "as-written" -> CellChecks.Letters.AS_WRITTEN;
                    default -> CellChecks.Letters.REFUSED;
                },
                YamlTree.oneOf(top.at("conflicts"), "conflicts", List.of("refuse", "first"), findings)
                        .equals("first"),
                YamlTree.texts(top.at("ignore"), "ignore", findings));
    }

    private List<Item> constants(YamlTree.Keys top) {
        var constants = new ArrayList<Item>();
        constant(top.at("union"), Kind.UNION, constants);
        if (top.at("parties") instanceof YamlTree.Items(long _, List<YamlTree> items)) {
            items.forEach(party -> constant(party, Kind.PARTIES, constants));
        } else if (top.at("parties") != null) {
            wrong(top.at("parties"), "parties", "a list of {code, name}");
        }
        var given = constant(top.at("framework"), Kind.FRAMEWORKS, constants);
        framework = given == null ? "" : given.field("code");
        return constants;
    }

    private @Nullable Item constant(@Nullable YamlTree tree, Kind kind, List<Item> constants) {
        if (tree == null) {
            return null;
        }
        var fields = new LinkedHashMap<String, String>();
        keys(tree, kind.key()).keys().forEach((key, value) -> {
            if (known(description.sheet(kind), key, value)) {
                if (value instanceof YamlTree.Keys) {
                    YamlTree.textsByKey(value, key, findings).forEach((l, text) -> fields.put(key + ":" + l, text));
                } else {
                    fields.put(field(description.sheet(kind), key), or(YamlTree.text(value, key, findings), ""));
                }
            }
        });
        var item = Mapping.constant(kind, fields);
        constants.add(item);
        return item;
    }

    private List<Mapping.Level> levels(YamlTree.Keys top, List<Item> constants) {
        var levels = new ArrayList<Mapping.Level>();
        if (top.at("levels") instanceof YamlTree.Items(long _, List<YamlTree> items)) {
            for (var item : items) {
                var level = keys(item, "levels");
                level.only(List.of("code", "name", "group", "rows"), findings);
                var code = YamlTree.text(level.at("code"), "levels.code", findings);
                if (code == null) {
                    findings.add(Reason.MAPPING_MISSING_KEY, Place.row("", level.line()), "levels.code");
                    continue;
                }
                var fields = new LinkedHashMap<String, String>();
                fields.put("framework", framework);
                fields.put("code", code);
                fields.put("number", String.valueOf(levels.size() + 1));
                var names = level.at("name") instanceof YamlTree.Keys named
                        ? YamlTree.textsByKey(named, "levels.name", findings)
                        : Map.of(language, or(YamlTree.text(level.at("name"), "levels.name", findings), code));
                names.forEach((l, name) -> fields.put("name:" + l, name));
                fields.values().removeIf(String::isEmpty);
                constants.add(Mapping.constant(Kind.LEVELS, fields));
                var group = keys(level.at("group"), "levels.group");
                group.only(List.of("code", "title"), findings);
                levels.add(new Mapping.Level(
                        code,
                        rule(group.at("code"), "levels.group.code"),
                        rule(group.at("title"), "levels.group.title"),
                        pattern(level)));
            }
        } else if (top.at("levels") != null) {
            wrong(top.at("levels"), "levels", "a list of {code, name, group}");
        }
        return levels;
    }

    private @Nullable Pattern pattern(YamlTree.Keys level) {
        var rows = YamlTree.text(level.at("rows"), "levels.rows", findings);
        try {
            var pattern = rows == null ? null : Pattern.compile(rows);
            if (pattern == null || pattern.namedGroups().keySet().containsAll(List.of("code", "title"))) {
                return pattern;
            }
        } catch (PatternSyntaxException e) { // told below
        }
        wrong(level.at("rows"), "levels.rows", "a regular expression with (?<code>…) and (?<title>…)");
        return null;
    }

    private Map<Kind, Mapping.Section> sections(YamlTree.Keys top) {
        var sections = new EnumMap<Kind, Mapping.Section>(Kind.class);
        for (var kind : Kind.values()) {
            if (!SETTINGS.contains(kind.key()) && top.at(kind.key()) instanceof YamlTree tree) {
                sections.put(kind, section(kind, keys(tree, kind.key())));
            }
        }
        return sections;
    }

    private Mapping.Section section(Kind kind, YamlTree.Keys tree) {
        var sheet = description.sheet(kind);
        var fields = new LinkedHashMap<String, FieldRule>();
        FieldRule when = null;
        List<String> is = List.of();
        for (var entry : tree.keys().entrySet()) {
            if (entry.getKey().equals("when")) {
                var condition = keys(entry.getValue(), kind.key() + ".when");
                condition.only(List.of("column", "is"), findings);
                when = rule(condition.at("column"), kind.key() + ".when.column");
                is = YamlTree.texts(condition.at("is"), kind.key() + ".when.is", findings);
            } else if (known(sheet, entry.getKey(), entry.getValue())) {
                var rule = rule(entry.getValue(), kind.key() + "." + entry.getKey());
                if (rule != null) {
                    fields.put(field(sheet, entry.getKey()), rule);
                }
            }
        }
        for (var column : sheet.columns()) {
            boolean given =
                    fields.keySet().stream().anyMatch(f -> f.equals(column.key()) || f.startsWith(column.key() + ":"));
            if (column.required() && !given) {
                findings.add(Reason.MAPPING_MISSING_KEY, Place.row("", tree.line()), kind.key() + "." + column.key());
            }
        }
        return new Mapping.Section(fields, when, is);
    }

    private List<Mapping.Assignment> assignments(YamlTree.Keys top) {
        var assignments = new ArrayList<Mapping.Assignment>();
        if (top.at("assignments") instanceof YamlTree.Items(long _, List<YamlTree> items)) {
            for (var item : items) {
                var tree = keys(item, "assignments");
                tree.only(List.of("of", "body", "role", "party", "split", "synonyms", "unknown"), findings);
                var body = rule(tree.at("body"), "assignments.body");
                if (body == null) {
                    findings.add(Reason.MAPPING_MISSING_KEY, Place.row("", tree.line()), "assignments.body");
                    continue;
                }
                var of = YamlTree.oneOf(tree.at("of"), "assignments.of", List.of("measures", "steps"), findings);
                var party = tree.at("party") instanceof YamlTree.Text(long _, String text)
                        ? FieldRule.constant(text)
                        : rule(tree.at("party"), "assignments.party");
                assignments.add(new Mapping.Assignment(
                        of.equals("steps") ? Kind.STEPS : Kind.MEASURES,
                        body,
                        YamlTree.oneOf(tree.at("role"), "assignments.role", ROLES, findings),
                        party,
                        YamlTree.texts(tree.at("split"), "assignments.split", findings),
                        YamlTree.textsByKey(tree.at("synonyms"), "assignments.synonyms", findings),
                        YamlTree.oneOf(tree.at("unknown"), "assignments.unknown", List.of("add", "refuse"), findings)
                                .equals("refuse")));
            }
        } else if (top.at("assignments") != null) {
            wrong(top.at("assignments"), "assignments", "a list of {of, body, role}");
        }
        return assignments;
    }

    private @Nullable FieldRule rule(@Nullable YamlTree tree, String key) {
        if (tree == null) {
            return null;
        }
        if (!(tree instanceof YamlTree.Keys keys)) {
            var headings = YamlTree.texts(tree, key, findings);
            return headings.isEmpty() ? null : rule(List.of(headings), new YamlTree.Keys(tree.line(), Map.of()), key);
        }
        keys.only(FieldRule.KEYS, findings);
        var columns = new ArrayList<List<String>>();
        if (keys.at("columns") instanceof YamlTree.Items(long _, List<YamlTree> items)) {
            items.forEach(item -> columns.add(YamlTree.texts(item, key + ".columns", findings)));
        } else if (keys.at("columns") instanceof YamlTree other) {
            wrong(other, key + ".columns", "a list of columns");
        }
        var column = YamlTree.texts(keys.at("column"), key + ".column", findings);
        if (!column.isEmpty()) {
            columns.add(column);
        }
        if (columns.isEmpty() && keys.at("constant") == null) {
            findings.add(Reason.MAPPING_MISSING_KEY, Place.row("", tree.line()), key + ".column");
        }
        return rule(columns, keys, key);
    }

    private FieldRule rule(List<List<String>> columns, YamlTree.Keys keys, String key) {
        return new FieldRule(
                columns,
                or(YamlTree.text(keys.at("join"), key + ".join", findings), " "),
                YamlTree.text(keys.at("constant"), key + ".constant", findings),
                rule(keys.at("else"), key + ".else"),
                YamlTree.textsByKey(keys.at("values"), key + ".values", findings),
                YamlTree.texts(keys.at("ignore"), key + ".ignore", findings),
                flag(keys, key, "optional"),
                flag(keys, key, "whole"),
                YamlTree.oneOf(keys.at("day"), key + ".day", List.of("exact", "last"), findings)
                        .equals("last"),
                YamlTree.oneOf(keys.at("conflicts"), key + ".conflicts", List.of("refuse", "first"), findings)
                        .equals("first"),
                keys.line());
    }

    private boolean flag(YamlTree.Keys keys, String key, String flag) {
        return YamlTree.oneOf(keys.at(flag), key + "." + flag, List.of("false", "true"), findings)
                .equals("true");
    }

    private boolean known(Sheet sheet, String key, YamlTree tree) {
        var plain = key.contains(":") ? key.substring(0, key.indexOf(':')) : key;
        var column = sheet.column(plain);
        if (column.isPresent() && (plain.equals(key) || column.get().type() == ColumnType.TEXTS)) {
            return true;
        }
        var known = new ArrayList<>(sheet.columns().stream().map(c -> c.key()).toList());
        known.add("when");
        new YamlTree.Keys(tree.line(), Map.of(key, tree)).only(known, findings);
        return false;
    }

    /// A text's field has the language of the mapping unless it names its own.
    private String field(Sheet sheet, String key) {
        boolean text =
                sheet.column(key).filter(c -> c.type() == ColumnType.TEXTS).isPresent();
        return text ? key + ":" + language : key;
    }

    private YamlTree.Keys keys(@Nullable YamlTree tree, String key) {
        if (tree instanceof YamlTree.Keys keys) {
            return keys;
        }
        if (tree != null) {
            wrong(tree, key, "key: value");
        }
        return new YamlTree.Keys(tree == null ? 0 : tree.line(), Map.of());
    }

    private @Nullable Charset charset(@Nullable YamlTree tree) {
        var name = YamlTree.text(tree, "file.encoding", findings);
        try {
            return name == null ? null : Charset.forName(name.equalsIgnoreCase("cp1251") ? "windows-1251" : name);
        } catch (IllegalArgumentException e) {
            wrong(tree, "file.encoding", "UTF-8, UTF-16, windows-1251, KOI8-R, …");
            return null;
        }
    }

    /// One line of headings, or the first and the last of several.
    private List<Integer> heads(@Nullable YamlTree tree) {
        var lines = YamlTree.texts(tree, "file.header", findings);
        boolean whole = lines.stream().allMatch(each -> each.matches("\\d{1,6}"));
        var numbers = whole ? lines.stream().map(Integer::valueOf).toList() : List.<Integer>of();
        if (whole && lines.size() <= 1) return numbers;
        if (whole
                && lines.size() == 2
                && numbers.getFirst() > 0
                && numbers.getFirst() + HEADS > numbers.getLast()
                && numbers.getFirst() < numbers.getLast()) return numbers;
        wrong(tree, "file.header", "a number, or the first and the last line as [1, 2], at most " + HEADS + " lines");
        return List.of();
    }

    private int whole(@Nullable YamlTree tree, String key) {
        var text = YamlTree.text(tree, key, findings);
        if (text == null || text.matches("\\d{1,6}")) {
            return text == null ? 0 : Integer.parseInt(text);
        }
        wrong(tree, key, "a number");
        return 0;
    }

    private void wrong(@Nullable YamlTree tree, String key, String expected) {
        if (tree != null) {
            YamlTree.wrong(tree, key, expected, findings);
        }
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
