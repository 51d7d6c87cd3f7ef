package org.pacta.exchange.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.location;
import static org.pacta.parties.presence.Browser.text;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;

/// A quarter by workbooks.
class QuarterModuleTest {

    private static final String CYCLE = "/u/sheets/cycles/2023-Q2";
    private static final Pattern PARCEL = Pattern.compile("name=\"parcel\" value=\"([^\"]+)\"");

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void union() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "sheets", "2023-07-05", "A", "B");
        cast = new QuarterUnion(app, plan).planted();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)));
        return browser;
    }

    private static Filled book(Browser browser, String cycle, String body) {
        var answer = browser.bytes("/u/sheets/cycles/" + cycle + "/bodies/" + body + "/workbook.xlsx?lang=en");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Filled(answer.body());
    }

    private static HttpResponse<String> sent(Browser browser, String cycle, Map<String, byte[]> files) {
        return browser.upload("/u/sheets/cycles/" + cycle + "/workbooks?lang=en", "files", files);
    }

    private static HttpResponse<String> sent(Browser browser, Filled filled) {
        return sent(browser, "2023-Q2", Map.of("a-1.xlsx", filled.bytes()));
    }

    private static String page(Browser browser, String measure) {
        return text(browser.open(CYCLE + "/bodies/a-1/measures/" + measure + "?lang=en"));
    }

    private static long entries() {
        return app.bean(Ledger.class)
                .read(
                        Viewer.PUBLIC,
                        () -> app.bean(Ledger.class).head(plan.unionId()).seq());
    }

    @Test
    void theSheetReadsAsTheAnnexAndLocksWhatThePlanSays() {
        var book = book(entered("Igor"), "2023-Q2", "a-1");

        var sheet = book.sheet();
        assertThat(book.book().getNumberOfSheets()).isEqualTo(2);
        assertThat(book.book().isSheetHidden(1)).isTrue();
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.isColumnHidden(Column.VERSION.ordinal())).isTrue();
        assertThat(sheet.getRow(0).getZeroHeight()).isTrue();
        var headings = new StringBuilder();
        sheet.getRow(3)
                .forEach(each -> headings.append(each.getStringCellValue()).append('|'));
        assertThat(headings)
                .asString()
                .startsWith("No|Measure|Due by the plan|Executors|What was done|Expected date|Reason for the delay|");
        assertThat(book.cell("1.10", Column.CODE).getStringCellValue()).isEqualTo("1.10");
        assertThat(book.cell("1.10", Column.EXECUTORS).getStringCellValue()).contains("; ");
        for (var column : Column.values())
            assertThat(book.cell("1.1", column).getCellStyle().getLocked()).isEqualTo(column.locked);
        assertThat(sheet.getDataValidations()).hasSize(3);
        assertThat(book.cell("1.1", Column.DUE).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(LocalDate.parse("2023-12-31"));
    }

    @Test
    void filledRowsAreTakenUnderOneNumberAndTheSameFileAgainSaysNothingNew() {
        var igor = entered("Igor");
        var filled = book(igor, "2023-Q2", "a-1")
                .with("1.1", Column.DONE, "=Draft\u00ad sent.")
                .with("1.1", Column.EXPECTED, PlanFixture.day("2023-11-30"))
                .with("1.1", Column.CAUSE, "funding")
                .with("1.1", Column.DELAY, "Money came late.")
                .with("1.2", Column.DONE, "Under way.")
                .with("1.2", Column.EXPECTED, "30 ноября 2023 г.");

        var answer = sent(igor, filled);

        assertThat(location(answer)).matches(CYCLE + "/receipts/\\d+");
        var receipt = text(igor.open(location(answer) + "?lang=en"));
        assertThat(receipt)
                .contains("=Draft sent.", "Under way.", "30 November 2023")
                .doesNotContain("1.3 Measure");
        assertThat(text(sent(igor, filled))).contains("Nothing in these files differs");
        var again = book(igor, "2023-Q2", "a-1");
        assertThat(again.cell("1.1", Column.DONE).getStringCellValue()).isEqualTo("'=Draft sent.");
        assertThat(again.cell("1.1", Column.LAST).getStringCellValue()).isEqualTo("'=Draft sent.");
        again.with("1.2", Column.DONE, "").with("1.2", Column.EXPECTED, "").with("1.2", Column.UNCHANGED, "yes");
        var unchanged = sent(igor, again);
        assertThat(location(unchanged)).as(text(unchanged)).contains("/receipts/");
        assertThat(text(igor.open(location(unchanged) + "?lang=en")))
                .contains("1.2 Measure 1.2 no change")
                .doesNotContain("1.1 Measure");
    }

    @Test
    void filesOfManyBodiesAreTakenTogetherEachWithItsReceipt() {
        var anna = entered("Anna");
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "a-1.xlsx",
                book(anna, "2023-Q2", "a-1").with("1.3", Column.DONE, "One.").bytes());
        files.put(
                "a-2.xlsx",
                book(anna, "2023-Q2", "a-2").with("1.8", Column.DONE, "Two.").bytes());

        var answer = sent(anna, "2023-Q2", files);

        assertThat(location(answer)).matches(CYCLE + "/workbooks/\\d+-\\d+");
        var receipts = anna.open(location(answer) + "?lang=en");
        assertThat(receipts.body().split("Receipt No 2023-Q2/", -1)).hasSize(3);
        assertThat(text(entered("Olga").open(CYCLE + "/workbooks?lang=en")))
                .contains("Download")
                .doesNotContain("Check and hand in");
    }

    @Test
    void allFaultsOfAllFilesAreSaidAtOnceAndNothingIsTaken() {
        var anna = entered("Anna");
        var before = entries();
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "one.xlsx",
                book(anna, "2023-Q2", "a-1")
                        .with("1.4", Column.EXPECTED, "soon")
                        .with("1.5", Column.DONE, "Good.")
                        .with("1.6", Column.CAUSE, "laziness")
                        .with("1.7", Column.UNCHANGED, "yes")
                        .bytes());
        files.put(
                "two.xlsx",
                book(anna, "2023-Q2", "a-2")
                        .with("1.9", Column.HELPER, "Somebody")
                        .with("1.9", Column.DONE, "x")
                        .with("1.8", Column.DONE, "y")
                        .with("1.8", Column.CODE, "8.8")
                        .bytes());
        files.put(
                "three.xlsx",
                book(anna, "2023-Q1", "a-2").with("1.9", Column.DONE, "z").bytes());
        files.put("four.xlsx", "<html>".getBytes(StandardCharsets.UTF_8));
        files.put(
                "five.xlsx",
                book(anna, "2023-Q2", "a-1").with("1.5", Column.DONE, "Better.").bytes());

        var answer = sent(anna, "2023-Q2", files);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer))
                .contains("soon This is no day: soon. Write it as", "laziness Please choose a reason from the list")
                .contains("one.xlsx 11 No change yes Some of what is ticked was never reported before")
                .contains("two.xlsx", "Somebody Please choose a body from the list", "8.8 There is no such measure")
                .contains("three.xlsx", "belongs to another union or cycle", "four.xlsx")
                .contains("five.xlsx", "already in file one.xlsx, row");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whatWasReportedMeanwhileIsShownBesideAndNothingIsOverwrittenWithoutAChoice() {
        var igor = entered("Igor");
        var filled = book(igor, "2023-Q2", "a-1")
                .with("1.10", Column.DONE, "By the file.")
                .with("1.6", Column.DONE, "Also by the file.");
        igor.send(CYCLE + "/bodies/a-1/measures/1.10", "done", "By the page.");

        var answer = sent(igor, filled);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("By the page.", "By the file.", "File a-1.xlsx, row");
        var name = match(answer, "name=\"(choose-[^\"]+)\" value=\"take");
        var take = match(answer, "value=\"(take:\\d+)\"");
        var parcel = match(answer, PARCEL.pattern());
        assertThat(text(igor.send(CYCLE + "/workbooks?lang=en", "parcel", parcel)))
                .as("nothing chosen")
                .contains("By the page.", "Changed meanwhile");
        igor.send(CYCLE + "/bodies/a-1/measures/1.10", "done", "By the page once more.");
        var late = igor.send(CYCLE + "/workbooks?lang=en", "parcel", parcel, name, take);
        assertThat(text(late)).contains("By the page once more.", "Please choose for each measure");
        assertThat(page(igor, "1.10")).contains("By the page once more.");

        var keep = match(late, "value=\"(keep:\\d+)\"");
        assertThat(igor.send(CYCLE + "/workbooks", "parcel", parcel, name, keep).statusCode())
                .isEqualTo(303);
        assertThat(page(igor, "1.10")).contains("By the page once more.");
        assertThat(page(igor, "1.6")).contains("Also by the file.");
        var taken = igor.send(CYCLE + "/workbooks", "parcel", parcel, name, keep.replace("keep", "take"));
        assertThat(location(taken)).contains("/receipts/");
        assertThat(page(igor, "1.10")).contains("By the file.");
    }

    private static HttpResponse<String> typed(Browser browser, String measure, String done) {
        var path = CYCLE + "/bodies/a-3/measures/" + measure;
        var version = match(browser.open(path), "name=\"version\" value=\"([^\"]+)\"");
        return browser.send(path, "done", done, "version", version);
    }

    @Test
    void whatSomebodyWroteInTheDraftMeanwhileIsShownBesideTheRowsOfAWorkbook() {
        var inna = entered("Inna");
        var ivan = entered("Ivan");
        typed(inna, "3.1", "Inna began.");
        typed(inna, "3.2", "Inna on the second.");
        typed(inna, "3.4", "Inna on the fourth.");
        var filled = book(ivan, "2023-Q2", "a-3");
        assertThat(filled.cell("3.1", Column.DONE).getStringCellValue()).isEqualTo("Inna began.");
        filled.with("3.2", Column.DONE, "Ivan by the file.").with("3.3", Column.DONE, "Ivan on the third.");
        typed(inna, "3.1", "Inna went on.");
        typed(inna, "3.2", "Inna was quicker.");

        var answer = sent(ivan, "2023-Q2", Map.of("a-3.xlsx", filled.bytes()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer))
                .contains("What the draft says now", "Inna was quicker.", "Ivan by the file.")
                .as("rows that nobody touched, and words that nobody changed")
                .doesNotContain("Inna began.", "Ivan on the third.", "Inna on the fourth.");
        var name = match(answer, "name=\"(choose-[^\"]+)\" value=\"take");
        var take = match(answer, "value=\"(take:[^\"]+)\"");
        var parcel = match(answer, PARCEL.pattern());
        typed(inna, "3.2", "Inna was quicker once more.");
        var late = ivan.send(CYCLE + "/workbooks?lang=en", "parcel", parcel, name, take);
        assertThat(text(late)).contains("Inna was quicker once more.", "Please choose for each measure");

        var chosen = ivan.send(CYCLE + "/workbooks", "parcel", parcel, name, match(late, "value=\"(take:[^\"]+)\""));

        assertThat(location(chosen)).contains("/drafts/");
        assertThat(text(inna.open(location(chosen) + "?lang=en")))
                .contains("Inna went on.", "Ivan by the file.", "Ivan on the third.", "Inna on the fourth.");
        assertThat(text(inna.open(CYCLE + "/bodies/a-3?lang=en"))).contains("In the draft: Ivan by the file.");
    }

    private static String match(HttpResponse<String> answer, String pattern) {
        var found = Pattern.compile(pattern).matcher(answer.body());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void aClosedCycleTakesCorrectionsThatSaySoAlone() {
        var anna = entered("Anna");
        var filled = book(anna, "2023-Q1", "a-2").with("1.8", Column.DONE, "Too late.");
        assertThat(text(sent(anna, "2023-Q1", Map.of("late.xlsx", filled.bytes()))))
                .contains("The cycle has closed: please say what is corrected");
        filled.with("1.8", Column.CORRECTION, "The letter was lost.");

        var answer = sent(anna, "2023-Q1", Map.of("late.xlsx", filled.bytes()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(text(anna.open("/u/sheets/cycles/2023-Q1/bodies/a-2?lang=en")))
                .contains("reported late, corrected after the close");
    }

    @Test
    void anotherBodysWorkbookAndForgedRowsAreRefused() {
        var igor = entered("Igor");
        var theirs = book(entered("Anna"), "2023-Q2", "a-2").with("1.9", Column.DONE, "Mine now.");

        assertThat(text(sent(igor, theirs))).contains("not one of a body that you report for");
        assertThat(igor.open(CYCLE + "/bodies/a-2/workbook.xlsx").statusCode()).isEqualTo(404);
        for (var forged : new String[] {"", "x", "H4sIAAAAAAAA", "====", "e30="})
            assertThat(igor.send(CYCLE + "/workbooks", "parcel", forged).statusCode())
                    .isEqualTo(422);
        for (var json : new String[] {
            "null",
            "[null]",
            "[{}]",
            "[{'file':'a','union':'sheets','cycle':'2023-Q2','body':'a-1','language':'en'}]",
            "[{'file':'a','union':'sheets','cycle':'2023-Q2','language':'en','lines':[]}]",
            "[{'file':'a','union':'sheets','cycle':'2023-Q2','body':'a-1','language':'en','lines':[null]}]",
            "[{'file':'a','union':'sheets','cycle':'2023-Q2','body':'a-1','language':'en','lines':[{'number':1}]}]",
            "[{'file':'a','union':'sheets','cycle':'2023-Q2','body':'a-1','language':'xx','lines':[]}]"
        })
            assertThat(igor.send(CYCLE + "/workbooks", "parcel", Forged.parcel(json))
                            .statusCode())
                    .as(json)
                    .isEqualTo(422);
        assertThat(entered("Olga")
                        .upload(CYCLE + "/workbooks", "files", "a.xlsx", theirs.bytes())
                        .statusCode())
                .isEqualTo(403);
    }

    /// A file is weighed against what stands now, whatever day its page was asked for.
    @Test
    void aFileSentToThePageOfAPastDayIsWeighedAgainstToday() {
        var igor = entered("Igor");
        var filled = book(igor, "2023-Q2", "a-1").with("1.7", Column.DONE, "By the file.");
        igor.send(CYCLE + "/bodies/a-1/measures/1.7", "done", "By the page.");

        var answer =
                igor.upload(CYCLE + "/workbooks?known=2020-01-01&lang=en", "files", Map.of("a-1.xlsx", filled.bytes()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("Changed meanwhile", "By the page.", "By the file.");
    }

    @Test
    void whateverTheBytesAreTheAnswerIsARefusalInWords() {
        var igor = entered("Igor");
        var whole = book(igor, "2023-Q2", "a-1").with("1.1", Column.DONE, "x").bytes();
        var before = entries();
        var files = new LinkedHashMap<String, byte[]>();
        files.put("cut.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2));
        files.put("bomb.xlsx", Forged.bomb());
        files.put("../../etc/passwd", "root".getBytes(StandardCharsets.UTF_8));
        var random = new Random(7);
        for (int i = 0; i < 8; i++) {
            var bytes = whole.clone();
            for (int k = 0; k < 200; k++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            files.put("noise" + i + ".xlsx", bytes);
        }

        var answer = sent(igor, "2023-Q2", files);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("cut.xlsx", "bomb.xlsx", "passwd").doesNotContain("etc/passwd");
        assertThat(entries()).isEqualTo(before);
    }
}
