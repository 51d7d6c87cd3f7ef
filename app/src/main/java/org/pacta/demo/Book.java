package org.pacta.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads the texts of the demonstration: one row a line, columns divided by `|`, remarks after `#`.
final class Book {

    private Book() {}

    /// @param name below the resources' folder `demo`
    static List<List<String>> rows(String name) {
        try (var in = Book.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) throw new IllegalStateException("demo text %s is missing".formatted(name));
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
