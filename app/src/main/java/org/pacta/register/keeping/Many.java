package org.pacta.register.keeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.ledger.Entry;
import org.pacta.page.form.Input;
import org.pacta.parties.presence.Call;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Many measures changed at once: all of it is recorded, or nothing.
@Component
class Many {

    private static final List<String> FIELDS = List.of("deadline", "weight", "assignments");

    private final RecordKinds kinds;
    private final Corrections corrections;

    Many(RecordKinds kinds, Corrections corrections) {
        this.kinds = kinds;
        this.corrections = corrections;
    }

    /// What was typed into one row, with what was said for all ticked ones put in its place.
    record Typed(String code, String version, boolean ticked, String deadline, String weight, String executors) {

        private String of(String field) {
            return switch (field) {
                case "deadline" -> deadline;
                case "weight" -> weight;
                default -> lines(executors);
            };
        }
    }

    static List<Typed> typed(Input input) {
        var rows = new ArrayList<Typed>();
        var add = input.text("all-executors");
        for (int i = 0; i < input.count("code-"); i++) {
            var ticked = input.many("ticked").contains(String.valueOf(i));
            var executors = input.text("executors-" + i);
            if (ticked && !add.isEmpty() && !lines(executors).lines().toList().contains(lines(add)))
                executors = executors.isEmpty() ? add : executors + "; " + add;
            rows.add(new Typed(
                    input.text("code-" + i),
                    input.text("version-" + i),
                    ticked,
                    said(input, "deadline", i, ticked),
                    said(input, "weight", i, ticked),
                    executors));
        }
        return rows;
    }

    private static String said(Input input, String field, int row, boolean ticked) {
        var all = input.text("all-" + field);
        return ticked && !all.isEmpty() ? all : input.text(field + "-" + row);
    }

    static String lines(String executors) {
        return Stream.of(executors.split("[;\\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static String oneLine(String lines) {
        return lines.lines().collect(Collectors.joining("; "));
    }

    /// What is wrong in each row, by its place; all empty where all was recorded.
    ///
    /// @param call as of the entry
    /// @return nothing where nothing was changed in any row
    List<List<Reason>> change(Entry entry, Call call, String framework, List<Typed> rows, RecordKind.Manner manner) {
        var kind = kinds.kind("measures");
        var faults = new ArrayList<List<Reason>>();
        var wanted = new LinkedHashMap<Subject, Corrections.Correction>();
        for (var row : rows) {
            var subject = kinds.subject(call, framework, "measures", row.code);
            var held = kind.sheet(call, subject);
            var correction = new Corrections.Correction(row.version, with(held, row), manner);
            var own = new ArrayList<Reason>();
            if (!held.changed(correction.typed()).isEmpty()) {
                if (!held.version().equals(row.version)) own.add(Reason.OVERTAKEN);
                corrections.wrong(call, subject, correction).forEach(each -> own.add(each.reason()));
                wanted.put(subject, correction);
            }
            faults.add(own);
        }
        if (wanted.isEmpty()) return List.of();
        if (faults.stream().allMatch(List::isEmpty))
            wanted.forEach((subject, correction) -> corrections.correct(entry, call, subject, correction));
        return faults;
    }

    private static Sheet with(Sheet held, Typed row) {
        var values = new LinkedHashMap<>(held.values());
        FIELDS.forEach(each -> values.put(each, row.of(each)));
        return new Sheet(values);
    }
}
