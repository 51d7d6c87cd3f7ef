package org.pacta.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// The workbook as packed CSV files in UTF-8 with a byte order mark, one a kind, with the keys as headings. Kinds
/// without items are left out.
public final class CsvItems extends ItemWriter {

    private final ZipOutputStream zip;
    private final Description description;
    private final List<String> languages;
    private @Nullable Kind open;
    private List<Written> columns = List.of();

    /// @param languages of the texts that the items have
    public CsvItems(OutputStream out, Description description, List<String> languages) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.description = description;
        this.languages = List.copyOf(languages);
    }

    @Override
    void put(Item item) throws IOException {
        if (open != item.kind()) {
            begin(item.kind());
        }
        complete(item, columns);
        line(columns.stream().map(c -> guarded(c, item.field(c.field()))).toList());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void begin(Kind kind) throws IOException {
        open = kind;
        columns = columns(description.sheet(kind), languages);
        zip.putNextEntry(new ZipEntry(kind.key() + ".csv"));
        zip.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        line(columns.stream().map(Written::field).toList());
    }

    private void line(List<String> cells) throws IOException {
        var line = cells.stream().map(CsvItems::quoted).collect(Collectors.joining(",", "", "\r\n"));
        zip.write(line.getBytes(StandardCharsets.UTF_8));
    }

    /// A number is no formula, negative or not.
    private static String guarded(Written column, String value) {
        var type = column.column().type();
        return type == ColumnType.NUMBER || type == ColumnType.WHOLE ? value : Injection.guarded(value);
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
