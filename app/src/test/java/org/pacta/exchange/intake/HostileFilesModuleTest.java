package org.pacta.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.outlet.ExportFormat;
import org.pacta.exchange.outlet.Exports;
import org.pacta.exchange.table.TableFiles;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;

/// Files made to do harm, or only broken: each is refused in a clear sentence, and nothing is written.
class HostileFilesModuleTest {

    private static final String MAPPING = """
            language: en
            framework: {code: 2021-2023, title: {en: Plan}}
            measures: {code: Code, title: Title}
            """;

    @TempDir
    private static Path folder;

    private static TestApplication app;
    private static PlanFixture plan;

    @BeforeAll
    static void open() {
        app = TestApplication.quiet();
        plan = PlanFixture.of(app, "hostile", "A");
        plan.group("1", "");
        plan.measure("M1", "1");
        plan.measure("M2", "1");
        plan.title("M2", "en", "=HYPERLINK(\"http://evil.example\")");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    /// @param mapping empty for a Pacta workbook
    private record Hostile(String what, String name, byte[] bytes, String mapping, Reason reason, String says) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Hostile table(String what, String text, Reason reason, String says) {
        return new Hostile(what, "a.csv", text.getBytes(StandardCharsets.UTF_8), MAPPING, reason, says);
    }

    private static Hostile book(String what, byte[] bytes, Reason reason, String says) {
        return new Hostile(what, "a.xlsx", bytes, "", reason, says);
    }

    private static Hostile rows(String what, Lines lines, Reason reason, String says) {
        try {
            return new Hostile(what, "a.jsonl", Files.readAllBytes(lines.in(folder)), "", reason, says);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lines links(String... pairs) {
        var lines = new Lines()
                .measure("C1", "1", "One", "2021")
                .measure("C2", "1", "Two", "2021")
                .measure("C3", "1", "Three", "2021");
        for (var pair : pairs)
            lines.row("links", "from", pair.substring(0, 2), "to", pair.substring(2), "kind", "FINISH_START");
        return lines;
    }

    static Stream<Hostile> hostile() throws IOException {
        var sheet =
                "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>%s</t></is></c></row></sheetData></worksheet>";
        var doctype = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
        var laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        var entries = new HashMap<String, String>();
        for (int i = 0; i < 6_000; i++) entries.put("p" + i, "");
        entries.put("xl/workbook.xml", "<workbook/>");
        return Stream.of(
                book(
                        "an entity that reads a file",
                        TableFiles.bareXlsx(doctype + sheet.formatted("&e;"), "<sst/>"),
                        Reason.XML_DOCTYPE,
                        "document type"),
                book(
                        "entities that grow",
                        TableFiles.bareXlsx(laughs + sheet.formatted("&b;"), "<sst/>"),
                        Reason.XML_DOCTYPE,
                        "document type"),
                new Hostile(
                        "an entity in a document",
                        "a.docx",
                        TableFiles.zip(Map.of(
                                "word/document.xml",
                                doctype + "<document>&e;</document>",
                                "[Content_Types].xml",
                                "<Types/>")),
                        MAPPING,
                        Reason.XML_DOCTYPE,
                        "document type"),
                book(
                        "a part that unpacks to a thousand times its size",
                        TableFiles.bareXlsx(
                                "<worksheet><sheetData>" + "<row/>".repeat(6 << 20) + "</sheetData></worksheet>",
                                "<sst/>"),
                        Reason.ZIP_RATIO,
                        ""),
                book("too many parts", TableFiles.zip(entries), Reason.ZIP_ENTRIES, "6"),
                book(
                        "shared texts beyond what is held",
                        TableFiles.bareXlsx(sheet.formatted("x"), shared()),
                        Reason.SHARED_STRINGS,
                        ""),
                book(
                        "a cell beyond a mebibyte",
                        TableFiles.bareXlsx(sheet.formatted(noise(2 << 20)), "<sst/>"),
                        Reason.CELL_TOO_LARGE,
                        "1048576"),
                table(
                        "a cell beyond a mebibyte, as text",
                        "Code;Title\nM1;" + "x".repeat(2 << 20),
                        Reason.CELL_TOO_LARGE,
                        "1048576"),
                table(
                        "a quote that is never closed",
                        "Code;Title\nM1;\"endless\n" + "M2;x\n".repeat(10),
                        Reason.QUOTE_OPEN,
                        ""),
                table("NUL bytes", "Code;Title\nM1;a\0b\n", Reason.NUL_BYTES, "bytes that are zero"),
                new Hostile(
                        "another encoding than stated",
                        "a.csv",
                        "Code;Title\nM1;Мера\n".getBytes(Charset.forName("windows-1251")),
                        "file: {encoding: UTF-8}\n" + MAPPING,
                        Reason.WRONG_ENCODING,
                        "UTF-8"),
                new Hostile(
                        "no file of a kind that is read",
                        "a.csv",
                        new byte[] {(byte) 0x7F, 'E', 'L', 'F', 1, 1, 0, 0, 0},
                        MAPPING,
                        Reason.NUL_BYTES,
                        ""),
                new Hostile("nothing at all", "a.csv", new byte[0], MAPPING, Reason.FILE_EMPTY, "empty"),
                new Hostile(
                        "a mapping whose aliases grow",
                        "a.csv",
                        "Code;Title\n".getBytes(StandardCharsets.UTF_8),
                        laughing(),
                        Reason.MAPPING_YAML,
                        ""),
                new Hostile(
                        "JSON without an end",
                        "a.jsonl",
                        ("{\"kind\":\"measures\",\"fields\":" + "{\"a\":".repeat(5_000))
                                .getBytes(StandardCharsets.UTF_8),
                        "",
                        Reason.JSON_LINE,
                        ""),
                rows(
                        "one code twice",
                        new Lines().measure("D", "1", "One", "2021").measure("D", "1", "Two", "2021"),
                        Reason.DUPLICATE_KEY,
                        "D"),
                rows("links that wait for each other", links("C1C2", "C2C3", "C3C1"), Reason.LINK_CYCLE, "→"),
                rows("a link to itself", links("C1C1"), Reason.LINK_CYCLE, "C1 → C1"),
                rows(
                        "measures that are part of each other",
                        new Lines()
                                .row("measures", "code", "D", "group", "1", "title:en", "One", "parent", "E")
                                .row("measures", "code", "E", "group", "1", "title:en", "Two", "parent", "D"),
                        Reason.GROUP_CYCLE,
                        "D → E → D"),
                rows(
                        "a provision that is part of itself",
                        new Lines()
                                .row("instruments", "code", "T", "title:en", "Treaty")
                                .row("provisions", "instrument", "T", "code", "1", "words:en", "x", "parent", "1"),
                        Reason.GROUP_CYCLE,
                        "1 → 1"),
                rows(
                        "terms that are part of each other",
                        new Lines()
                                .row("taxonomies", "code", "X", "title:en", "Theme")
                                .row("terms", "taxonomy", "X", "code", "a", "title:en", "a", "parent", "b")
                                .row("terms", "taxonomy", "X", "code", "b", "title:en", "b", "parent", "a"),
                        Reason.GROUP_CYCLE,
                        "a → b → a"),
                rows(
                        "bodies that came from each other",
                        new Lines()
                                .row("bodies", "code", "Q1", "name:en", "One", "predecessors", "Q2")
                                .row("bodies", "code", "Q2", "name:en", "Two", "predecessors", "Q1"),
                        Reason.ORIGIN_CYCLE,
                        "Q1 → Q2 → Q1"),
                rows(
                        "a measure that continues itself",
                        new Lines()
                                .row(
                                        "measures",
                                        "code",
                                        "D",
                                        "group",
                                        "1",
                                        "title:en",
                                        "One",
                                        "continues",
                                        "2021-2023:D"),
                        Reason.ORIGIN_CYCLE,
                        "D → D"),
                rows(
                        "two codes that look the same",
                        new Lines().measure("A.7", "1", "One", "2021").measure("\u0410.7", "1", "Two", "2021"),
                        Reason.LOOK_ALIKE_TWIN,
                        "Cyrillic \u0410 (U+0410) at place 1"),
                rows(
                        "a code that looks like one of the register",
                        new Lines().measure("\u041C1", "1", "Like M1", "2021"),
                        Reason.LOOK_ALIKE_TWIN,
                        "M1"),
                rows(
                        "a reference to nothing",
                        new Lines().measure("D", "nowhere", "One", "2021"),
                        Reason.REFERENCE_UNKNOWN,
                        "nowhere"));
    }

    /// Each name stands for nine of the one before: a thousand million in the end.
    private static String laughing() {
        var yaml = new StringBuilder("a0: &a0 [ha]\n");
        for (int i = 1; i < 10; i++) yaml.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
        return yaml.toString();
    }

    private static String shared() {
        return "<sst>" + ("<si><t>" + noise(1 << 19) + "</t></si>").repeat(1) + many() + "</sst>";
    }

    /// Some 70 MiB of texts that no compression makes suspicious.
    private static String many() {
        var text = new StringBuilder();
        for (int i = 0; i < 140; i++)
            text.append("<si><t>").append(noise((1 << 19) + i)).append("</t></si>");
        return text.toString();
    }

    private static String noise(int length) {
        var random = new java.util.Random(length);
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) text.append((char) ('a' + random.nextInt(26)));
        return text.toString();
    }

    private static Outcome run(Path file, String mapping) {
        var request = new Request(
                file,
                "hostile",
                "2021-2023",
                mapping.isEmpty() ? Optional.empty() : Optional.of(mapping),
                Map.of(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                false,
                false);
        return app.bean(Imports.class).run(request, (_, _, _) -> {});
    }

    @ParameterizedTest
    @MethodSource
    void hostile(Hostile hostile) throws IOException {
        var head = plan.head().seq();
        var file = Files.write(folder.resolve(hostile.name), hostile.bytes);

        var outcome = run(file, hostile.mapping);

        refused(outcome, hostile.reason, hostile.says);
        assertThat(plan.head().seq()).isEqualTo(head);
    }

    private static void refused(Outcome outcome, Reason reason, String says) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.findings().faults()).extracting(Fault::reason).contains(reason);
        for (var language : List.of("en", "ru", "be")) {
            var texts = new FaultTexts(language);
            assertThat(outcome.findings().faults()).allSatisfy(each -> {
                assertThat(texts.message(each)).hasSizeGreaterThan(9).doesNotContainPattern("\\{\\d");
                assertThat(texts.remedy(each)).hasSizeGreaterThan(5).doesNotContainPattern("\\{\\d");
            });
        }
        var english = new FaultTexts("en");
        assertThat(outcome.findings().faults().stream().map(english::line))
                .anySatisfy(each -> assertThat(each).containsIgnoringCase(says));
    }

    @Test
    void aFileBeyondAHundredMebibytesIsNotOpened() throws IOException {
        var file = folder.resolve("large.csv");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(101L << 20);
        }

        refused(run(file, MAPPING), Reason.FILE_TOO_LARGE, "104857600");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noExportHandsAFormulaToASpreadsheet(ExportFormat format) throws IOException {
        var file = folder.resolve("export." + format.ending());
        plan.read(Viewer.PUBLIC, () -> {
            try (var out = Files.newOutputStream(file)) {
                var asOf = new AsOf(PlanFixture.day("2021-06-01"), plan.head().recorded());
                return app.bean(Exports.class).write(plan.union(), asOf, format, "en", out, (_, _, _) -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        var texts = new StringBuilder();
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries()))
                texts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(texts.toString().replace("&apos;", "'"))
                .contains("'=HYPERLINK")
                .doesNotContain("<f>")
                .doesNotContainPattern("(?m)(^|[,;>\"])=HYPERLINK");
    }

    static Stream<ExportFormat> formats() {
        return Stream.of(ExportFormat.WORKBOOK, ExportFormat.CSV);
    }
}
