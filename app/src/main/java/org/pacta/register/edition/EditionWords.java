package org.pacta.register.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.language.Language;
import org.pacta.page.form.FormView;
import org.pacta.parties.presence.Call;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.draft.Comparison;
import org.pacta.register.draft.DraftNames;
import org.springframework.stereotype.Component;

/// Tells in words what a draft says of a thing, field by field.
@Component
class EditionWords {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "ledger.code", List.of("code"),
            "register.deadline", List.of("form"),
            "register.weight", List.of("weight"),
            "register.measure", List.of("group_id", "kind", "result"),
            "register.plan_group", List.of("parent_id", "position"),
            "register.step", List.of("kind", "unit", "start_value", "goal"));
    private static final Set<String> NUMBERS = Set.of("weight", "start_value", "goal");
    private static final Map<String, String> FIELDS =
            Map.of("form", "deadline", "group_id", "group", "parent_id", "parent", "start_value", "start");

    private final DraftNames draftNames;

    EditionWords(DraftNames draftNames) {
        this.draftNames = draftNames;
    }

    /// What things are called that a comparison names: those that stand, and those that it would add.
    Map<Long, String> names(Call call, Comparison comparison) {
        return draftNames.names(call.union().id(), call.asOf(), comparison);
    }

    List<FormView.Difference> differences(Call call, Comparison.Touch touch, Map<Long, String> names) {
        var differences = new ArrayList<FormView.Difference>();
        for (var line : touch.lines()) tell(call, line, names, differences);
        return differences.stream()
                .filter(each -> !each.theirs().equals(each.mine()))
                .toList();
    }

    private void tell(Call call, Comparison.Line line, Map<Long, String> names, List<FormView.Difference> into) {
        switch (line.table()) {
            case "ledger.text" ->
                into.add(new FormView.Difference(
                        text(call, line),
                        Comparison.Line.word(line.before(), "words"),
                        Comparison.Line.word(line.after(), "words")));
            case "register.assignment" ->
                about(
                        call,
                        "assignments",
                        line,
                        name(names, line.key().get("body_id")) + ", " + role(call, line),
                        into);
            case "register.serves" ->
                about(call, "measures", line, name(names, line.key().get("measure_id")), into);
            case "acts.carries_out" ->
                about(call, "carries", line, name(names, line.key().get("thing_id")), into);
            case "register.link" ->
                into.add(new FormView.Difference(
                        call.say("keeping.field.links"),
                        DraftNames.link(call.words(), names, line, line.before()),
                        DraftNames.link(call.words(), names, line, line.after())));
            default -> {
                for (var column : COLUMNS.getOrDefault(line.table(), List.of()))
                    into.add(new FormView.Difference(
                            call.say("keeping.field." + FIELDS.getOrDefault(column, column)),
                            value(call, line, line.before(), column, names),
                            value(call, line, line.after(), column, names)));
            }
        }
    }

    /// That something holds which did not, or the other way round.
    private static void about(
            Call call, String field, Comparison.Line line, String said, List<FormView.Difference> into) {
        into.add(new FormView.Difference(
                call.say("keeping.field." + field),
                line.before().isEmpty() ? "" : said,
                line.after().isEmpty() ? "" : said));
    }

    private static String text(Call call, Comparison.Line line) {
        var key = "keeping.field." + Comparison.Line.word(line.key(), "field");
        var tag = Comparison.Line.word(line.key(), "language");
        var language = Language.of(tag).map(Language::ownName).orElse(tag);
        return call.words().knows(key) ? call.say(key, language) : language;
    }

    private static String role(Call call, Comparison.Line line) {
        return call.say(
                "keeping.role." + Comparison.Line.word(line.key(), "role").replace('-', '_'));
    }

    private static String value(
            Call call, Comparison.Line line, Map<String, Object> values, String column, Map<Long, String> names) {
        var value = values.get(column);
        if (value == null) return "";
        if (column.endsWith("_id")) return name(names, value);
        if (NUMBERS.contains(column)) return call.words().formats().exact(new BigDecimal(String.valueOf(value)));
        if (line.table().equals("register.deadline")) return deadline(call, values);
        var key =
                switch (line.table() + " " + column) {
                    case "register.measure kind" -> "pages.kind.";
                    case "register.measure result" -> "pages.result.";
                    case "register.step kind" -> "keeping.sort.";
                    default -> "";
                };
        var word = key + String.valueOf(value).replace('-', '_');
        return !key.isEmpty() && call.words().knows(word) ? call.say(word) : String.valueOf(value);
    }

    private static String deadline(Call call, Map<String, Object> values) {
        var due = Comparison.Line.word(values, "due");
        var day = due.isEmpty() ? null : LocalDate.parse(due);
        var formats = call.words().formats();
        return Deadline.told(formats, Comparison.Line.word(values, "form"), day, formats::day);
    }

    /// What the reader may not see has no name for him.
    private static String name(Map<Long, String> names, @org.jspecify.annotations.Nullable Object id) {
        return id instanceof Long number ? names.getOrDefault(number, "–") : "";
    }
}
