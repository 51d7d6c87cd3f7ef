package org.pacta.register.keeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /// Rows that say something else than what is held, by their places.
    record Wanted(Map<Integer, Row> rows, int of) {

        /// @param typed the whole sheet, with what was typed in its place
        record Row(Subject subject, String read, Sheet typed) {}

        List<List<Reason>> none() {
            return IntStream.range(0, of).mapToObj(_ -> List.<Reason>of()).toList();
        }
    }

    /// Which rows are to be changed. Asked before the union is locked: most rows of a page are sent as they were.
    Wanted wanted(Call call, String framework, List<Typed> rows) {
        var kind = kinds.kind("measures");
        var wanted = new LinkedHashMap<Integer, Wanted.Row>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var subject = kinds.subject(call, framework, "measures", row.code);
            var held = kind.sheet(call, subject);
            var typed = with(held, row);
            if (!held.changed(typed).isEmpty()) wanted.put(i, new Wanted.Row(subject, row.version, typed));
        }
        return new Wanted(wanted, rows.size());
    }

    /// What is wrong in each row, by its place; all empty where all was recorded. A row that was changed since it was
    /// read, before the union was locked or after, is overtaken.
    ///
    /// @param call as of the entry
    /// @return nothing where nothing was changed in any row
    List<List<Reason>> change(Entry entry, Call call, Wanted wanted, RecordKind.Manner manner) {
        if (wanted.rows.isEmpty()) return List.of();
        var kind = kinds.kind("measures");
        var faults = new ArrayList<>(wanted.none());
        var corrections = new LinkedHashMap<Subject, Corrections.Correction>();
        wanted.rows.forEach((place, row) -> {
            var correction = new Corrections.Correction(row.read, row.typed, manner);
            var own = new ArrayList<Reason>();
            if (!kind.sheet(call, row.subject).version().equals(row.read)) own.add(Reason.OVERTAKEN);
            this.corrections.wrong(call, row.subject, correction).forEach(each -> own.add(each.reason()));
            faults.set(place, own);
            corrections.put(row.subject, correction);
        });
        if (faults.stream().allMatch(List::isEmpty))
            corrections.forEach((subject, each) -> this.corrections.correct(entry, call, subject, each));
        return faults;
    }

    private static Sheet with(Sheet held, Typed row) {
        var values = new LinkedHashMap<>(held.values());
        FIELDS.forEach(each -> values.put(each, row.of(each)));
        return new Sheet(values);
    }
}
