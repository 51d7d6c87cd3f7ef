package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares a whole text with the one kept in `src/test/golden`; `-Dgolden.update=true` keeps the new one instead.
public final class Golden {
    private static final Path KEPT = Path.of("src/test/golden");

    private Golden() {}

    public static void matches(String name, String text) {
        var file = KEPT.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file).as("kept by -Dgolden.update=true").exists();
            assertThat(text).as(name).isEqualTo(Files.readString(file));
        } catch (IOException unread) {
            throw new UncheckedIOException(name, unread);
        }
    }
}
