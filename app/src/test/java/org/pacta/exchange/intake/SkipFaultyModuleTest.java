package org.pacta.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Choice;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.table.TableFiles;
import org.pacta.exchange.table.Tables;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Unions;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;

/// Good rows are taken, the others written out; once mended they come in by the same command.
class SkipFaultyModuleTest {

    private static final String MAPPING = """
            file: {encoding: windows-1251, separator: ";", header: 2, carry: [Исполнители]}
            language: ru
            framework: {code: 2021-2023, title: {ru: План}}
            levels:
              - {code: programme, name: {ru: Программа}, rows: 'Программа (?<code>\\d+)\\. (?<title>.+)'}
            measures: {code: Номер, title: Мероприятие, deadline: Срок}
            assignments: [{of: measures, body: Исполнители, role: LEAD}]
            """;

    @TempDir
    private static Path folder;

    private static TestApplication app;

    @BeforeAll
    static void open() {
        app = TestApplication.quiet();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Outcome run(Path file, String union, String mapping, String edition, Path mend) {
        var request = new Request(
                file,
                union,
                "",
                mapping.isEmpty() ? Optional.empty() : Optional.of(mapping),
                Map.of(),
                edition,
                Optional.of(PlanFixture.day("2021-01-01")),
                "",
                Optional.empty(),
                false,
                true,
                false,
                Map.of(),
                Optional.of(mend));
        var outcome = app.bean(Imports.class).run(request, (_, _, _) -> {});
        return outcome;
    }

    private static List<String> measures(String union) {
        var asOf = new AsOf(PlanFixture.day("2021-06-01"), Instant.parse("2100-01-01T00:00:00Z"));
        return app.bean(Ledger.class).read(Viewer.PUBLIC, () -> {
            var found = app.bean(Unions.class).union(union);
            var framework = app.bean(Plans.class).framework(found.id(), PlanFixture.FRAMEWORK, asOf, "en");
            var question = new Question(found, framework, asOf, "en");
            return app
                    .bean(Rows.class)
                    .all(question, Counted.MEASURES, new Filter("", "", "", "", "", "", "", ""))
                    .stream()
                    .map(Row::code)
                    .sorted()
                    .toList();
        });
    }

    private static List<org.pacta.exchange.table.Row> rows(Path file, String sheet) {
        var rows = new ArrayList<org.pacta.exchange.table.Row>();
        Tables.read(file, "a.xlsx", new Choice(sheet, null, null, false), Limits.USUAL, new Findings(), rows::add);
        return rows;
    }

    private static Path bytes(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) sheet.value(row, i, cells[i]);
    }

    /// @param due of M2
    private static Path workbook(String name, String due) {
        return bytes(name, TableFiles.xlsx(book -> {
            var measures = book.newWorksheet("measures");
            row(measures, 0, "code", "group", "title (en)", "deadline");
            row(measures, 1, "M1", "1", "First", "2021-Q2");
            row(measures, 2, "M2", "1", "'=1+1", due);
            row(measures, 3, "M3", "9", "Of a group that is not there", "2021-Q2");
            var links = book.newWorksheet("links");
            row(links, 0, "from", "to", "kind");
            row(links, 1, "M1", "M2", "FINISH_START");
            row(links, 2, "M1", "M3", "FINISH_START");
        }));
    }

    @Test
    void whatRefersToALeftOutRowIsLeftOutWithIt() {
        PlanFixture.of(app, "skip1", "A").group("1", "");
        var mend = folder.resolve("skip1-to-mend.xlsx");

        var outcome = run(workbook("skip1.xlsx", "someday"), "skip1", "", "", mend);

        assertThat(outcome).isInstanceOf(Outcome.Imported.class);
        assertThat(measures("skip1")).containsExactly("M1");
        assertThat(outcome.findings().faults())
                .extracting(Fault::reason)
                .containsOnly(Reason.NOT_A_DEADLINE, Reason.REFERENCE_UNKNOWN);
        assertThat(outcome.findings().faultyRows()).isEqualTo(4);
        assertThat(rows(mend, "measures"))
                .extracting(each -> each.cell(0) + " " + each.cell(3))
                .containsExactly("code deadline", "M2 someday", "M3 2021-Q2");
        assertThat(rows(mend, "links")).extracting(each -> each.cell(1)).containsExactlyInAnyOrder("to", "M2", "M3");
        assertThat(rows(mend, "Notes"))
                .hasSizeGreaterThan(4)
                .anySatisfy(each -> assertThat(each.cells())
                        .startsWith("measures", "3", "2")
                        .contains("someday"));
    }

    @Test
    void theFileComesInByTheSameCommandOnceMended() throws IOException {
        PlanFixture.of(app, "skip2", "A").group("1", "");
        var mend = folder.resolve("skip2-to-mend.xlsx");
        run(workbook("skip2.xlsx", "someday"), "skip2", "", "", mend);
        var again = folder.resolve("skip2-again.xlsx");

        // as it is, it has the same faults and no others: nothing of what was written out reads otherwise
        var same = run(mend, "skip2", "", "", again);

        assertThat(same.findings().faultyRows()).isEqualTo(4);
        assertThat(Files.exists(again)).isFalse();
        assertThat(same).isInstanceOf(Outcome.Refused.class);
        assertThat(rows(mend, "measures").get(1).cell(2)).isEqualTo("'=1+1");
        assertThat(measures("skip2")).containsExactly("M1");
    }

    @Test
    void aTableOfAnOfficeKeepsItsHeadingsTheirLineAndWhatHoldsForARow() {
        var file = bytes("skip3.csv", """
                Приложение;;;
                Номер;Мероприятие;Исполнители;Срок
                Программа 1. Налоги;;;
                1.1;Первое;Минфин;IV квартал 2021 г.
                Программа 2. Связь;;;
                2.1;Второе;Минсвязи;когда-нибудь
                2.2;Третье;;2021
                """.getBytes(Charset.forName("windows-1251")));
        var mend = folder.resolve("skip3-to-mend.xlsx");

        var outcome = run(file, "skip3", MAPPING, "", mend);
        var again = run(mend, "skip3", MAPPING, "", folder.resolve("skip3-again.xlsx"));

        assertThat(outcome).isInstanceOf(Outcome.Imported.class);
        assertThat(measures("skip3")).containsExactly("1.1", "2.2");
        assertThat(rows(mend, "Rows"))
                .extracting(each -> each.line() + " " + String.join("|", each.cells()))
                .containsExactly(
                        "1 Приложение",
                        "2 Номер|Мероприятие|Исполнители|Срок",
                        "3 Программа 1. Налоги",
                        "4 Программа 2. Связь",
                        "5 2.1|Второе|Минсвязи|когда-нибудь");
        assertThat(again.findings().faults())
                .singleElement()
                .satisfies(each -> assertThat(each.value()).isEqualTo("когда-нибудь"));
    }

    @Test
    void nothingLeavesThePlanWhileRowsAreLeftOut() {
        var plan = PlanFixture.of(app, "skip4", "A");
        plan.group("1", "");
        plan.measure("M2", "1");
        plan.measure("M7", "1");

        var outcome = run(
                workbook("skip4.xlsx", "someday"), "skip4", "", "Second edition", folder.resolve("skip4-to-mend.xlsx"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Imported.class,
                        each -> assertThat(each.difference().removed()).isEmpty());
        assertThat(measures("skip4")).containsExactly("M1", "M2", "M7");
    }

    @Test
    void headingsThatAreNotUnderstoodAreNoFaultOfARow() {
        PlanFixture.of(app, "skip6", "A").group("1", "");
        var mend = folder.resolve("skip6-to-mend.xlsx");
        var file = bytes("skip6.xlsx", TableFiles.xlsx(book -> {
            var measures = book.newWorksheet("measures");
            row(measures, 0, "code", "group", "title (en)", "dead line");
            row(measures, 1, "M1", "1", "First", "2021-Q2");
            var weights = book.newWorksheet("weights");
            row(weights, 0, "thing", "code", "weight");
        }));

        var outcome = run(file, "skip6", "", "", mend);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.findings().faults())
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo(Reason.UNKNOWN_COLUMN));
        assertThat(Files.exists(mend)).isFalse();
    }

    @Test
    void linesOfJsonAreWrittenAsLines() throws IOException {
        PlanFixture.of(app, "skip5", "A").group("1", "");
        var file = new Lines()
                .measure("M1", "1", "First", "2021-Q2")
                .measure("M2", "1", "Second", "someday")
                .in(folder);
        var mend = folder.resolve("skip5-to-mend.jsonl");

        var outcome = run(file, "skip5", "", "", mend);

        assertThat(outcome).isInstanceOf(Outcome.Imported.class);
        assertThat(Files.readAllLines(mend)).singleElement().asString().contains("someday", "measures");
    }

    @Test
    void aLinkThatClosesACircleWithThoseOfTheRegisterIsNamedAndLeftOut() throws IOException {
        PlanFixture.of(app, "skip7", "A").group("1", "");
        var first = new Lines()
                .measure("M1", "1", "First", "2021")
                .measure("M2", "1", "Second", "2021")
                .row("links", "from", "M1", "to", "M2", "kind", "FINISH_START");
        run(first.in(folder), "skip7", "", "", folder.resolve("skip7-first.jsonl"));
        var back = new Lines().row("links", "from", "M2", "to", "M1", "kind", "FINISH_START");
        var on = new Lines().row("links", "from", "M1", "to", "M2", "kind", "FINISH_START");

        var refused = run(back.in(folder), "skip7", "", "", folder.resolve("skip7-back.jsonl"));
        var again = run(on.in(folder), "skip7", "", "", folder.resolve("skip7-on.jsonl"));

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(refused.findings().faults()).singleElement().satisfies(each -> {
            assertThat(each.reason()).isEqualTo(Reason.LINK_CYCLE);
            assertThat(each.place().line()).isEqualTo(1);
            assertThat(each.details().getFirst()).contains("M1 → M2");
        });
        assertThat(again).isInstanceOf(Outcome.Imported.class);
    }
}
