package org.pacta.machine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Option;

/// The file that a command writes; a picocli mixin. It appears under its name only when it is whole.
public final class NewFile {

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Overwrite the file if it is there.")
    private boolean force;

    /// What fills the file.
    @FunctionalInterface
    public interface Filling {

        /// Writes to the stream, and may close it.
        void to(OutputStream stream) throws IOException;
    }

    public Path path() {
        return out;
    }

    /// @throws Refused if the file is there already, or has no directory to be in
    public void check() {
        if (Files.exists(out) && !force)
            throw new Refused(
                    "The file %s is there already; nothing was written.\nName another one, or overwrite it with --force."
                            .formatted(out));
        if (Files.isDirectory(out)) throw new Refused("%s is a directory.\nName a file in it.".formatted(out));
        var folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new Refused("There is no directory %s.\nMake it first.".formatted(folder));
    }

    /// @throws Refused if it cannot be written; then nothing is left of it
    public void write(Filling filling) {
        check();
        var part = out.resolveSibling("." + out.getFileName() + ".part");
        try {
            try (var stream = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                filling.to(stream);
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new Refused("The file %s could not be written: %s".formatted(out, e.getMessage()), e);
        } finally {
            remove(part);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
