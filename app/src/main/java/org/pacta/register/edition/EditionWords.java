package org.pacta.register.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.language.Language;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Records;
import org.pacta.page.form.FormView;
import org.pacta.parties.presence.Call;
import org.pacta.register.draft.Comparison;
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
    private static final Map<String, String> FIELDS =
            Map.of("form", "deadline", "group_id", "group", "parent_id", "parent", "start_value", "start");

    private final Records records;

    EditionWords(Records records) {
        this.records = records;
    }

    /// What things are called that a comparison names: those that stand, and those that it would add.
    Map<Long, String> names(Call call, Comparison comparison) {
        var names = new HashMap<Long, String>();
        var asked = new HashSet<Long>();
        all(comparison).forEach(touch -> touch.lines().forEach(line -> ids(line, asked)));
        var now = new AsOf(call.asOf().on(), call.asOf().known());
        records.named(call.union().id(), asked, now).forEach((id, name) -> names.put(id, name.code()));
        comparison.added().forEach(each -> names.put(each.thing(), each.code()));
        return names;
    }

    private static Stream<Comparison.Touch> all(Comparison comparison) {
        return Stream.of(comparison.added(), comparison.changed(), comparison.moved(), comparison.removed())
                .flatMap(List::stream);
    }

    private static void ids(Comparison.Line line, Set<Long> into) {
        for (var row : List.of(line.key(), line.before(), line.after()))
            row.forEach((column, value) -> {
                if (column.endsWith("id") && value instanceof Long id) into.add(id);
            });
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
                about(
                        call,
                        "links",
                        line,
                        "%s → %s (%s)"
                                .formatted(
                                        name(names, line.key().get("id")),
                                        name(names, line.key().get("to_id")),
                                        line.key().get("kind")),
                        into);
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

    /// What the reader may not see has no name for him.
    private static String name(Map<Long, String> names, @org.jspecify.annotations.Nullable Object id) {
        return id instanceof Long number ? names.getOrDefault(number, "–") : "";
    }
}
