package org.pacta.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats en = new Formats(Language.EN);
    private final Formats ru = new Formats(Language.RU);
    private final Formats be = new Formats(Language.BE);

    @Test
    void aFractionBearsItsShare() {
        assertThat(plain(en.fraction(895, 994))).isEqualTo("895~of~994 (90.0~%)");
        assertThat(plain(ru.fraction(895, 994))).isEqualTo("895~из~994 (90,0~%)");
        assertThat(plain(be.fraction(895, 994))).isEqualTo("895~з~994 (90,0~%)");
        assertThat(plain(ru.fraction(0, 0))).isEqualTo("0~из~0");
    }

    @Test
    void theWholeAndNothingAreNeverReachedByRounding() {
        assertThat(plain(en.share(99_999, 100_000))).isEqualTo(">~99.9~%");
        assertThat(plain(en.share(100_000, 100_000))).isEqualTo("100.0~%");
        assertThat(plain(ru.share(1, 100_000))).isEqualTo("<~0,1~%");
        assertThat(plain(ru.share(0, 100_000))).isEqualTo("0,0~%");
        assertThat(plain(en.share(1, 2000))).isEqualTo("0.1~%");
    }

    @Test
    void aShareOfNothingOrOfLessIsRefused() {
        assertThatThrownBy(() -> en.share(1, 0)).hasMessageContaining("whole (0)");
        assertThatThrownBy(() -> en.share(3, 2)).hasMessageContaining("part (3)");
    }

    @Test
    void largeNumbersAreGrouped() {
        assertThat(en.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(plain(be.number(1_234_567))).isEqualTo("1~234~567");
        assertThat(en.number(-1000)).isEqualTo("−1,000");
        assertThat(en.number(0)).isEqualTo("0");
        assertThat(en.number(999)).isEqualTo("999");
    }

    @Test
    void paceHasOneDecimal() {
        assertThat(en.decimal(new BigDecimal("0.939"), 1)).isEqualTo("0.9");
        assertThat(ru.decimal(new BigDecimal("3.094"), 1)).isEqualTo("3,1");
        assertThat(en.decimal(new BigDecimal("-0.04"), 1)).isEqualTo("0.0");
        assertThat(plain(ru.percent(new BigDecimal("93.06"), 0))).isEqualTo("93~%");
        assertThat(en.exact(new BigDecimal("2.500"))).isEqualTo("2.5");
        assertThat(ru.exact(new BigDecimal("0.05"))).isEqualTo("0,05");
        assertThat(plain(ru.exact(new BigDecimal("1.2E+3")))).isEqualTo("1~200");
        assertThat(en.exact(new BigDecimal("-3.0"))).isEqualTo("\u22123");
    }

    @Test
    void daysAreInWords() {
        var day = LocalDate.of(2023, 3, 27);

        assertThat(plain(en.day(day))).isEqualTo("27~March 2023");
        assertThat(plain(ru.day(day))).isEqualTo("27~марта 2023~г.");
        assertThat(plain(be.day(day))).isEqualTo("27~сакавіка 2023~г.");
        assertThat(ru.briefDay(day)).isEqualTo("27.03.2023");
        assertThat(plain(ru.moment(LocalDateTime.of(2023, 3, 27, 9, 5)))).isEqualTo("27~марта 2023~г., 09:05");
        assertThat(plain(en.moment(LocalDateTime.of(2023, 3, 27, 9, 5)))).isEqualTo("27~March 2023, 09:05");
    }

    @Test
    void periodsAreInWords() {
        assertThat(plain(ru.month(YearMonth.of(2023, 3)))).isEqualTo("март 2023~г.");
        assertThat(plain(be.month(YearMonth.of(2023, 3)))).isEqualTo("сакавік 2023~г.");
        assertThat(plain(en.month(YearMonth.of(2023, 3)))).isEqualTo("March 2023");
        assertThat(plain(en.quarter(2023, 4))).isEqualTo("Q4~2023");
        assertThat(plain(ru.quarter(2023, 4))).isEqualTo("IV~квартал 2023~г.");
        assertThat(plain(be.half(2023, 2))).isEqualTo("II~паўгоддзе 2023~г.");
        assertThat(plain(ru.year(2023))).isEqualTo("2023~г.");
    }

    @Test
    void meetingsAreCounted() {
        assertThat(en.ordinal(53)).isEqualTo("53rd");
        assertThat(en.ordinal(11)).isEqualTo("11th");
        assertThat(en.ordinal(112)).isEqualTo("112th");
        assertThat(en.ordinal(21)).isEqualTo("21st");
        assertThat(ru.ordinal(53)).isEqualTo("53-е");
    }

    /// No-break spaces made visible.
    private static String plain(String text) {
        return text.replace('\u00a0', '~');
    }
}
