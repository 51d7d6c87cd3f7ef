package org.pacta.exchange.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.words.CellCleaning;
import org.pacta.exchange.words.SumWords;
import org.pacta.exchange.workbook.CellChecks;
import org.pacta.exchange.workbook.Column;
import org.pacta.exchange.workbook.ColumnType;

/// Takes the texts of fields out of rows, by their rules.
final class RowFields {

    /// A text found and where; blank if there is none.
    record Found(String text, Place place) {}

    private final Mapping.Settings settings;
    private final Columns columns;
    private final CellChecks checks;
    private final Findings findings;
    private final Map<FieldRule, int[]> places = new HashMap<>();

    RowFields(Mapping.Settings settings, Columns columns, CellChecks checks, Findings findings) {
        this.settings = settings;
        this.columns = columns;
        this.checks = checks;
        this.findings = findings;
    }

    /// Finds the columns of a rule once, so that a missing one is told before the rows.
    void prepare(@Nullable FieldRule rule) {
        if (rule != null) {
            places.computeIfAbsent(
                    rule,
                    r -> r.columns().stream().mapToInt(c -> columns.place(c, r)).toArray());
            prepare(rule.otherwise());
        }
    }

    /// The raw text by a rule, after its values and what is to be ignored.
    Found found(Row row, FieldRule rule) {
        var texts = new ArrayList<String>();
        var place = row.place();
        for (int column : places.getOrDefault(rule, new int[0])) {
            var text = column < 0 ? "" : row.cell(column);
            if (column >= 0 && !ignored(text, rule)) {
                texts.add(text.strip());
                place = texts.size() == 1 ? columns.cell(row, column) : place;
            }
        }
        if (rule.whole() && texts.size() < rule.columns().size()) {
            texts.clear();
        }
        var constant = rule.constant();
        var text = constant != null && texts.isEmpty() ? constant : String.join(rule.join(), texts);
        var plain = CellCleaning.line(text).text();
        text = rule.values().getOrDefault(plain, text);
        var otherwise = rule.otherwise();
        return text.isBlank() && otherwise != null ? found(row, otherwise) : new Found(text, place);
    }

    /// Puts a field in its short form, and for a deadline the words of the source beside it.
    void put(Row row, String field, Column column, FieldRule rule, Map<String, String> fields) {
        var found = found(row, rule);
        if (found.text().isBlank()) {
            return;
        }
        if (column.type() == ColumnType.DEADLINE) {
            var words = checks.cleaned(found.text(), true, found.place());
            var deadline = words == null ? null : checks.deadline(words, found.place());
            if (deadline != null) {
                fields.put(field, deadline.text());
                if (field.equals("deadline") && !deadline.words().equals(deadline.text())) {
                    fields.put("deadline_words", deadline.words());
                }
            } else {
                fields.put(field, ""); // not missing, but faulty
            }
            return;
        }
        var text = column.type() == ColumnType.DAY && rule.lastDay()
                ? lastDay(found)
                : checks.checked(column.type(), column.values(), found.text(), found.place());
        if (text == null) {
            fields.put(field, ""); // not missing, but faulty
        } else if (!text.isEmpty()) {
            fields.put(field, text);
        }
    }

    private @Nullable String lastDay(Found found) {
        var words = checks.cleaned(found.text(), false, found.place());
        var deadline = words == null ? null : checks.deadline(words, found.place());
        if (deadline == null) {
            return null;
        }
        if (deadline.due().isEmpty()) {
            findings.add(Reason.NOT_A_DAY, found.place(), found.text());
            return null;
        }
        return deadline.due().get().toString();
    }

    /// Whether all cells of a rule are empty, and not only passed over by the mapping.
    boolean blank(Row row, @Nullable FieldRule rule) {
        return rule != null
                && rule.constant() == null
                && IntStream.of(places.getOrDefault(rule, new int[0]))
                        .allMatch(c -> c < 0 || row.cell(c).isBlank())
                && (rule.otherwise() == null || blank(row, rule.otherwise()));
    }

    /// What a cell of the rule's columns says of a row that adds up others; empty if it says nothing of the kind, or
    /// its text is given a meaning by the mapping.
    Optional<Sum> sum(Row row, FieldRule rule) {
        for (int column : places.getOrDefault(rule, new int[0])) {
            if (column < 0 || !SumWords.maybe(row.cell(column))) {
                continue;
            }
            var text = CellCleaning.line(row.cell(column)).text();
            if (SumWords.in(text) && !rule.values().containsKey(text)) {
                return Optional.of(new Sum(text, columns.cell(row, column), ignored(text, rule)));
            }
        }
        var otherwise = rule.otherwise();
        return otherwise == null ? Optional.empty() : sum(row, otherwise);
    }

    /// A cell that says that its row adds up others.
    ///
    /// @param ignored whether the mapping passes it over
    record Sum(String text, Place place, boolean ignored) {}

    boolean ignored(String text, @Nullable FieldRule rule) {
        var plain = CellCleaning.line(text).text();
        return plain.isEmpty() || matches(settings.ignore(), plain) || rule != null && matches(rule.ignore(), plain);
    }

    /// A word that ends in a star stands for all that begins so.
    private static boolean matches(List<String> words, String text) {
        return words.stream()
                .anyMatch(w -> w.length() > 1 && w.endsWith("*")
                        ? text.regionMatches(true, 0, w, 0, w.length() - 1)
                        : w.equalsIgnoreCase(text));
    }
}
