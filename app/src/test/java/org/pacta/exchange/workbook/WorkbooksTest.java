package org.pacta.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.table.Reading;
import org.pacta.exchange.table.TableFiles;
import org.pacta.exchange.words.CellCleaning;

class WorkbooksTest {

    private static final Description DESCRIPTION = new Description();
    private static final List<String> LANGUAGES = List.of("ru", "en");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private record Came(Reading reading, List<Item> items, Findings findings) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenReadsBackTheSame(int seed) throws IOException {
        var random = new Random(seed);
        var items = anyItems(random, () -> random.nextInt(3));
        var formats = List.<Opening>of(
                out -> new XlsxItems(out, DESCRIPTION, List.of("en", "ru", "be").get(seed % 3), LANGUAGES),
                out -> new CsvItems(out, DESCRIPTION, LANGUAGES),
                JsonItems::writer);

        for (var format : formats.subList(seed % 10 == 0 ? 0 : 1, 3)) {
            var came = read(written(format, items));

            assertThat(came.findings.faults()).isEmpty();
            assertThat(came.items).hasSameSizeAs(items);
            for (int i = 0; i < items.size(); i++) {
                assertThat(came.items.get(i).kind()).isEqualTo(items.get(i).kind());
                assertThat(came.items.get(i).fields()).isEqualTo(items.get(i).fields());
            }
        }
    }

    /// Long sheets go out in parts, one sheet after the other.
    @Test
    void severalLongSheetsReadBackTheSame() throws IOException {
        var items = anyItems(new Random(7), () -> 501);

        var came = read(written(out -> new XlsxItems(out, DESCRIPTION, "en", LANGUAGES), items));

        assertThat(came.findings.faults()).isEmpty();
        assertThat(came.items)
                .extracting(Item::kind, Item::fields)
                .isEqualTo(items.stream()
                        .map(each -> org.assertj.core.groups.Tuple.tuple(each.kind(), each.fields()))
                        .toList());
    }

    @Test
    void noTextThatBeginsAsAFormulaLeavesUnguarded() throws IOException {
        var item = new Item(
                Kind.STATEMENTS,
                Place.FILE,
                java.util.Map.of(
                        "code",
                        "1",
                        "who",
                        "=HYPERLINK(\"x\")",
                        "when",
                        "2023-03-27",
                        "words:en",
                        "-1+cmd|' /C calc'!A0"));

        var csv = written(out -> new CsvItems(out, DESCRIPTION, LANGUAGES), List.of(item));
        var text = new String(unzipped(csv), StandardCharsets.UTF_8);

        assertThat(text).contains(",\"'=HYPERLINK(\"\"x\"\")\",").contains(",'-1+cmd");
        assertThat(read(csv).items.getFirst().fields()).isEqualTo(item.fields());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void theEmptyTemplateReadsAsNothingWithoutFault(String language) throws IOException {
        var out = new ByteArrayOutputStream();
        new XlsxItems(out, DESCRIPTION, language, LANGUAGES).close();

        var came = read(out.toByteArray());

        assertThat(came.reading).isInstanceOf(Reading.Read.class);
        assertThat(came.findings.faults()).isEmpty();
        assertThat(came.items).isEmpty();
    }

    @Test
    void aHandFilledSheetIsCleanedAndItsDeadlineKeepsItsWords() {
        var came = read(sheet(
                List.of("Код", "Название (ru)", "Срок", "Учитывается"),
                List.of("1.1", "Тар\u200Bиф", "IV\u00a0квартал 2023 г.", "да")));

        assertThat(came.findings.faults()).isEmpty();
        assertThat(came.items.getFirst().fields())
                .containsEntry("title:ru", "Тариф")
                .containsEntry("deadline", "2023-Q4")
                .containsEntry("deadline_words", "IV квартал 2023 г.")
                .containsEntry("counted", "true");
        assertThat(came.findings.counts()).containsKey(Reason.CLEANED_INVISIBLE);
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirPlace() {
        var came = read(sheet(
                List.of("code", "title:ru", "deadline", "kind"),
                List.of("M1\u04211", "a", "до 2025 года", "FOO"),
                List.of("2", "", "#REF!", ""),
                List.of("3", "x", "", ""),
                List.of("3", "x", "", "")));

        assertThat(came.findings.faults())
                .extracting(Fault::reason)
                .containsExactly(
                        Reason.LOOK_ALIKE,
                        Reason.DEADLINE_AMBIGUOUS,
                        Reason.NOT_IN_LIST,
                        Reason.CELL_ERROR,
                        Reason.REQUIRED,
                        Reason.DUPLICATE_KEY);
        assertThat(came.findings.faults().get(1).place()).isEqualTo(new Place("Мероприятия", 2, "C", "deadline"));
        assertThat(came.items)
                .singleElement()
                .satisfies(i -> assertThat(i.field("code")).isEqualTo("3"));
    }

    @Test
    void anUnknownColumnOrSheetNamesTheNearest() {
        var column = read(sheet(List.of("code", "title:ru", "deadlin"), List.of("1", "a", "2023")));
        var sheet = read(TableFiles.xlsx(w -> w.newWorksheet("mesures").value(0, 0, "code")));

        assertThat(column.findings.faults().getFirst().reason()).isEqualTo(Reason.UNKNOWN_COLUMN);
        assertThat(column.findings.faults().getFirst().details().getFirst()).isEqualTo("deadline");
        assertThat(sheet.findings.faults().getFirst().details().getFirst()).isEqualTo("measures");
    }

    @Test
    void everySheetNameFitsASpreadsheetAndIsItsOwn() {
        for (var language : List.of("en", "ru", "be")) {
            var names = DESCRIPTION.sheets().stream().map(s -> s.name(language)).toList();
            assertThat(names)
                    .doesNotHaveDuplicates()
                    .allSatisfy(n -> assertThat(n).hasSizeLessThanOrEqualTo(31));
            for (var sheet : DESCRIPTION.sheets()) {
                assertThat(sheet.columns()).extracting(c -> c.heading(language)).doesNotHaveDuplicates();
            }
        }
    }

    private interface Opening {
        ItemWriter open(OutputStream out) throws IOException;
    }

    private static byte[] written(Opening opening, List<Item> items) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = opening.open(out)) {
            for (var item : items) {
                writer.write(item);
            }
        }
        return out.toByteArray();
    }

    private static byte[] unzipped(byte[] zip) throws IOException {
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            in.getNextEntry();
            return in.readAllBytes();
        }
    }

    @SafeVarargs
    private static byte[] sheet(List<String>... rows) {
        return TableFiles.xlsx(workbook -> {
            var sheet = workbook.newWorksheet("Мероприятия");
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].size(); c++) {
                    sheet.value(r, c, rows[r].get(c));
                }
            }
        });
    }

    private static Came read(byte[] bytes) {
        var items = new ArrayList<Item>();
        var findings = new Findings();
        try {
            var file = Files.createTempFile("pacta-book", ".bin");
            try {
                Files.write(file, bytes);
                var books = new Workbooks(DESCRIPTION, Limits.USUAL);
                return new Came(books.read(file, "book", false, findings, items::add), items, findings);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Item> anyItems(Random random, IntSupplier rows) {
        var items = new ArrayList<Item>();
        for (var sheet : DESCRIPTION.sheets()) {
            for (int i = 0, n = rows.getAsInt(); i < n; i++) {
                var fields = new LinkedHashMap<String, String>();
                for (var column : sheet.columns()) {
                    if (column.type() == ColumnType.TEXTS) {
                        LANGUAGES.forEach(l -> fields.put(column.key() + ":" + l, text(random)));
                    } else if (column.partOfKey() || column.required() || random.nextBoolean()) {
                        fields.put(column.key(), value(column, random, i));
                    }
                }
                items.add(new Item(sheet.kind(), Place.FILE, fields));
            }
        }
        return items;
    }

    private static String value(Column column, Random random, int number) {
        return switch (column.type()) {
            case CODE -> "K-" + number + random.nextInt(1_000_000);
            case CODES -> "A" + random.nextInt(10) + "; Я-" + random.nextInt(10);
            case LINE ->
                CellCleaning.line(text(random) + random.nextInt(1_000_000)).text();
            case TEXT, TEXTS -> text(random);
            case DAY ->
                java.time.LocalDate.of(1850, 1, 1)
                        .plusDays(random.nextInt(90_000))
                        .toString();
            case INSTANT -> java.time.Instant.ofEpochSecond(random.nextInt()).toString();
            case DEADLINE ->
                List.of("2023-Q4", "2023-07-01", "2023", "none", "R/P1Y", "2022/2023")
                        .get(random.nextInt(6));
            case NUMBER ->
                List.of("0", "-5", "0.1", "12345678901234567890.5", "1.234", "1.50")
                        .get(random.nextInt(6));
            case WHOLE -> String.valueOf(random.nextInt(-1000, 1_000_000));
            case FLAG -> String.valueOf(random.nextBoolean());
            case ENUM -> column.values().get(random.nextInt(column.values().size()));
            case LANGUAGE -> LANGUAGES.get(random.nextInt(2));
            case LANGUAGES -> "ru; en";
        };
    }

    private static String text(Random random) {
        var pieces = List.of(
                "=1+1", "'", "''=", "+7", "@x", "-", "Тариф", "\"a\"", ";", ",", "\n", "«мир»", "  ", "x\ty", "😀",
                "&<>");
        var text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        var clean = CellCleaning.text(text.toString()).text();
        return clean.isEmpty() ? "x" : clean;
    }
}
