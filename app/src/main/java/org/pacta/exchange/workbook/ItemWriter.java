package org.pacta.exchange.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Writes items to a file. Items must come in the order of [Kind]; close writes the end.
public abstract sealed class ItemWriter implements AutoCloseable permits XlsxItems, CsvItems, JsonItems.Writer {

    private int last;

    /// @throws IllegalArgumentException if an item comes after one of a later kind
    public final void write(Item item) throws IOException {
        if (item.kind().ordinal() < last) {
            throw new IllegalArgumentException("%s after %s".formatted(item.kind(), Kind.values()[last]));
        }
        last = item.kind().ordinal();
        put(item);
    }

    abstract void put(Item item) throws IOException;

    @Override
    public abstract void close() throws IOException;

    /// The columns of a sheet as written: texts once for each language.
    static List<Written> columns(Sheet sheet, List<String> languages) {
        var written = new ArrayList<Written>();
        for (var column : sheet.columns()) {
            if (column.type() == ColumnType.TEXTS) {
                languages.forEach(l -> written.add(new Written(column, column.key() + ":" + l, l)));
            } else {
                written.add(new Written(column, column.key(), ""));
            }
        }
        return List.copyOf(written);
    }

    /// A column as written.
    record Written(Column column, String field, String textLanguage) {

        String heading(String language) {
            return textLanguage.isEmpty()
                    ? column.heading(language)
                    : column.heading(language) + " (" + textLanguage + ")";
        }
    }

    /// Refuses a field for which no column is written: it would be lost.
    static void complete(Item item, List<Written> columns) {
        for (var field : item.fields().keySet()) {
            if (columns.stream().noneMatch(c -> c.field().equals(field))) {
                throw new IllegalArgumentException("no column for %s of %s".formatted(field, item.kind()));
            }
        }
    }
}
