package org.pacta.exchange.intake;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The items of a file, set aside on disk kind by kind, so that a plan of any size is read twice in constant memory.
final class Staged implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Map<Kind, BufferedWriter> writers = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    Staged() {
        try {
            folder = Files.createTempDirectory("pacta-import-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Item item) {
        var line = new LinkedHashMap<String, Object>();
        line.put("s", item.place().sheet());
        line.put("l", item.place().line());
        line.put("f", item.fields());
        try {
            var writer = writers.get(item.kind());
            if (writer == null) {
                writer = Files.newBufferedWriter(file(item.kind()));
                writers.put(item.kind(), writer);
            }
            writer.write(JSON.writeValueAsString(line));
            writer.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counts.merge(item.kind(), 1L, Long::sum);
    }

    long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private record Line(String s, long l, Map<String, String> f) {}

    /// Hands out the items of a kind in the order of the file.
    void each(Kind kind, Consumer<Item> consumer) {
        var writer = writers.get(kind);
        if (writer == null) return;
        try {
            writer.flush();
            try (BufferedReader reader = Files.newBufferedReader(file(kind))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    var read = JSON.readValue(line, new TypeReference<Line>() {});
                    consumer.accept(new Item(kind, Place.row(read.s, read.l), read.f));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Kind kind) {
        return folder.resolve(kind.key());
    }

    @Override
    public void close() {
        try {
            for (var writer : writers.values()) writer.close();
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) Files.delete(file);
            }
            Files.delete(Objects.requireNonNull(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
