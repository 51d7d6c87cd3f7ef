package org.pacta.exchange.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.exchange.faults.Reason;
import org.pacta.register.deadline.Deadline;

class DeadlineWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IV квартал 2023 г. | 2023-Q4",
                "IV\u00a0квартал 2023\u00a0г. | 2023-Q4",
                "ІІ квартал 2024 года | 2024-Q2",
                "4 кв. 2023 | 2023-Q4",
                "4-й квартал 2023 года | 2023-Q4",
                "в IV квартале 2023 года | 2023-Q4",
                "четвёртый квартал 2023 г. | 2023-Q4",
                "не позднее III квартала 2023 г. | 2023-Q3",
                "Q2 2026 | 2026-Q2",
                "2026 Q2 | 2026-Q2",
                "Q2/2026 | 2026-Q2",
                "fourth quarter of 2023 | 2023-Q4",
                "2021 - 4° trimestre | 2021-Q4",
                "4° trimestre 2021 | 2021-Q4",
                "T4 2021 | 2021-Q4",
                "I полугодие 2024 | 2024-H1",
                "второе полугодие 2024 года | 2024-H2",
                "I паўгоддзе 2024 | 2024-H1",
                "entro il primo semestre 2022 | 2022-H1",
                "first half of 2024 | 2024-H1",
                "H2 2024 | 2024-H2",
                "до 1 июля 2023 года | 2023-07-01",
                "до «1» июля 2023 года | 2023-07-01",
                "не позднее 31 декабря 2023 г. | 2023-12-31",
                "к 1 января 2024 г. | 2024-01-01",
                "да 1 ліпеня 2023 г. | 2023-07-01",
                "не пазней за 1 снежня 2023 года | 2023-12-01",
                "by 1 July 2023 | 2023-07-01",
                "not later than July 1, 2023 | 2023-07-01",
                "entro il 1° luglio 2023 | 2023-07-01",
                "01.07.2023 | 2023-07-01",
                "до 01.07.2023 г. | 2023-07-01",
                "2023-07-01 | 2023-07-01",
                "2023-07-01T00:00 | 2023-07-01",
                "45108 | 2023-07-01",
                "25/07/2023 | 2023-07-25",
                "декабрь 2023 | 2023-12",
                "в декабре 2023 г. | 2023-12",
                "снежань 2023 | 2023-12",
                "дек. 2023 | 2023-12",
                "12.2023 | 2023-12",
                "December 2023 | 2023-12",
                "dicembre 2023 | 2023-12",
                "2023 год | 2023",
                "в течение 2023 года | 2023",
                "на працягу 2023 года | 2023",
                "до конца 2023 года | 2023",
                "2022–2023 годы | 2022/2023",
                "2022 - 2023 гг. | 2022/2023",
                "с 2022 по 2023 год | 2022/2023",
                "2022—2023 гады | 2022/2023",
                "январь – март 2023 г. | 2023-01-01/2023-03-31",
                "январь-март 2023 г. | 2023-01-01/2023-03-31",
                "I–II кварталы 2023 г. | 2023-01-01/2023-06-30",
                "с 1 января по 31 марта 2023 г. | 2023-01-01/2023-03-31",
                "01.02.2023 - 15.03.2023 | 2023-02-01/2023-03-15",
                "01.02.2023-15.03.2023 | 2023-02-01/2023-03-15",
                "ежегодно | R/P1Y",
                "Штогод | R/P1Y",
                "ежеквартально | R/P3M",
                "monthly | R/P1M",
                "раз в полугодие | R/P6M",
                "ежегодно, 2022–2023 годы | R/P1Y/2022-01-01/2023-12-31",
                "ежегодно в течение 2022-2023 годов | R/P1Y/2022-01-01/2023-12-31",
                "в течение 6 месяцев после вступления в силу Договора | P6M after вступления в силу Договора",
                "в течение шести месяцев со дня подписания | P6M after подписания",
                "через 30 дней после ратификации | P30D after ратификации",
                "на працягу 6 месяцаў пасля ўступлення ў сілу | P6M after ўступлення ў сілу",
                "within two years of entry into force | P2Y after entry into force",
                "entro 3 mesi dall'entrata in vigore | P3M after entrata in vigore",
                "после вступления в силу Соглашения | P0D after вступления в силу Соглашения",
                "бессрочно | none",
                "2023-H1 | 2023-H1",
                "P6M after entry into force | P6M after entry into force",
                "ежегодно, до 1 апреля | R/P1Y/--04-01",
                "ежегодно до 1 апреля | R/P1Y/--04-01",
                "до 1 апреля ежегодно | R/P1Y/--04-01",
                "Ежегодно, не позднее 1 апреля | R/P1Y/--04-01",
                "до 1 апреля каждого года | R/P1Y/--04-01",
                "ежегодно, до 1 апреля года, следующего за отчётным | R/P1Y/--04-01",
                "ежегодно, до 01.04 | R/P1Y/--04-01",
                "ежегодно, до 1 апреля, 2022–2023 годы | R/P1Y/--04-01/2022-01-01/2023-12-31",
                "ежегодно, до 1 апреля, начиная с 2022 года | R/P1Y/--04-01/2022-01-01/..",
                "штогод, да 1 красавіка | R/P1Y/--04-01",
                "штогод да 1 красавіка | R/P1Y/--04-01",
                "да 1 красавіка кожнага года | R/P1Y/--04-01",
                "annually by 1 April | R/P1Y/--04-01",
                "annually, not later than April 1 | R/P1Y/--04-01",
                "by 1 April of each year | R/P1Y/--04-01",
                "every year by 1 April | R/P1Y/--04-01",
                "annualmente, entro il 1° aprile | R/P1Y/--04-01",
                "ежемесячно, до 5 числа | R/P1M/---05",
                "ежемесячно до 5-го числа | R/P1M/---05",
                "ежемесячно, не позднее 25 числа | R/P1M/---25",
                "до 5 числа ежемесячно | R/P1M/---05",
                "до 5 числа каждого месяца | R/P1M/---05",
                "до 10 числа каждого месяца, начиная с 2022 года | R/P1M/---10/2022-01-01/..",
                "ежемесячно, до 5 числа, 2022–2023 годы | R/P1M/---05/2022-01-01/2023-12-31",
                "ежемесячно, до 5 числа месяца, следующего за отчётным | R/P1M/---05",
                "ежемесячно до «5» числа месяца, следующего за отчётным месяцем | R/P1M/---05",
                "ежемесячно, до 31 числа | R/P1M/---31",
                "не позднее 5 числа месяца, следующего за отчётным месяцем | R/P1M/---05",
                "штомесяц, да 5 чысла | R/P1M/---05",
                "штомесячна, не пазней за 5-га чысла | R/P1M/---05",
                "да 5 чысла кожнага месяца | R/P1M/---05",
                "штомесяц, да 5 чысла месяца, наступнага за справаздачным | R/P1M/---05",
                "monthly, by the 10th | R/P1M/---10",
                "monthly by the 10th day of the month | R/P1M/---10",
                "by the 10th of each month | R/P1M/---10",
                "not later than the 10th day of every month | R/P1M/---10",
                "every month by the 3rd | R/P1M/---03",
                "monthly, by the 10th of the following month | R/P1M/---10",
                "mensilmente, entro il 10 | R/P1M/---10",
                "entro il giorno 10 di ogni mese | R/P1M/---10",
                "ежеквартально, до 10 числа месяца, следующего за отчётным кварталом | R/P3M/---10",
                "ежеквартально, до 10-го числа месяца, следующего за отчётным периодом | R/P3M/---10",
                "ежеквартально, до 10 числа первого месяца квартала | R/P3M/---10",
                "до 10 числа месяца, следующего за отчётным кварталом | R/P3M/---10",
                "ежеквартально, до 10 числа месяца, следующего за отчётным кварталом, начиная с 2022 года | R/P3M/---10/2022-01-01/..",
                "штоквартал, да 10 чысла месяца, наступнага за справаздачным кварталам | R/P3M/---10",
                "quarterly, by the 10th of the month following the quarter | R/P3M/---10",
                "quarterly by the 10th day of the month following the reporting quarter | R/P3M/---10",
                "2023 - 2023 | 2023",
            })
    void officeWordsBecomeADeadlineWithItsWordsKept(String words, String text) {
        var read = DeadlineWords.read(words, Manner.PLAIN);

        assertThat(read).isInstanceOf(Understood.Value.class);
        var deadline = value(read);
        assertThat(deadline.text()).isEqualTo(text);
        assertThat(deadline.words()).isEqualTo(words.replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "до 2025 года | DEADLINE_AMBIGUOUS",
                "до июля 2023 г. | DEADLINE_AMBIGUOUS",
                "до IV квартала 2023 г. | DEADLINE_AMBIGUOUS",
                "by 2026 | DEADLINE_AMBIGUOUS",
                "before 1 July 2023 | NOT_A_DEADLINE",
                "до 1 июля | YEAR_MISSING",
                "IV квартал | YEAR_MISSING",
                "декабрь | YEAR_MISSING",
                "05/07/2023 | DAY_AMBIGUOUS",
                "31 июня 2023 г. | NOT_A_DAY",
                "III полугодие 2023 | NOT_A_DEADLINE",
                "V квартал 2023 | NOT_A_DEADLINE",
                "01.07.23 | NOT_A_DEADLINE",
                "в течение 10 рабочих дней после подписания | NOT_A_DEADLINE",
                "по мере необходимости | NOT_A_DEADLINE",
                "ежегодно, до 31 июня | NOT_A_DAY",
                "ежегодно, до 1 апреля 2024 г. | NOT_A_DEADLINE",
                "annually before 1 April | NOT_A_DEADLINE",
                "ежегодно, до 1 апреля, в IV квартале 2023 г. | NOT_A_DEADLINE",
                "ежеквартально, до 1 апреля | NOT_A_DEADLINE",
                "ежеквартально, до 10 числа | NOT_A_DEADLINE",
                "quarterly, by the 10th | NOT_A_DEADLINE",
                "ежеквартально, до 10 числа месяца, следующего за отчётным | NOT_A_DEADLINE",
                "ежеквартально, до 10 числа второго месяца квартала | NOT_A_DEADLINE",
                "ежемесячно, до 32 числа | NOT_A_DAY",
                "ежемесячно, до 1 апреля | NOT_A_DEADLINE",
                "ежемесячно, до 10.04 | NOT_A_DEADLINE",
                "ежемесячно, до 5 | NOT_A_DEADLINE",
                "ежемесячно, до 5 числа и 20 числа | NOT_A_DEADLINE",
                "monthly, before the 10th | NOT_A_DEADLINE",
                "раз в полугодие, до 10 числа | NOT_A_DEADLINE",
                "до 5 числа | NOT_A_DEADLINE",
                "до 10 числа месяца, следующего за отчётным | NOT_A_DEADLINE",
                "ежегодно, до 10 числа | NOT_A_DEADLINE",
                "ежегодно, до 1 апреля года, следующего за отчётным, 2022–2023 годы | DEADLINE_AMBIGUOUS",
                "ежеквартально, до 10 числа месяца, следующего за отчётным кварталом, 2022–2023 годы | DEADLINE_AMBIGUOUS",
                "2023-2022 | NOT_A_DEADLINE",
                "постоянно | NOT_A_DEADLINE",
                "123 | NOT_A_DEADLINE",
                "'' | NOT_A_DEADLINE",
            })
    void whatIsNotSureIsAFaultAndNeverAGuess(String words, Reason reason) {
        assertThat(DeadlineWords.read(words, Manner.PLAIN)).isEqualTo(Understood.not(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-е полугодие 2024 г. | 2024-H1",
                "до конца 1-го полугодия 2024 г. | 2024-H1",
                "не позднее 4-го квартала 2023 г. | 2023-Q4",
                "2024 год, I полугодие | 2024-H1",
                "IV кв.2023 г. | 2023-Q4",
                "дек.2023 | 2023-12",
                "2022-2023 г.г. | 2022/2023",
                "в период 2022–2023 годов | 2022/2023",
                "в период с 1 января по 31 марта 2023 г. | 2023-01-01/2023-03-31",
                "в срок до 1 июля 2023 г. | 2023-07-01",
                "Срок – до 1 июля 2023 г. | 2023-07-01",
                "до 1 июля 2023 года включительно | 2023-07-01",
                "до 2025 года (включительно) | 2025",
                "по IV квартал 2023 г. включительно | 2023-Q4",
                "не позднее конца 2023 года | 2023",
                "конец 2023 года | 2023",
                "раз в год | R/P1Y",
                "1 раз в квартал | R/P3M",
                "каждый квартал | R/P3M",
                "один раз в месяц | R/P1M",
                "2022–2023 годы, ежегодно | R/P1Y/2022-01-01/2023-12-31",
                "ежегодно, начиная с 2023 года | R/P1Y/2023-01-01/..",
                "в течение 3-х месяцев после ратификации | P3M after ратификации",
                "не позднее чем через 10 дней со дня подписания | P10D after подписания",
                "в месячный срок со дня подписания | P1M after подписания",
                "в трёхмесячный срок после ратификации | P3M after ратификации",
                "в 6-месячный срок с даты вступления в силу | P6M after вступления в силу",
            })
    void formsThatRussianOfficesUse(String words, String text) {
        assertThat(value(DeadlineWords.read(words, Manner.PLAIN)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IV квартал 2023 г. | 2023-Q4",
                "у чацвёртым квартале 2023 года | 2023-Q4",
                "1-е паўгоддзе 2024 г. | 2024-H1",
                "да канца першага паўгоддзя 2024 г. | 2024-H1",
                "2024 год, II паўгоддзе | 2024-H2",
                "у траўні 2024 г. | 2024-05",
                "у кастрычніку 2024 г. | 2024-10",
                "у тэрмін да 1 ліпеня 2023 г. | 2023-07-01",
                "Тэрмін – да 1 ліпеня 2023 г. | 2023-07-01",
                "да 1 ліпеня 2023 года ўключна | 2023-07-01",
                "да 2025 года (уключна) | 2025",
                "не пазней канца 2023 года | 2023",
                "2022–2023 гады | 2022/2023",
                "з 2022 па 2023 год | 2022/2023",
                "у перыяд з 1 студзеня па 31 сакавіка 2023 г. | 2023-01-01/2023-03-31",
                "раз у год | R/P1Y",
                "адзін раз у квартал | R/P3M",
                "кожны квартал | R/P3M",
                "штогод, пачынаючы з 2023 года | R/P1Y/2023-01-01/..",
                "2022–2023 гады, штогод | R/P1Y/2022-01-01/2023-12-31",
                "на працягу шасці месяцаў пасля ратыфікацыі | P6M after ратыфікацыі",
                "не пазней чым праз 10 дзён з дня падпісання | P10D after падпісання",
                "у месячны тэрмін з дня падпісання | P1M after падпісання",
                "у трохмесячны тэрмін пасля ратыфікацыі | P3M after ратыфікацыі",
            })
    void formsThatBelarusianOfficesUse(String words, String text) {
        assertThat(value(DeadlineWords.read(words, Manner.PLAIN)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "в срок до 2025 года | DEADLINE_AMBIGUOUS",
                "после 2023 г. | NOT_A_DEADLINE",
                "включительно | NOT_A_DEADLINE",
                "два раза в год | NOT_A_DEADLINE",
                "ежегодно, начиная с IV квартала 2023 г. до 1 июля | NOT_A_DEADLINE",
            })
    void whatTheseFormsLeaveOpenIsAFault(String words, Reason reason) {
        assertThat(DeadlineWords.read(words, Manner.PLAIN)).isEqualTo(Understood.not(reason));
    }

    @Test
    void aMissingYearIsTheOneStated() {
        var manner = new Manner(2024, Manner.Slashes.DAY_FIRST);

        assertThat(value(DeadlineWords.read("до 1 ліпеня", manner)).text()).isEqualTo("2024-07-01");
        assertThat(value(DeadlineWords.read("IV квартал", manner)).text()).isEqualTo("2024-Q4");
        assertThat(value(DeadlineWords.read("IV квартал 2023", manner)).text()).isEqualTo("2023-Q4");
        assertThat(value(DeadlineWords.read("05/07/2023", manner)).text()).isEqualTo("2023-07-05");
    }

    private static Deadline value(Understood<Deadline> read) {
        return switch (read) {
            case Understood.Value<Deadline>(var deadline) -> deadline;
            case Understood.Not<Deadline>(var reason) -> throw new AssertionError(reason);
        };
    }
}
