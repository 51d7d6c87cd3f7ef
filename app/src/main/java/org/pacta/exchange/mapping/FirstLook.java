package org.pacta.exchange.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.table.Choice;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.table.Reading;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.table.Tables;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;

/// A table looked at for the first time: the mapping that its headings suggest, and how that would read its first rows.
///
/// @param yaml the mapping proposed
/// @param items what the first rows would give, in the order of the file
/// @param findings what would be wrong with the whole file
public record FirstLook(String yaml, List<Item> items, Findings findings) {

    private static final int SAMPLES = 50;
    private static final int FILLED = 3;

    public FirstLook {
        items = List.copyOf(items);
    }

    /// How a look went.
    public sealed interface Seen {

        record Proposed(FirstLook look) implements Seen {}

        record Refused(Fault fault) implements Seen {}

        /// No row has as many as three cells filled, or none is at the line named.
        record Headless() implements Seen {}
    }

    /// @param choice which sheet, if one is named
    /// @param line of the headings; 0 for the first row with at least three cells filled
    /// @param shown of how many rows the items are kept
    public static Seen at(Path file, String name, Choice choice, long line, int shown) {
        var rows = new ArrayList<Row>();
        var above = new ArrayList<Row>();
        var reading = Tables.read(file, name, choice, Limits.USUAL, new Findings(), row -> {
            if (!rows.isEmpty() || heads(row, line)) rows.add(row);
            else above.add(row);
            return rows.size() <= SAMPLES;
        });
        if (reading instanceof Reading.Refused(var fault)) return new Seen.Refused(fault);
        if (rows.isEmpty()) return new Seen.Headless();
        int heads = rows.size() > 1 && Heads.under(rows.getFirst(), rows.get(1)) ? 2 : 1;
        var samples = List.copyOf(rows.subList(heads, rows.size()));
        var headings = new ArrayList<>(rows.subList(0, heads));
        if (heads == 1 && !above.isEmpty() && Heads.over(above.getLast(), rows.getFirst()))
            headings.addFirst(above.getLast());
        var last = samples.stream().limit(shown).mapToLong(Row::line).max().orElse(0);
        var yaml = Proposal.yaml(choice, headings, samples);
        return new Seen.Proposed(read(yaml, file, name, item -> item.place().line() <= last));
    }

    /// The same by a mapping that somebody wrote: how it would read the first rows, and what would be wrong with the
    /// mapping or the file.
    ///
    /// @param shown of how many rows the items are kept
    public static FirstLook by(String yaml, Path file, String name, int shown) {
        var lines = new HashSet<Long>();
        return read(
                yaml,
                file,
                name,
                item -> lines.contains(item.place().line())
                        || lines.size() < shown && lines.add(item.place().line()));
    }

    private static FirstLook read(String yaml, Path file, String name, Predicate<Item> kept) {
        var findings = new Findings();
        var items = new ArrayList<Item>();
        Optional.ofNullable(Mapping.parse(yaml, new Description(), findings)).ifPresent(mapping -> {
            var reading = new MappedTable(mapping, new Description(), Limits.USUAL, Map.of())
                    .read(file, name, findings, item -> {
                        if (item.place().line() > 0 && kept.test(item)) items.add(item);
                    });
            if (reading instanceof Reading.Refused(var fault)) findings.refuse(fault);
        });
        return new FirstLook(yaml, items, findings);
    }

    private static boolean heads(Row row, long line) {
        if (line > 0) return row.line() == line;
        return row.cells().stream().filter(each -> !each.isBlank()).distinct().count() >= FILLED;
    }
}
