package org.pacta.exchange.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Findings;

/// Makes files and reads them, for tests.
public final class TableFiles {

    static final Limits SMALL = new Limits(20 << 20, 1_000, 100_000, 1_000, 50, 40, 40 << 20, 200);

    private TableFiles() {}

    static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    /// An XLSX file written by one who fills the first sheet.
    public static byte[] xlsx(Filling filling) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            filling.fill(workbook);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public interface Filling {
        void fill(Workbook workbook) throws IOException;
    }

    /// The least workbook around a sheet's XML.
    public static byte[] bareXlsx(String sheet, String shared) throws IOException {
        return zip(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='S' sheetId='1' r:id='a'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/s.xml'/></Relationships>",
                "xl/worksheets/s.xml",
                sheet,
                "xl/sharedStrings.xml",
                shared));
    }

    public static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    static void repeat(OutputStream out, String text, int times) throws IOException {
        var block = text.repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times / 1000; i++) {
            out.write(block);
        }
    }

    /// What came of reading bytes as a file.
    record Seen(Reading reading, List<Row> rows, Findings findings) {

        List<List<String>> cells() {
            return rows.stream().map(Row::cells).toList();
        }

        Fault fault() {
            return switch (reading) {
                case Reading.Refused(var fault) -> fault;
                case Reading.Read read -> throw new AssertionError("was read: " + read + " " + rows);
            };
        }
    }

    static Seen read(byte[] bytes, String name, Choice choice, Limits limits) {
        var rows = new ArrayList<Row>();
        var findings = new Findings();
        try {
            Path file = Files.createTempFile("pacta-table", ".bin");
            try {
                Files.write(file, bytes);
                var reading = Tables.read(file, name, choice, limits, findings, rows::add);
                return new Seen(reading, rows, findings);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Seen csv(String text) {
        return read(bytes(text, StandardCharsets.UTF_8), "plan.csv", Choice.PLAIN, SMALL);
    }
}
