package org.pacta.portal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.portal.api.Asker;

/// Open-data files over HTTP.
class FilesModuleTest {

    private static final String OF_U = "/u/u/data/2021-2023/";

    private static TestApplication app;
    private static Asker asker;

    @BeforeAll
    static void serve() {
        app = TestApplication.served();
        asker = new Asker(app.address());
        var plan = PlanFixture.of(app, "u", "A", "B");
        plan.group("1", "");
        plan.measure("M1", "1");
        plan.measure("M2", "1");
        plan.due("M1", "2021-Q2");
        plan.title("M1", "en", "=cmd|' /C calc'!A1, \"quoted\"");
        plan.title("M2", "ru", "Мера");
        var demo = PlanFixture.demonstration(app, "demo", "2021-06-01", "A", "B");
        demo.group("1", "");
        demo.measure("M1", "1");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void csvHasItsMarkItsQuotesAndNoFormulas() {
        var answer = asker.get(OF_U + "measures.csv?on=2021-05-01");
        var lines = answer.body().split("\r\n");

        assertThat(asker.bytes(OF_U + "measures.csv")).startsWith(0xef, 0xbb, 0xbf);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("u-2021-2023-measures-2021-05-01.csv");
        assertThat(lines[0])
                .endsWith("code,title,group,result,deadline,due,first_due,moves,state,since,reported_by,lead");
        assertThat(lines[1])
                .startsWith(
                        "M1,\"'=cmd|' /C calc'!A1, \"\"quoted\"\"\",1,act-adopted,2021-Q2,2021-06-30,2021-06-30,0,,,");
        assertThat(asker.get(OF_U + "measures.csv?lang=ru").body()).contains("Мера");
    }

    @Test
    void rowsAreThoseOfTheAddress() {
        assertThat(asker.get(OF_U + "measures.csv?on=2021-07-01&show=overdue")
                        .body()
                        .split("\r\n"))
                .hasSize(2);
        assertThat(asker.get(OF_U + "measures.csv?on=2021-07-01&sort=-code")
                        .body()
                        .split("\r\n")[1])
                .startsWith("M2");
        assertThat(asker.problem(OF_U + "measures.csv?show=colour")
                        .get("status")
                        .asInt())
                .isEqualTo(422);
        assertThat(asker.get(OF_U + "secrets.csv").statusCode()).isEqualTo(404);
        assertThat(asker.get("/u/nowhere/data/2021-2023/measures.csv").statusCode())
                .isEqualTo(404);
        assertThat(asker.get("/u/u/data/nowhere/measures.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void xlsxHasRealDaysAndNumbersUnderAFrozenHeading(@TempDir Path directory) throws IOException {
        var bytes = asker.bytes(OF_U + "measures.xlsx?on=2021-05-01");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(book.getFirstSheet().getName()).isEqualTo("measures");
            assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(5).asDate().toLocalDate()).isEqualTo(LocalDate.of(2021, 6, 30));
            assertThat(row.getCell(7).getType()).isEqualTo(CellType.NUMBER);
        }
        assertThat(part(directory, bytes, "xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"")
                .contains("<autoFilter")
                .doesNotContain("<f>");
    }

    private static String part(Path directory, byte[] bytes, String name) throws IOException {
        var file = Files.write(directory.resolve("file.xlsx"), bytes).toFile();
        try (var zip = new ZipFile(file)) {
            var entry = zip.getEntry(name);
            assertThat(entry).as(name).isNotNull();
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyFileThatIsListedIsThereAndADemonstrationSaysSo() throws IOException {
        for (var file : OpenFiles.of("demo", "2021-2023")) {
            var answer = asker.get(file.path());
            assertThat(answer.statusCode()).as(file.path()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).as(file.path()).isPresent();
            switch (file.format()) {
                case "csv" -> assertThat(answer.body().split("\r\n")[0]).contains("all rows are invented");
                case "json" ->
                    assertThat(asker.json(file.path()).get("notice").asString()).contains("all rows are invented");
                default -> {
                    try (var book = new ReadableWorkbook(new ByteArrayInputStream(asker.bytes(file.path())))) {
                        assertThat(book.getFirstSheet()
                                        .read()
                                        .getFirst()
                                        .getCell(0)
                                        .asString())
                                .contains("all rows are invented");
                    }
                }
            }
        }
        for (var told : List.of("meetings.ics", "bodies/a-1/due.ics", "corrections.atom", "ledger/heads.atom")) {
            assertThat(asker.get("/u/demo/" + told).body()).as(told).contains("all rows are invented");
            assertThat(asker.get("/u/demo/" + told + "?lang=ru").body().replace("\r\n ", ""))
                    .as(told)
                    .contains("вымышлены");
            assertThat(asker.get("/u/u/" + told).body()).as(told).doesNotContain("invented");
        }
        assertThat(asker.get("/u/demo/data/2021-2023/measures.csv?lang=ru").body())
                .contains("Демонстрация: все данные вымышлены.");
        for (var file : OpenFiles.of("u", "2021-2023"))
            assertThat(asker.get(file.path()).body()).doesNotContain("invented");
    }

    @Test
    void jsonHasNumbersAndNulls() {
        var json = asker.json(OF_U + "measures.json?on=2021-05-01");

        assertThat(json.at("/measures/0/due").asString()).isEqualTo("2021-06-30");
        assertThat(json.at("/measures/0/moves").isNumber()).isTrue();
        assertThat(json.at("/measures/0/state").isNull()).isTrue();
        assertThat(json.get("on").asString()).isEqualTo("2021-05-01");
    }
}
