package org.pacta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.mapping.MappedTable;
import org.pacta.exchange.mapping.Mapping;
import org.pacta.exchange.table.Choice;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.table.Reading;
import org.pacta.exchange.table.Tables;
import org.pacta.exchange.workbook.CsvItems;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.JsonItems;
import org.pacta.exchange.workbook.Kind;
import org.pacta.exchange.workbook.Workbooks;
import org.pacta.exchange.workbook.XlsxItems;

/// Any bytes give rows, items or a refusal: never an exception. Seeds from `-Dfuzz.seed` (0), time from
/// `-Dfuzz.seconds` (10; 120 with `-Dlong=true`).
class FuzzTest {

    private static final Description DESCRIPTION = new Description();
    private static final Limits LIMITS = new Limits(20 << 20, 100_000, 1 << 20, 10_000, 200, 100, 50 << 20, 200);
    private static final String YAML = "language: ru\nlevels: [{code: g, rows: '(?<code>\\d+)\\. (?<title>.+)'}]\n"
            + "measures: {code: Код, title: Название, deadline: {column: Срок, optional: true}}\n";

    @TempDir
    Path folder;

    @Test
    void everyKeptInputGivesAValueOrARefusal() throws IOException {
        try (var inputs = Files.list(Path.of("src/test/resources/fuzz"))) {
            var kept = inputs.sorted().toList();
            assertThat(kept).hasSizeGreaterThan(10);
            for (var input : kept) {
                feed(Files.readAllBytes(input), input.getFileName().toString());
            }
        }
    }

    @Test
    void mutatedFilesGiveAValueOrARefusal() throws IOException {
        var good = goodFiles();
        long end = System.nanoTime()
                + Long.getLong("fuzz.seconds", Boolean.getBoolean("long") ? 120L : 10L) * 1_000_000_000L;
        long seed = Long.getLong("fuzz.seed", 0L);
        int fed = 0;
        while (System.nanoTime() < end && fed < 20_000) {
            var random = new Random(seed + fed);
            var bytes = good.get(random.nextInt(good.size()));
            var mutated = random.nextBoolean() && bytes[0] == 'P' ? within(bytes, random) : mutated(bytes, random);
            feed(mutated, "seed " + (seed + fed));
            fed++;
        }
        assertThat(fed).isGreaterThan(100);
    }

    private void feed(byte[] bytes, String name) throws IOException {
        var file = folder.resolve("input");
        Files.write(file, bytes);
        try {
            var findings = new Findings();
            for (var choice : List.of(Choice.PLAIN, new Choice(Choice.ALL_SHEETS, null, null, true))) {
                told(Tables.read(file, name, choice, LIMITS, findings, row -> true), findings);
            }
            told(new Workbooks(DESCRIPTION, LIMITS).read(file, name, true, findings, item -> {}), findings);
            var mapping = Objects.requireNonNull(Mapping.parse(YAML, DESCRIPTION, new Findings()));
            told(
                    new MappedTable(mapping, DESCRIPTION, LIMITS, Map.of()).read(file, name, findings, item -> {}),
                    findings);
            Mapping.parse(new String(bytes, StandardCharsets.UTF_8), DESCRIPTION, findings);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            var kept = Path.of("target", "fuzz-" + name.replace(' ', '-'));
            Files.write(kept, bytes);
            throw new AssertionError("input " + name + ", kept in " + kept, e);
        }
    }

    private static void told(Reading reading, Findings findings) {
        var texts = new FaultTexts("be");
        switch (reading) {
            case Reading.Refused(var fault) -> assertThat(texts.line(fault)).isNotBlank();
            case Reading.Read read -> assertThat(read.rows()).isNotNegative();
        }
        findings.faults().forEach(fault -> assertThat(texts.line(fault)).isNotBlank());
    }

    private static byte[] mutated(byte[] good, Random random) {
        var bytes = good.clone();
        switch (random.nextInt(5)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                int from = random.nextInt(bytes.length);
                int to = Math.min(bytes.length, from + random.nextInt(64));
                var noise = new byte[to - from];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, from, noise.length);
            }
            case 2 -> {
                var out = new ByteArrayOutputStream();
                int from = random.nextInt(bytes.length);
                out.write(bytes, 0, from);
                out.write(bytes, random.nextInt(from + 1), 0);
                out.write(bytes, from / 2, from - from / 2);
                out.write(bytes, from, bytes.length - from);
                bytes = out.toByteArray();
            }
            default -> {
                for (int i = 0; i <= random.nextInt(8); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) "\0<>\"&;'=\u007F0".charAt(random.nextInt(10));
                }
            }
        }
        return bytes;
    }

    /// Unpacks, mutates one part, packs again: so that the parsers inside are reached.
    private byte[] within(byte[] zip, Random random) throws IOException {
        var parts = new HashMap<String, byte[]>();
        var names = new ArrayList<String>();
        var file = folder.resolve("good.zip");
        Files.write(file, zip);
        try (var packed = new ZipFile(file.toFile())) {
            for (var entry : packed.stream().toList()) {
                names.add(entry.getName());
                parts.put(entry.getName(), packed.getInputStream(entry).readAllBytes());
            }
        }
        var chosen = names.get(random.nextInt(names.size()));
        var part = parts.getOrDefault(chosen, new byte[0]);
        parts.put(chosen, part.length == 0 ? part : mutated(part, random));
        var out = new ByteArrayOutputStream();
        try (var packed = new ZipOutputStream(out)) {
            for (var name : names) {
                packed.putNextEntry(new ZipEntry(name));
                packed.write(parts.getOrDefault(name, new byte[0]));
            }
        }
        return out.toByteArray();
    }

    private static List<byte[]> goodFiles() throws IOException {
        var text = "Код;Название;Срок\n1. Налоги;;\n1.1;\"a \"\"b\"\"\nc\";IV квартал 2023 г.\n1.2;x;ежегодно\n";
        var item = new Item(
                Kind.MEASURES,
                org.pacta.exchange.faults.Place.FILE,
                Map.of("code", "1", "title:ru", "Тариф", "deadline", "2023-Q4", "counted", "true"));
        var xlsx = new ByteArrayOutputStream();
        try (var writer = new XlsxItems(xlsx, DESCRIPTION, "ru", List.of("ru"))) {
            writer.write(item);
        }
        var csv = new ByteArrayOutputStream();
        try (var writer = new CsvItems(csv, DESCRIPTION, List.of("ru"))) {
            writer.write(item);
        }
        var json = new ByteArrayOutputStream();
        try (var writer = JsonItems.writer(json)) {
            writer.write(item);
            writer.write(item);
        }
        var xls = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("S").createRow(0);
            row.createCell(0).setCellValue("Код");
            row.createCell(1).setCellFormula("1+1");
            workbook.write(xls);
        }
        var docx = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createTable(2, 2).getRow(0).getCell(0).setText("Код");
            document.write(docx);
        }
        return List.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1251")),
                text.getBytes(StandardCharsets.UTF_16),
                YAML.getBytes(StandardCharsets.UTF_8),
                xlsx.toByteArray(),
                csv.toByteArray(),
                json.toByteArray(),
                xls.toByteArray(),
                docx.toByteArray());
    }
}
