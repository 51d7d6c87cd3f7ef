package org.pacta.exchange.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.mapping.MappedTable;
import org.pacta.exchange.mapping.Mapping;
import org.pacta.exchange.mending.MendBook;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.JsonItems;
import org.pacta.exchange.workbook.Workbooks;
import org.pacta.machine.Refused;

/// Writes the rows that an import leaves out to a file that is mended and brought in by the same command: a workbook,
/// or lines of JSON where the file holds such.
record MendFile(Description description) {

    /// Where it is written when nobody says: beside the file, and named after it.
    static Path beside(Path file) {
        var name = Objects.requireNonNull(file.getFileName()).toString();
        var dot = name.lastIndexOf('.');
        var bare = dot > 0 ? name.substring(0, dot) : name;
        return file.resolveSibling(bare + "-to-mend" + (lines(file) ? ".jsonl" : ".xlsx"));
    }

    /// @throws Refused if the file could not be written, before anything is imported
    static void writable(Path to) {
        var folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder))
            throw new Refused(
                    "The rows left out could not be written to %s; nothing was written.\nName a file in a directory where this user may write: --to-mend."
                            .formatted(to));
    }

    private static boolean lines(Path file) {
        return Files.isReadable(file) && Workbooks.lines(file);
    }

    void write(Request request, Findings findings, Path to) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            var name = Objects.requireNonNull(request.file().getFileName()).toString();
            var mapping = request.mapping().map(each -> Mapping.parse(each, description, new Findings()));
            var workbooks = new Workbooks(description, Limits.USUAL);
            if (mapping.isEmpty() && lines(request.file())) {
                lines(request, findings, out);
                return;
            }
            try (var book = new MendBook(out, findings, "en")) {
                if (mapping.isEmpty()) workbooks.raw(request.file(), name, book);
                else
                    new MappedTable(mapping.get(), description, Limits.USUAL, java.util.Map.of())
                            .raw(request.file(), name, book);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lines(Request request, Findings findings, java.io.OutputStream out) throws IOException {
        var faulty = findings.rows().getOrDefault("", new TreeMap<Long, List<Fault>>());
        try (var writer = JsonItems.writer(out)) {
            new Workbooks(description, Limits.USUAL).raw(request.file(), item -> {
                try {
                    if (faulty.containsKey(item.place().line())) writer.write(item);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
