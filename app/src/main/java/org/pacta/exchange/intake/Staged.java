package org.pacta.exchange.intake;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
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
    private final Map<Kind, BitSet> left = new EnumMap<>(Kind.class);

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
        return counts.getOrDefault(kind, 0L)
                - left.getOrDefault(kind, new BitSet()).cardinality();
    }

    long total() {
        return Arrays.stream(Kind.values()).mapToLong(this::count).sum();
    }

    /// Leaves items out, by the numbers that [#numbered] gives them.
    void leave(Kind kind, BitSet numbers) {
        left.computeIfAbsent(kind, _ -> new BitSet()).or(numbers);
    }

    private record Line(String s, long l, Map<String, String> f) {}

    /// Hands out the items of a kind in the order of the file.
    void each(Kind kind, Consumer<Item> consumer) {
        numbered(kind, (_, item) -> consumer.accept(item));
    }

    /// The same with their numbers from 0, by which an item can be left out.
    void numbered(Kind kind, BiConsumer<Integer, Item> consumer) {
        var out = left.getOrDefault(kind, new BitSet());
        var writer = writers.get(kind);
        if (writer == null) return;
        try {
            writer.flush();
            try (BufferedReader reader = Files.newBufferedReader(file(kind))) {
                int number = -1;
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (out.get(++number)) continue;
                    var read = JSON.readValue(line, new TypeReference<Line>() {});
                    consumer.accept(number, new Item(kind, Place.row(read.s, read.l), read.f));
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
