package org.pacta.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Choice;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Kind;

/// What `pacta mapping` makes of headings.
class ProposalTest {

    @TempDir
    private static Path folder;

    private static FirstLook look(String table) throws IOException {
        var file = Files.createTempFile(folder, "heads", ".csv");
        Files.writeString(file, table);
        var seen = FirstLook.at(file, "heads.csv", Choice.PLAIN, 0, 5);
        assertThat(seen).isInstanceOf(FirstLook.Seen.Proposed.class);
        var look = ((FirstLook.Seen.Proposed) seen).look();
        assertThat(Mapping.parse(look.yaml(), new Description(), new Findings()))
                .as(look.yaml())
                .isNotNull();
        return look;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No | Activity | Start | End | Lead | Support",
                "Ref. | Action | Start date | Finish | Lead institution | Supporting institutions",
                "# | Activities | Begin | Completion date | Responsible body | Contributing bodies",
                "№ | Мероприятие | Начало | Окончание | Ответственный исполнитель | Соисполнители",
                "№ | Мерапрыемства | Пачатак | Заканчэнне | Выканаўца | Сувыканаўцы",
            })
    void theHeadsOfAPlanOfWorkAreKnown(String no, String title, String start, String end, String lead, String others)
            throws IOException {
        var look =
                look(String.join(";", no, title, lead, others, start, end) + "\n1;First;A;B;2023-01-01;2023-07-01\n");

        assertThat(look.yaml())
                .contains(
                        "code: \"" + no + "\"",
                        "title: \"" + title + "\"",
                        "columns: [\"" + start + "\", \"" + end + "\"], join: \" - \", whole: true, else: \"" + end
                                + "\"",
                        "body: \"" + lead + "\", role: LEAD",
                        "body: \"" + others + "\", role: CO_EXECUTOR")
                .doesNotContain("# Not used");
        assertThat(look.findings().faults()).isEmpty();
        assertThat(look.items().getFirst().field("deadline")).isEqualTo("2023-01-01/2023-07-01");
    }

    @Test
    void theBodiesOfBothPartiesUnderTwoLinesOfHeadingsAreMapped() throws IOException {
        var below = look("""
                №;Activity;Party A;;Party B;;End
                ;;Lead;Support;Lead;Support;
                1;First;A1;A2;B1;B2;2023
                """);
        var above = look("""
                Plan of work;;;;;;
                ;;Party A;;Party B;;
                No;Activity;Lead;Support;Lead;Support;End
                1;First;A1;A2;B1;B2;2023
                """);
        var common = look("""
                №;Мероприятие;Исполнители;;Срок
                ;;Party A;Party B;
                1;Первое;A1;B1;2023
                """);

        assertThat(below.yaml()).contains("header: [1, 2]");
        assertThat(above.yaml()).contains("header: [2, 3]");
        for (var look : java.util.List.of(below, above)) {
            assertThat(look.findings().faults()).isEmpty();
            assertThat(look.items())
                    .filteredOn(i -> i.kind() == Kind.ASSIGNMENTS)
                    .extracting(i -> i.field("body") + " " + i.field("role"))
                    .containsExactly("A1 LEAD", "B1 LEAD", "A2 CO_EXECUTOR", "B2 CO_EXECUTOR");
            assertThat(look.items())
                    .filteredOn(i -> i.kind() == Kind.BODIES)
                    .extracting(i -> i.field("party"))
                    .containsExactly("PARTY-A", "PARTY-B", "PARTY-A", "PARTY-B");
        }
        assertThat(common.yaml()).contains("name: {ru: \"Party B\"}", "body: \"Исполнители / Party B\", role: LEAD");
    }

    @Test
    void headingsThatDifferByThePartyAloneAreMappedForBoth() throws IOException {
        var look =
                look("No;Measure;Responsible body (Party A);Responsible body (Party B);Deadline\n1;First;A1;B1;2023\n");
        var russian = look(
                "№;Мероприятие;Исполнители от Республики Беларусь;Исполнители от Российской Федерации;Срок\n1;Первое;A1;B1;2023\n");

        assertThat(look.items())
                .filteredOn(i -> i.kind() == Kind.BODIES)
                .extracting(i -> i.field("party"))
                .containsExactly("PARTY-A", "PARTY-B");
        assertThat(russian.yaml()).contains("Республики Беларусь", "Российской Федерации");
        assertThat(russian.items())
                .filteredOn(i -> i.kind() == Kind.ASSIGNMENTS)
                .hasSize(2);
    }

    @Test
    void aHeadingThatStandsTwiceIsNamedByItsLetterTheSecondTime() throws IOException {
        var look = look("No;Measure;Lead;Support;Lead;Support;Deadline\n1;First;A1;A2;B1;B2;2023\n");

        assertThat(look.yaml()).contains("body: \"@E\", role: LEAD", "body: \"@F\", role: CO_EXECUTOR");
        assertThat(look.items()).filteredOn(i -> i.kind() == Kind.ASSIGNMENTS).hasSize(4);
    }

    @Test
    void whatEndsTheReadingFarBelowTheFirstRowsIsTold() throws IOException {
        var rows = new StringBuilder("No;Measure;Deadline\n");
        for (int i = 1; i < 200; i++) rows.append(i).append(";Title;2023\n");

        var look = look(rows + "200;\"never closed;2023\n");

        assertThat(look.findings().faults()).extracting(each -> each.reason()).containsExactly(Reason.QUOTE_OPEN);
    }

    /// Else all sections would be one, called "Section".
    @ParameterizedTest
    @CsvSource({
        "1. Taxes, 2. Customs, 1, 2, Customs",
        "Section 1. Taxes, Section 2. Customs, 1, 2, Customs",
        "Раздел I. Налоги, Раздел IV. Таможня, I, IV, Таможня",
        "Программа 1.2. Налоги, Программа 1.3 – Таможня, 1.2, 1.3, Таможня",
    })
    void aWordBeforeTheNumberOfASectionIsNoneOfItsCode(
            String first, String second, String code, String other, String title) throws IOException {
        var look = look("No;Measure;Deadline\n%s;;\n1;First;2023\n%s;;\n2;Second;2023\n".formatted(first, second));

        assertThat(look.items())
                .filteredOn(i -> i.kind() == Kind.GROUPS)
                .as(look.yaml())
                .extracting(i -> i.field("code"))
                .containsExactly(code, other);
        assertThat(look.items())
                .filteredOn(i -> i.kind() == Kind.GROUPS)
                .last()
                .satisfies(i -> assertThat(i.fields()).containsValue(title));
    }

    @Test
    void aContactBesideABodyIsNoBodyOfAnotherParty() throws IOException {
        var look = look("No;Measure;Responsible body;Responsible person's telephone;Deadline\n1;First;A1;123;2023\n");

        assertThat(Objects.requireNonNull(look.yaml())).contains("# Not used: Responsible person's telephone");
        assertThat(look.items()).filteredOn(i -> i.kind() == Kind.ASSIGNMENTS).hasSize(1);
    }
}
