package org.pacta.exchange.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.table.Choice;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.words.CellCleaning;

/// Proposes a mapping from the headings of a table, by words that offices use in English, Russian, Belarusian
/// and Italian; where no heading says which column holds the code or the title of a measure, by the cells
/// ([CellClues]). A person looks at it before it is used: what was guessed is marked, what has no column is left
/// out, and headings that were not understood are listed.
public final class Proposal {

    private record Clue(String field, Pattern words) {}

    /// In this order each clue takes the first heading that fits and is not taken.
    private static final List<Clue> CLUES = List.of(
            clue("quarter", "trimestre|quarter|квартал"),
            clue("year", "\\banno\\b|\\byear\\b|\\bгод\\b"),
            clue(
                    "step.code",
                    "(codice|code|код|nr\\.? seq|номер|№).*(milestone|target|step|событи|показател|падзе|m&t)"),
            clue("step.type", "^milestone-target$|^milestone/target$|^(step )?type$|тип (событи|показател)"),
            clue("step.description", "(descri|описани|апісанн).*(milestone|target|step|событи)"),
            clue(
                    "step.title",
                    "(nome|name|title|наименовани|название|назва).*(milestone|target|step|событи|показател)|^milestone$|^контрольное событие$"),
            clue(
                    "mission.title",
                    "(descri|title|name|наименовани|название|назва).*(mission|направлени|напрамк|раздел|pillar)"),
            clue(
                    "mission.code",
                    "^mission[ei]?$|(код|code|№).*(mission|направлени|раздел|pillar)|^(направление|раздел|напрамак|pillar|direction)$"),
            clue(
                    "component.title",
                    "(descri|title|name|наименовани|название|назва).*(component|программ|праграм|programme)"),
            clue(
                    "component.code",
                    "^component[ei]?$|(код|code|№).*(component|программ|programme)|^(программа|праграма|programme)$"),
            clue("measure.subcode", "(codice|code|код).*sub"),
            clue("measure.subtitle", "descri.*sub"),
            clue(
                    "measure.code",
                    "(codice|code|код|номер|id|нумар).*(misura|measure|мероприяти|мерапрыемств)|^(№|n|no|nr|код|code|п/п|№ п/п|номер)\\.?( ?п/п)?$"),
            clue(
                    "measure.title",
                    "(descri|title|name|наименовани|название|назва|содержание).*(misura|measure|мероприяти|мерапрыемств)"
                            + "|^(мероприяти[ея]|мерапрыемств[аы]|measures?|наименование|назва|название|title|misura|action)"),
            clue("deadline", "срок|тэрмін|deadline|due|scadenza|by when|дата исполнения"),
            clue(
                    "others",
                    "соисполнител|сувыканаўц|co-?(executor|lead)|supporting|other (minist|bod)|all (minist|bod)"),
            clue(
                    "body",
                    "исполнител|выканаўц|ответственн|адказн|amministrazion|lead|responsible|body|ministry|titolare|орган"),
            clue("goal", "valore-obiettivo|goal|целевое значение|мэтавае|target value"),
            clue("start_value", "riferimento di partenza|baseline|начальное значение"),
            clue("unit", "unit|единица|адзінка|unità"),
            clue("verification", "verifi|подтвержд|пацвярдж|proof|результат|итог"));

    private final Map<String, String> found = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private final Set<String> guessed = new HashSet<>();
    private final String language;
    private final boolean group;

    private Proposal(Row header, List<Row> samples) {
        language = language(header, samples);
        var headings =
                header.cells().stream().map(h -> CellCleaning.line(h).text()).toList();
        Set<String> taken = new HashSet<>();
        for (var clue : CLUES) {
            headings.stream()
                    .filter(h -> !h.isEmpty()
                            && !taken.contains(h)
                            && clue.words.matcher(h.toLowerCase(Locale.ROOT)).find())
                    .findFirst()
                    .ifPresent(h -> {
                        taken.add(h);
                        found.put(clue.field, h);
                    });
        }
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

    private void guess(String field, String heading, Set<String> taken) {
        taken.add(heading);
        found.put(field, heading);
        guessed.add(field);
    }

    /// The mapping proposed, as YAML with remarks; [Mapping#parse] reads it.
    ///
    /// @param samples some rows below the header
    public static String yaml(Row header, List<Row> samples) {
        return yaml(Choice.PLAIN, header, samples);
    }

    /// @param choice the sheet that was asked for, if any
    static String yaml(Choice choice, Row header, List<Row> samples) {
        return new Proposal(header, samples).text(choice.sheet(), header);
    }

    private String text(@Nullable String sheet, Row header) {
        var yaml = new StringBuilder("# Proposed from the headings. Look at each line before it is used.\n");
        yaml.append("file: {");
        if (sheet != null) yaml.append("sheet: ").append(quoted(sheet)).append(", ");
        yaml.append("header: ").append(header.line()).append("}\n");
        yaml.append("language: ").append(language).append("\n");
        yaml.append("ignore: [N/A, \"-\", \"—\"]\n");
        yaml.append("framework: {code: PLAN, title: {").append(language).append(": PLAN}}\n");
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

    private void assigned(StringBuilder yaml, boolean steps, String field, String role) {
        if (!found.containsKey(field)) return;
        yaml.append("  - {of: ").append(steps ? "steps" : "measures").append(", body: ");
        yaml.append(quoted(found.getOrDefault(field, ""))).append(", role: ").append(role);
        yaml.append(", split: [\";\", \"\\n\"]}\n");
    }

    private void levels(StringBuilder yaml) {
        var levels = List.of("mission", "component").stream()
                .filter(l -> found.containsKey(l + ".code") || found.containsKey(l + ".title"))
                .toList();
        if (!levels.isEmpty() || group) {
            yaml.append("levels:\n");
        }
        if (levels.isEmpty() && group) {
            yaml.append("  # Rows with one text alone, as \"1. Taxes\", head the rows below.\n");
            yaml.append("  - {code: group, rows: '(?<code>[\\p{L}\\d.]+?)\\.? (?<title>.+)'}\n");
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

    private static Clue clue(String field, String words) {
        return new Clue(field, Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS));
    }
}
