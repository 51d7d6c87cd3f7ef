package org.pacta.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
/// unpacked to disk.
public final class Tables {

    private static final Choice UTF_8 = new Choice(null, StandardCharsets.UTF_8, null, false);

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

    /// Hands each row of a packed set of CSV files in UTF-8 to the sink; each file is a sheet named as it, without
    /// `.csv`.
    public static Reading readCsvArchive(Path file, Limits limits, Findings findings, RowSink sink) {
        var gate = new RowGate(limits, sink);
        try (var archive = new Archive(file, limits)) {
            for (var name : archive.names()) {
                if (name.endsWith(".csv") && gate.open()) {
                    var sheet = name.substring(name.lastIndexOf('/') + 1, name.length() - 4);
                    CsvTable.read(() -> archive.openText(name), sheet, UTF_8, limits, findings, gate);
                }
            }
            return new Reading.Read(Format.CSV, gate.rows());
        } catch (Refusal refusal) {
            return new Reading.Refused(refusal.fault());
        } catch (IOException e) {
            return new Reading.Refused(new Refusal(Reason.FILE_DAMAGED).fault());
        }
    }

    private static void read(Path file, Format format, Choice choice, Limits limits, Findings findings, RowGate gate)
            throws IOException {
        try {
            switch (format) {
                case CSV -> CsvTable.read(() -> Files.newInputStream(file), "", choice, limits, findings, gate);
                case XLS -> XlsTable.read(file, choice, gate, findings);
                case XLSX -> {
                    try (var archive = new Archive(file, limits)) {
                        new XlsxTable(archive, choice, limits, gate, findings).read();
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
