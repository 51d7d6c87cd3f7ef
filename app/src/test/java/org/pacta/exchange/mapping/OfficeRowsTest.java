package org.pacta.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.words.SumWords;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;

/// Rows that offices write between the measures: sums, headings in several lines, points counted by letters.
class OfficeRowsTest {

    private static final String PLAIN =
            "language: ru\nmeasures: {code: Код, title: Название, deadline: {column: Срок, optional: true}}\n";

    private record Came(List<Item> items, Findings findings) {

        List<String> codes(Kind kind) {
            return items.stream()
                    .filter(i -> i.kind() == kind)
                    .map(i -> i.field("code"))
                    .toList();
        }
    }

    private static Came read(String yaml, String table) {
        var findings = new Findings();
        var items = new ArrayList<Item>();
        var mapping = Mapping.parse(yaml, new Description(), findings);
        assertThat(findings.faults()).isEmpty();
        try {
            var file = Files.createTempFile("office", ".csv");
            try {
                Files.writeString(file, table);
                new MappedTable(java.util.Objects.requireNonNull(mapping), new Description(), Limits.USUAL, Map.of())
                        .read(file, "office.csv", findings, items::add);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Came(items, findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Итого",
                "ИТОГО:",
                "Итого: 12",
                "Итого мероприятий: 12",
                "Итого по разделу I",
                "Всего",
                "Всего по программе",
                "Всего за год",
                "Разам",
                "Разам па раздзеле",
                "Усяго:",
                "Razam",
                "Total",
                "TOTAL:",
                "Grand total",
                "Subtotal",
                "Total for section 1",
                "Total measures: 12",
                "Total (all)",
                "Total 12",
                "Totale",
                "Итого - 12"
            })
    void wordsThatAddUpAreKnown(String cell) {
        assertThat(SumWords.in(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Итоговый отчёт",
                "Всероссийский съезд",
                "Total quality management introduced",
                "Total-loss insurance",
                "Totally new register",
                "Summary of acts",
                "Разам с тем",
                "1.1",
                "Обеспечить всего",
                "Total ban on leaded petrol"
            })
    void measuresThatOnlyBeginLikeSumsAreNone(String cell) {
        assertThat(SumWords.in(cell)).isFalse();
    }

    @Test
    void aRowThatAddsUpOthersIsAFaultWithItsPlaceAndRemedyAndNoMeasure() {
        var came = read(
                PLAIN, "Код;Название;Срок\n1;a;2023\nИтого:;1;\n2;Всего по разделу;2024\nИтого;Итого;\n;Разам: 2;\n");

        assertThat(came.codes(Kind.MEASURES)).containsExactly("1");
        assertThat(came.findings.faults())
                .extracting(Fault::reason)
                .containsOnly(Reason.SUM_ROW)
                .hasSize(4);
        var second = came.findings.faults().get(1);
        assertThat(second.place().line()).isEqualTo(4);
        assertThat(second.place().column()).isEqualTo("B");
        assertThat(second.value()).isEqualTo("Всего по разделу");
        assertThat(Reason.SUM_ROW.ofRow()).isTrue();
    }

    @Test
    void aMappingPassesSumsOverByTheirCellOrByItsBeginning() {
        var table = "Код;Название;Срок\n1;a;2023\nИтого:;1;\n2;Всего по разделу I;2024\n3;b;\n";

        var came = read(PLAIN + "ignore: [\"Итого:\", \"всего*\"]\n", table);

        assertThat(came.findings.faults()).isEmpty();
        assertThat(came.codes(Kind.MEASURES)).containsExactly("1", "3");
    }

    @Test
    void aMeaningGivenByTheMappingMakesItAMeasure() {
        var yaml =
                "language: en\nmeasures: {code: Code, title: {column: Title, values: {Total: The Total Programme}}}\n";

        var came = read(yaml, "Code;Title\n1;Total\n");

        assertThat(came.findings.faults()).isEmpty();
        assertThat(came.codes(Kind.MEASURES)).containsExactly("1");
    }

    @Test
    void aSumAloneInItsRowIsNoGroupAndIsNotCarriedDown() {
        var yaml =
                "language: ru\nfile: {carry: [Раздел]}\nlevels:\n  - {code: g, rows: '(?<code>[\\p{L}\\d.]+?)\\.? (?<title>.+)'}\n"
                        + "  - {code: part, group: {code: Раздел}}\nmeasures: {code: Код, title: Название}\nignore: [Всего]\n";

        var came = read(yaml, "Раздел;Код;Название\nI;1;a\nИтого по разделу I;;\nВсего;x;y\n;2;b\n");

        assertThat(came.codes(Kind.GROUPS)).containsExactly("I");
        assertThat(came.findings.faults()).extracting(Fault::reason).containsExactly(Reason.SUM_ROW);
        assertThat(came.codes(Kind.MEASURES)).containsExactly("1", "2");
    }

    @Test
    void aRowWithoutACodeIsPassedOverWithAWord() {
        var came = read(PLAIN + "ignore: [\"-\"]\n", "Код;Название;Срок\n1;a;2023\n;Забытое;2023\n-;примечание;\n");

        assertThat(came.findings.faults()).isEmpty();
        assertThat(came.findings.notices()).singleElement().satisfies(each -> {
            assertThat(each.reason()).isEqualTo(Reason.NO_CODE);
            assertThat(each.value()).isEqualTo("Забытое");
            assertThat(each.place().line()).isEqualTo(3);
        });
    }

    @Test
    void aLetterInPlaceOfADigitIsAFaultUnlessPointsAreCountedByLetters() {
        var mistaken = read(PLAIN, "Код;Название\n1.1;a\n1.2;b\n1.З;c\n");
        var counted = read(PLAIN, "Код;Название\n1.а;a\n1.б;b\n1.в;c\n1.З;d\n");
        var mended = read(PLAIN + "mend: look-alikes\n", "Код;Название\n1.З;c\n");
        var written = read(PLAIN + "mend: as-written\n", "Код;Название\n1.З;c\nМ1C;d\n");

        assertThat(mistaken.findings.faults()).singleElement().satisfies(each -> {
            assertThat(each.reason()).isEqualTo(Reason.LOOK_ALIKE);
            assertThat(each.details()).containsExactly("Cyrillic З (U+0417) at place 3", "1.3");
        });
        assertThat(counted.findings.faults()).extracting(Fault::value).containsExactly("1.З");
        assertThat(counted.codes(Kind.MEASURES)).containsExactly("1.а", "1.б", "1.в");
        assertThat(mended.codes(Kind.MEASURES)).containsExactly("1.3");
        assertThat(written.codes(Kind.MEASURES)).containsExactly("1.З", "М1C");
    }

    @Test
    void headingsInTwoLinesNameColumnsTogetherAndMayBeRepeated() {
        var yaml =
                "language: en\nfile: {header: [2, 3]}\nmeasures: {code: No, title: Title, deadline: Due}\nassignments:\n"
                        + "  - {of: measures, body: A / Lead, role: LEAD}\n  - {of: measures, body: B / Lead, role: LEAD}\n"
                        + "  - {of: measures, body: B / Support, role: CO_EXECUTOR}\n";
        var heads = "No;Title;A;;B;;Due\n;;Lead;Support;Lead;Support;\n";

        var came = read(yaml, "Annex;;;;;;\n" + heads + "1;a;A1;A2;B1;B2;2023\n" + heads + "2;b;A1;;B1;;2024\n");

        assertThat(came.findings.faults()).isEmpty();
        assertThat(came.codes(Kind.MEASURES)).containsExactly("1", "2");
        assertThat(came.codes(Kind.BODIES)).containsExactly("A1", "B1", "B2");
    }

    @Test
    void aNameOfABodyInOtherCapitalsIsTheSameName() {
        var yaml =
                "language: en\nmeasures: {code: No, title: Title}\nassignments: [{of: measures, body: Lead, role: LEAD}]\n";

        var came = read(yaml, "No;Title;Lead\n1;a;Agri-Food\n2;b;Agri-food\n");

        assertThat(came.findings.faults()).isEmpty();
        assertThat(came.findings.counts()).containsEntry(Reason.FIRST_WINS, 1L);
        assertThat(came.codes(Kind.BODIES)).containsExactly("AGRI-FOOD");
    }

    @Test
    void aStartWithoutAnEndIsNoDeadline() {
        var yaml = "language: en\nmeasures:\n  code: No\n  title: Title\n"
                + "  deadline: {columns: [Start, End], join: \" - \", whole: true, else: End}\n";

        var came = read(
                yaml,
                "No;Title;Start;End\n1;a;2023-01-01;2023-07-01\n2;b;;2023-07-01\n3;c;2023-01-01;\n4;d;2023;2023\n");

        assertThat(came.findings.faults()).isEmpty();
        assertThat(came.items)
                .filteredOn(i -> i.kind() == Kind.MEASURES)
                .extracting(i -> i.field("deadline"))
                .containsExactly("2023-01-01/2023-07-01", "2023-07-01", "", "2023");
    }
}
