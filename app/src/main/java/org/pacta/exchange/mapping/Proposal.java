package org.pacta.exchange.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.table.Choice;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.words.CellCleaning;

/// Proposes a mapping from the headings of a table, by words that offices use in English, Russian, Belarusian
/// and Italian; where no heading says which column holds the code or the title of a measure, by the cells
/// ([CellClues]). A person looks at it before it is used: what was guessed is marked, what has no column is left
/// out, and headings that were not understood are listed.
public final class Proposal {

    private final Map<String, String> found = new LinkedHashMap<>();
    private final Map<String, List<Halves.Column>> assigned = new LinkedHashMap<>();
    private final List<String> names;
    private final List<String> left = new ArrayList<>();
    private final Set<String> guessed = new HashSet<>();
    private final String language;
    private final boolean group;

    private Proposal(Row header, List<Row> samples) {
        language = language(header, samples);
        var words = header.cells().stream()
                .map(h -> CellCleaning.line(h).text().toLowerCase(Locale.ROOT))
                .toList();
        var headings = names(header);
        Set<String> taken = new HashSet<>();
        for (var clue : HeadingClues.ALL) {
            var fitting = IntStream.range(0, words.size())
                    .filter(i -> !words.get(i).isEmpty()
                            && !taken.contains(headings.get(i))
                            && clue.words().matcher(words.get(i)).find())
                    .boxed()
                    .toList();
            if (fitting.isEmpty()) continue;
            if (clue.assigned()) {
                var columns = Halves.of(header, fitting, clue.words());
                columns.forEach(each -> taken.add(headings.get(each.at())));
                assigned.put(clue.field(), columns);
            }
            taken.add(headings.get(fitting.getFirst()));
            found.put(clue.field(), headings.get(fitting.getFirst()));
        }
        names = headings;
        var cells = new CellClues(headings, samples);
        if (!found.containsKey("measure.subcode") && !found.containsKey("measure.code"))
            cells.code(taken).ifPresent(h -> guess("measure.code", h, taken));
        if (!found.containsKey("measure.subtitle") && !found.containsKey("measure.title"))
            cells.title(taken).ifPresent(h -> guess("measure.title", h, taken));
        headings.stream()
                .filter(h -> !h.isEmpty() && !taken.contains(h))
                .distinct()
                .forEach(left::add);
        group = samples.stream()
                .anyMatch(r -> r.cells().stream().filter(c -> !c.isBlank()).count() == 1);
    }

    /// The headings as a mapping names columns: by a letter where the same heading stood before.
    private static List<String> names(Row header) {
        var seen = new HashSet<String>();
        var names = new ArrayList<String>();
        for (int i = 0; i < header.cells().size(); i++) {
            var heading = CellCleaning.line(header.cell(i)).text();
            names.add(
                    heading.isEmpty() || seen.add(heading.toLowerCase(Locale.ROOT)) ? heading : "@" + Place.letters(i));
        }
        return names;
    }

    private void guess(String field, String heading, Set<String> taken) {
        taken.add(heading);
        found.put(field, heading);
        guessed.add(field);
    }

    /// A number, which a word may introduce, and a title: the word is none of the group's code.
    private static final String HEADS_ROWS =
            "(?:\\p{L}{3,} (?=[\\dIVXІХ]))?(?<code>[\\p{L}\\d.]+?)[.:]? (?:[–—-] )?(?<title>.+)";

    /// The mapping proposed, as YAML with remarks; [Mapping#parse] reads it.
    ///
    /// @param samples some rows below the header
    public static String yaml(Row header, List<Row> samples) {
        return yaml(Choice.PLAIN, List.of(header), samples);
    }

    /// @param choice the sheet that was asked for, if any
    /// @param heads the lines of the headings, from the top
    static String yaml(Choice choice, List<Row> heads, List<Row> samples) {
        var joined = Heads.joined(heads.subList(0, heads.size() - 1), heads.getLast());
        return new Proposal(joined, samples)
                .text(choice.sheet(), heads.getFirst().line(), joined.line());
    }

    private String text(@Nullable String sheet, long first, long last) {
        var yaml = new StringBuilder("# Proposed from the headings. Look at each line before it is used.\n");
        yaml.append("file: {");
        if (sheet != null) yaml.append("sheet: ").append(quoted(sheet)).append(", ");
        yaml.append("header: ")
                .append(first == last ? String.valueOf(last) : "[" + first + ", " + last + "]")
                .append("}\n");
        yaml.append("language: ").append(language).append("\n");
        yaml.append("ignore: [N/A, \"-\", \"—\"]\n");
        yaml.append("framework: {code: PLAN, title: {").append(language).append(": PLAN}}\n");
        parties(yaml);
        levels(yaml);
        yaml.append("measures:\n");
        code(yaml, "code", "measure.subcode", "measure.code");
        code(yaml, "title", "measure.subtitle", "measure.title");
        boolean steps = found.containsKey("step.code");
        if (!steps) {
            deadline(yaml);
            line(yaml, "verification", "verification");
        } else {
            yaml.append("steps:\n");
            line(yaml, "code", "step.code");
            yaml.append("  type: ");
            yaml.append(
                    found.containsKey("step.type")
                            ? quoted(found.getOrDefault("step.type", ""))
                            : "{constant: MILESTONE}");
            yaml.append('\n');
            line(yaml, "title", found.containsKey("step.title") ? "step.title" : "step.code");
            line(yaml, "description", "step.description");
            deadline(yaml);
            line(yaml, "verification", "verification");
            line(yaml, "unit", "unit");
            line(yaml, "start_value", "start_value");
            line(yaml, "goal", "goal");
        }
        if (found.containsKey("body") || found.containsKey("others")) yaml.append("assignments:\n");
        assigned(yaml, steps, "body", "LEAD");
        assigned(yaml, steps, "others", "CO_EXECUTOR");
        if (!left.isEmpty()) {
            yaml.append("# Not used: ").append(String.join(" | ", left)).append('\n');
        }
        return yaml.toString();
    }

    /// Parties as the headings name them; none if all bodies are of one.
    private void parties(StringBuilder yaml) {
        var named = parties();
        if (named.isEmpty()) return;
        yaml.append("# As the headings name them; put in the codes that your union gives its Parties.\n");
        yaml.append("parties:\n");
        named.forEach(each -> yaml.append("  - {code: ")
                .append(quoted(BodyCells.code(each)))
                .append(", name: {")
                .append(language)
                .append(": ")
                .append(quoted(each))
                .append("}}\n"));
    }

    private List<String> parties() {
        var named = assigned.values().stream()
                .flatMap(List::stream)
                .map(Halves.Column::party)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        return named.size() < 2 ? List.of() : named;
    }

    private void assigned(StringBuilder yaml, boolean steps, String field, String role) {
        var parties = parties();
        for (var column : assigned.getOrDefault(field, List.of())) {
            yaml.append("  - {of: ").append(steps ? "steps" : "measures").append(", body: ");
            yaml.append(quoted(names.get(column.at()))).append(", role: ").append(role);
            if (parties.contains(column.party()))
                yaml.append(", party: ").append(quoted(BodyCells.code(column.party())));
            yaml.append(", split: [\";\", \"\\n\"]}\n");
        }
    }

    private void levels(StringBuilder yaml) {
        var levels = List.of("mission", "component").stream()
                .filter(l -> found.containsKey(l + ".code") || found.containsKey(l + ".title"))
                .toList();
        if (!levels.isEmpty() || group) {
            yaml.append("levels:\n");
        }
        if (levels.isEmpty() && group) {
            yaml.append(
                    "  # Rows with one text alone, as \"1. Taxes\" or \"Section 1. Taxes\", head the rows below.\n");
            yaml.append("  - {code: group, rows: '").append(HEADS_ROWS).append("'}\n");
        }
        for (var level : levels) {
            var code = found.getOrDefault(level + ".code", found.getOrDefault(level + ".title", ""));
            var title = found.getOrDefault(level + ".title", code);
            yaml.append("  - {code: ").append(level).append(", group: {code: ").append(quoted(code));
            yaml.append(", title: ").append(quoted(title)).append("}}\n");
        }
    }

    private void code(StringBuilder yaml, String field, String first, String second) {
        if (found.containsKey(first) && found.containsKey(second)) {
            yaml.append("  ").append(field).append(": {column: ").append(quoted(found.getOrDefault(first, "")));
            yaml.append(", else: ")
                    .append(quoted(found.getOrDefault(second, "")))
                    .append("}\n");
        } else if (found.containsKey(first) || found.containsKey(second)) {
            line(yaml, field, found.containsKey(first) ? first : second);
        } else {
            yaml.append("  ").append(field).append(": \"?\" # no heading was understood as this: name it\n");
        }
    }

    private void deadline(StringBuilder yaml) {
        if (found.containsKey("quarter") && found.containsKey("year")) {
            yaml.append("  deadline: {columns: [")
                    .append(quoted(found.getOrDefault("quarter", "")))
                    .append(", ");
            yaml.append(quoted(found.getOrDefault("year", ""))).append("]}\n");
        } else if (found.containsKey("start") && found.containsKey("deadline")) {
            var end = quoted(found.getOrDefault("deadline", ""));
            yaml.append("  deadline: {columns: [").append(quoted(found.getOrDefault("start", "")));
            yaml.append(", ")
                    .append(end)
                    .append("], join: \" - \", whole: true, else: ")
                    .append(end)
                    .append("}\n");
        } else {
            line(yaml, "deadline", found.containsKey("deadline") ? "deadline" : "year");
        }
    }

    private void line(StringBuilder yaml, String field, String clue) {
        if (found.containsKey(clue)) {
            yaml.append("  ")
                    .append(field)
                    .append(": ")
                    .append(quoted(found.getOrDefault(clue, "")))
                    .append(guessed.contains(clue) ? " # guessed from the cells: look at it\n" : "\n");
        }
    }

    private static String language(Row header, List<Row> samples) {
        var text = new StringBuilder(String.join(" ", header.cells()));
        samples.forEach(row -> text.append(' ').append(String.join(" ", row.cells())));
        var lower = text.toString().toLowerCase(Locale.ROOT);
        long cyrillic = lower.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                .count();
        if (cyrillic * 3 > lower.codePoints().filter(Character::isLetter).count()) {
            return lower.contains("ў") || lower.contains("і") ? "be" : "ru";
        }
        long italian = Pattern.compile("\\b(di|della|delle|degli|il|che|per|misura|descrizione)\\b")
                .matcher(lower)
                .results()
                .count();
        long english = Pattern.compile("\\b(of|the|and|measure|by|title)\\b")
                .matcher(lower)
                .results()
                .count();
        return italian > english ? "it" : "en";
    }

    private static String quoted(String heading) {
        return '"' + heading.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
