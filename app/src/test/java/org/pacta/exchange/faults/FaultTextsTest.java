package org.pacta.exchange.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void everyReasonHasWordsAndARemedyInEachLanguage(String language) {
        var texts = new FaultTexts(language);

        for (var reason : Reason.values()) {
            var fault = Fault.of(reason, Place.FILE, "v", "d1", "d2", "d3");
            assertThat(texts.message(fault)).isNotBlank().doesNotContain("{");
            assertThat(texts.remedy(fault).isBlank()).isEqualTo(reason.notice());
        }
    }

    @Test
    void aFaultSaysWhereWhatAndWhatToDo() {
        var place = Place.row("План", 17).cell(27, "Срок");

        var line = new FaultTexts("ru").line(Fault.of(Reason.NOT_A_DAY, place, "31 июня"));

        assertThat(line)
                .isEqualTo(
                        "лист \"План\", строка 17, столбец AB (Срок): Это не дата: 31 июня. Напишите как 2023-07-01 или 01.07.2023.");
    }

    @Test
    void aLongValueIsShortenedToEightyCharacters() {
        assertThat(Fault.of(Reason.NOT_A_DAY, Place.FILE, "x".repeat(79) + "\uD83D\uDE00y")
                        .value())
                .hasSizeLessThanOrEqualTo(80)
                .endsWith("x…");
    }

    @Test
    void allFaultsAreCountedAndTheFirstThousandKept() {
        var findings = new Findings();

        for (int i = 0; i < 1_500; i++) {
            findings.add(Reason.NOT_A_DAY, Place.row("", i), "x");
            findings.add(Reason.CLEANED_SPACES, Place.row("", i), "x");
        }

        assertThat(findings.faults()).hasSize(1_000);
        assertThat(findings.faultCount()).isEqualTo(1_500);
        assertThat(findings.counts()).containsEntry(Reason.CLEANED_SPACES, 1_500L);
    }

    @Test
    void whyAFileCannotBeReadStandsFirstHoweverManyRowsAreFaulty() {
        var findings = new Findings();

        for (int i = 0; i < 1_500; i++) findings.add(Reason.REQUIRED, Place.row("", i), "");
        findings.refuse(Fault.of(Reason.TOO_MANY_ROWS, Place.row("", 1_501), "", "1500"));

        assertThat(findings.faults().getFirst().reason()).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(findings.faultCount()).isEqualTo(1_501);
    }

    @Test
    void theNearestWordIsTheOneWithTheFewestLettersToChange() {
        assertThat(Nearest.to("tilte", java.util.List.of("code", "title", "terms")))
                .isEqualTo("title");
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }
}
