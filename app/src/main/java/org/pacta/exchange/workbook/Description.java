package org.pacta.exchange.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All sheets of the Pacta workbook and their columns, read from `exchange/workbook.txt`.
public final class Description {

    private final Map<Kind, Sheet> sheets = new EnumMap<>(Kind.class);

    /// @throws IllegalStateException if the file does not describe each kind once
    public Description() {
        var columns = new ArrayList<Column>();
        String[] head = {};
        for (var line : lines()) {
            if (line.startsWith("@")) {
                add(head, columns);
                head = cells(line.substring(1));
            } else {
                columns.add(column(cells(line)));
            }
        }
        add(head, columns);
        if (sheets.size() != Kind.values().length) {
            throw new IllegalStateException("kinds described: " + sheets.keySet());
        }
    }

    /// The sheets in the order of [Kind].
    public List<Sheet> sheets() {
        return List.copyOf(sheets.values());
    }

    public Sheet sheet(Kind kind) {
        return Objects.requireNonNull(sheets.get(kind));
    }

    /// The sheet that has this name in any language.
    public Optional<Sheet> named(String name) {
        return sheets.values().stream().filter(s -> s.named(name)).findFirst();
    }

    private void add(String[] head, List<Column> columns) {
        if (head.length > 0) {
            var kind = kind(head[0]);
            var sheet = new Sheet(kind, headings(head), columns);
            if (sheets.put(kind, sheet) != null) {
                throw new IllegalStateException("described twice: " + kind);
            }
        }
        columns.clear();
    }

    private static Column column(String[] cells) {
        var words = cells[0].split(" ");
        var flags = words.length > 2 ? words[2] : "";
        var refersTo = flags.contains(">") ? kind(flags.substring(flags.indexOf('>') + 1)) : null;
        boolean key = flags.contains("*");
        var type = words[1].split(":");
        return new Column(
                words[0],
                headings(cells),
                ColumnType.valueOf(type[0].toUpperCase(Locale.ROOT)),
                key,
                flags.contains("!") || (key && !flags.contains("?") && !words[0].equals("framework")),
                refersTo,
                type.length > 1 ? List.of(type[1].split(",")) : List.of());
    }

    private static Kind kind(String key) {
        return Kind.valueOf(key.toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> headings(String[] cells) {
        return Map.of("en", cells[1], "ru", cells[2], "be", cells[3]);
    }

    private static String[] cells(String line) {
        var cells = line.strip().split(" *\\| *");
        if (cells.length != 4) {
            throw new IllegalStateException("not four cells: " + line);
        }
        return cells;
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(Description.class.getResourceAsStream("/exchange/workbook.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
