package org.pacta.register.draft;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.pacta.ledger.Said;
import org.pacta.ledger.SaidForm;

/// Changes set aside on disk while the command that says them is taken back, so that their number does not matter.
final class Spool implements Consumer<Said>, AutoCloseable {

    private final SaidForm form;
    private final Path file;
    private final BufferedWriter writer;

    Spool(SaidForm form) {
        this.form = form;
        try {
            file = Files.createTempFile("pacta-draft-", ".jsonl");
            writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(Said said) {
        try {
            writer.write(said.thing() + " " + form.write(said));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A change as it is stored.
    record Line(long thing, String change) {}

    void each(Consumer<Line> taker) {
        try {
            writer.flush();
            try (var lines = Files.lines(file)) {
                lines.forEach(line -> {
                    var space = line.indexOf(' ');
                    taker.accept(new Line(Long.parseLong(line.substring(0, space)), line.substring(space + 1)));
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
