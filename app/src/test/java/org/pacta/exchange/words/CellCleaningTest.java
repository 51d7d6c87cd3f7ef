package org.pacta.exchange.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.exchange.faults.Reason;

class CellCleaningTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @Test
    void whatCannotBeSeenIsTakenOutAndNamed() {
        var cleaned = CellCleaning.text("\uFEFFДо\u200Bговор\u00A0о\u00ADб\u0007 «мире»\r\n");

        assertThat(cleaned.text()).isEqualTo("Договор об «мире»");
        assertThat(cleaned.changes())
                .containsExactlyInAnyOrder(Reason.CLEANED_INVISIBLE, Reason.CLEANED_SPACES, Reason.CLEANED_CONTROL);
    }

    @Test
    void aLineHasOneKindOfSpaceDashAndQuote() {
        assertThat(CellCleaning.line(" 1\u00A0–\n2  “x” ").text()).isEqualTo("1 - 2 \"x\"");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cleaningWhatIsCleanChangesNothing(int seed) {
        var random = new Random(seed);
        var raw = new StringBuilder();
        random.ints(40, 0, 0x3000).forEach(c -> raw.append((char) (random.nextInt(20) == 0 ? c + 0xD000 : c)));

        var once = CellCleaning.text(raw.toString());
        var line = CellCleaning.line(raw.toString());

        assertThat(CellCleaning.text(once.text())).isEqualTo(new CellCleaning.Cleaned(once.text(), java.util.Set.of()));
        assertThat(CellCleaning.line(line.text())).isEqualTo(new CellCleaning.Cleaned(line.text(), java.util.Set.of()));
    }

    @Test
    void aLookAlikeLetterIsNamedWithItsPlace() {
        var found = LookAlikes.in("M1\u04211-R2");

        assertThat(found).singleElement().satisfies(f -> {
            assertThat(f.at()).isEqualTo(3);
            assertThat(f.words()).isEqualTo("Cyrillic С (U+0421) at place 3");
        });
        assertThat(LookAlikes.mended("M1\u04211-R2")).contains("M1C1-R2");
        assertThat(LookAlikes.mended("ПЛ-C1")).contains("ПЛ-\u04211");
    }

    @ParameterizedTest
    @CsvSource({
        "1.З, 1.3",
        "1.О, 1.0",
        "1.O, 1.0",
        "1.l, 1.1",
        "2.I, 2.1",
        "2.І, 2.1",
        "1.1б, 1.16",
        "1б, 16",
        "l.4, 1.4",
        "2О.1, 20.1",
        "I.1З, I.13",
        "1.1.О., 1.1.0."
    })
    void aLetterInPlaceOfADigitIsNamedWithItsPlace(String code, String meant) {
        var found = LookAlikes.digits(code);

        assertThat(found)
                .singleElement()
                .satisfies(f -> assertThat(f.words())
                        .isEqualTo("%s %s (U+%04X) at place %d"
                                .formatted(f.alphabet(), f.letter(), (int) f.letter(), f.at())));
        assertThat(LookAlikes.mended(code, found)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1",
                "I.1",
                "II.3",
                "ІІ.3",
                "1.а",
                "1.A",
                "M1C1-2.1",
                "О",
                "l",
                "",
                ".",
                "1.б.в",
                "2023-Q4",
                "з"
            })
    void aCodeWithOtherLettersOrARomanNumberOfASectionIsLeftAlone(String code) {
        assertThat(LookAlikes.digits(code)).isEmpty();
    }

    @Test
    void aLetterThatCountsPointsIsTold() {
        assertThat(LookAlikes.counting("1.а")).contains('а');
        assertThat(LookAlikes.counting("2а")).contains('а');
        assertThat(LookAlikes.counting("А.1")).contains('А');
        assertThat(LookAlikes.counting("1.З")).isEmpty();
        assertThat(LookAlikes.counting("M1C1-2")).isEmpty();
        assertThat(LookAlikes.counting("1.1")).isEmpty();
    }

    @Test
    void aCodeOfOneAlphabetOrTrulyMixedIsLeftAlone() {
        assertThat(LookAlikes.in("M1C1-00-ITA-10")).isEmpty();
        assertThat(LookAlikes.in("АВС-1")).isEmpty();
        assertThat(LookAlikes.in("ПЛ-R1")).isEmpty();
        assertThat(LookAlikes.skeleton("М1С1")).isEqualTo(LookAlikes.skeleton("M1C1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5 | 12.5",
                "1 234,56 | 1234.56",
                "1.234,56 | 1234.56",
                "1,234.56 | 1234.56",
                "-0,5 | -0.5",
                "1\u00a0000\u00a0000 | 1000000",
                "65000000 | 65000000",
                "0.125 | 0.125",
                "\u22125 | -5"
            })
    void numbersAreReadAsWritten(String raw, String number) {
        assertThat(NumberWords.number(raw, false)).contains(new java.math.BigDecimal(number));
    }

    @Test
    void aNumberWithTwoMeaningsIsNone() {
        assertThat(NumberWords.number("1,234", false)).isEmpty();
        assertThat(NumberWords.number("1.234", false)).isEmpty();
        assertThat(NumberWords.number("1,234", true)).contains(new java.math.BigDecimal("1.234"));
        assertThat(NumberWords.number("12 шт", false)).isEmpty();
        assertThat(NumberWords.number("1e5", false)).isEmpty();
    }
}
