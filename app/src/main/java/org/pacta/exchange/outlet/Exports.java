package org.pacta.exchange.outlet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.pacta.exchange.faults.WordBook;
import org.pacta.exchange.workbook.CsvItems;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.ItemSink;
import org.pacta.exchange.workbook.ItemWriter;
import org.pacta.exchange.workbook.JsonItems;
import org.pacta.exchange.workbook.Kind;
import org.pacta.exchange.workbook.XlsxItems;
import org.pacta.ledger.AsOf;
import org.pacta.machine.Progress;
import org.pacta.parties.Union;
import org.springframework.stereotype.Component;

/// Hands out what the register holds of a union, as of a moment: as items, or as a file that an import reads.
///
/// Called inside a reading ([org.pacta.ledger.Ledger#read]): the viewer's rights decide which rows come out. Rows are
/// streamed; memory does not grow with the plan.
@Component
public class Exports {

    private final ItemStore store;
    private final Description description = new Description();

    Exports(ItemStore store) {
        this.store = store;
    }

    /// Hands the items to the sink, in the order of [Kind].
    ///
    /// @param language of the notice that a demonstration bears: `en`, `ru` or `be`
    /// @param progress told after each kind
    public void each(Union union, AsOf asOf, String language, Progress progress, ItemSink sink) {
        var first = union.languages().getFirst();
        var kinds = Kind.values();
        for (var kind : kinds) {
            var rows = new ItemRows(description.sheet(kind), first);
            switch (kind) {
                case UNION -> store.each(kind, union, asOf, row -> sink.item(marked(rows.item(row), union, language)));
                case TEXTS -> store.texts(union, asOf, shown(true), shown(false), row -> sink.item(rows.item(row)));
                default -> store.each(kind, union, asOf, row -> sink.item(rows.item(row)));
            }
            progress.at("export", kind.ordinal() + 1, kinds.length);
        }
    }

    /// Writes a file to the stream and closes it.
    ///
    /// @param language of headings and notes: `en`, `ru` or `be`
    /// @return how many items were written
    /// @throws IOException if the stream takes no more
    public long write(Union union, AsOf asOf, ExportFormat format, String language, OutputStream out, Progress progress)
            throws IOException {
        var count = new long[1];
        try (var writer = writer(format, language, languages(union, asOf), out)) {
            each(union, asOf, language, progress, item -> {
                put(writer, item);
                count[0]++;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return count[0];
    }

    /// Writes the empty workbook, with notes on each column, and closes the stream.
    ///
    /// @param language of headings and notes: `en`, `ru` or `be`
    /// @param languages in which the plan will have its texts; a column for each
    public static void template(String language, List<String> languages, OutputStream out) throws IOException {
        new XlsxItems(out, new Description(), language, languages).close();
    }

    /// What a file should be called, as `union-state-2023-03-27.xlsx`; of a demonstration `demo-…`.
    public String fileName(Union union, AsOf asOf, ExportFormat format) {
        var front = union.demoDay() == null ? "" : "demo-";
        return "%s%s-%s.%s".formatted(front, union.code(), asOf.on(), format.ending());
    }

    private List<String> languages(Union union, AsOf asOf) {
        var others = new TreeSet<>(store.languages(union, asOf));
        others.removeAll(union.languages());
        return java.util.stream.Stream.concat(union.languages().stream(), others.stream())
                .toList();
    }

    private ItemWriter writer(ExportFormat format, String language, List<String> languages, OutputStream out)
            throws IOException {
        return switch (format) {
            case WORKBOOK -> new XlsxItems(out, description, language, languages);
            case CSV -> new CsvItems(out, description, languages);
            case JSON -> JsonItems.writer(out);
        };
    }

    /// A demonstration says in its first row that it is one.
    private static Item marked(Item item, Union union, String language) {
        if (union.demoDay() == null) return item;
        var fields = new LinkedHashMap<>(item.fields());
        fields.put("notice", new WordBook(language).word("exchange.demo.notice"));
        return new Item(item.kind(), item.place(), fields);
    }

    private List<String> shown(boolean inEachLanguage) {
        var shown = new ArrayList<String>();
        description.sheets().forEach(each -> shown.addAll(ItemRows.shown(each, inEachLanguage)));
        if (!inEachLanguage) shown.addAll(ItemRows.sourcesOfStages(description.sheet(Kind.ACT_STAGES)));
        return shown;
    }

    private static void put(ItemWriter writer, Item item) {
        try {
            writer.write(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
