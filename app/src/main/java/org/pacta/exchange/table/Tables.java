package org.pacta.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;

/// Reads tables of every kind that offices send, row by row, in little memory.
///
/// Whatever the bytes are, the answer is rows or a refusal; nothing of a file is fetched from elsewhere, run, or
// unpacked to disk.
public final class Tables {

    private Tables() {}

    /// Hands each row that is not blank to the sink.
    ///
    /// @param name the file's name as the sender gave it; only compared with the content
    /// @param findings receives notices, as a guessed encoding
    /// @throws UncheckedIOException if the file itself cannot be opened
    public static Reading read(Path file, String name, Choice choice, Limits limits, Findings findings, RowSink sink) {
        var gate = new RowGate(limits, sink);
        try {
            long size = Files.size(file);
            if (size > limits.fileBytes()) {
                throw new Refusal(Reason.FILE_TOO_LARGE, String.valueOf(size), String.valueOf(limits.fileBytes()));
            }
            var format = Sniffing.format(file, limits);
            noteExtension(name, format, findings);
            read(file, format, choice, limits, findings, gate);
            return new Reading.Read(format, gate.rows());
        } catch (Refusal refusal) {
            return new Reading.Refused(refusal.fault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads one text table from bytes that can be opened more than once.
    static long readText(TextSource source, String sheet, Choice choice, Limits limits, Findings findings, RowSink sink)
            throws IOException {
        var gate = new RowGate(limits, sink);
        CsvTable.read(source, sheet, choice, limits, findings, gate);
        return gate.rows();
    }

    private static void read(Path file, Format format, Choice choice, Limits limits, Findings findings, RowGate gate)
            throws IOException {
        try {
            switch (format) {
                case CSV -> CsvTable.read(() -> Files.newInputStream(file), "", choice, limits, findings, gate);
                case XLS -> XlsTable.read(file, choice, gate);
                case XLSX -> {
                    try (var archive = new Archive(file, limits)) {
                        new XlsxTable(archive, choice, limits, gate).read();
                    }
                }
                case DOCX -> {
                    try (var archive = new Archive(file, limits)) {
                        new DocxTable(archive, choice, limits, gate).read();
                    }
                }
            }
        } catch (XMLStreamException | IOException e) {
            throw new Refusal(Reason.FILE_DAMAGED);
        }
    }

    private static void noteExtension(String name, Format format, Findings findings) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean expected =
                switch (format) {
                    case CSV -> extension.matches("csv|txt|tsv|tab");
                    case XLSX -> extension.matches("xlsx|xlsm");
                    case XLS -> extension.equals("xls");
                    case DOCX -> extension.matches("docx|docm");
                };
        if (!expected && name.contains(".")) {
            findings.add(Reason.EXTENSION_DIFFERS, Place.FILE, name, format.name());
        }
    }
}
