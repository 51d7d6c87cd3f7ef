package org.pacta.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.exchange.table.TableFiles.SMALL;
import static org.pacta.exchange.table.TableFiles.csv;
import static org.pacta.exchange.table.TableFiles.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Reason;

class CsvTableTest {

    private static final Charset CP1251 = Charset.forName("windows-1251");
    private static final String RUSSIAN =
            "Код;Наименование;Срок\n1.1;Гармонизация законодательства;IV квартал 2023 г.\n";

    @Test
    void quotedCellsMayHoldSeparatorsQuotesAndLines() {
        var seen = csv("a;b;c\r\n\"x;1\";\"he said \"\"no\"\"\";\"two\nlines\"\r\nlast;;\r\n");

        assertThat(seen.cells())
                .containsExactly(
                        List.of("a", "b", "c"), List.of("x;1", "he said \"no\"", "two\nlines"), List.of("last"));
        assertThat(seen.rows()).extracting(Row::line).containsExactly(1L, 2L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndCountsAsOneLine(String end) {
        var seen = csv("a,b" + end + end + "1,\"x" + end + "y\"" + end + "2,3");

        assertThat(seen.rows()).extracting(Row::line).containsExactly(1L, 3L, 5L);
        assertThat(seen.cells().getLast()).containsExactly("2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theSeparatorIsFoundInTheFirstLine(String separator) {
        var seen = csv("\"a,;|\tb\"" + separator + "c" + separator + "d\n1" + separator + "2" + separator + "3\n");

        assertThat(seen.cells().getLast()).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void theEncodingIsFoundFromTheBytes(String encoding) {
        var seen = read(RUSSIAN.getBytes(Charset.forName(encoding)), "план.csv", Choice.PLAIN, SMALL);

        assertThat(seen.cells().getFirst()).containsExactly("Код", "Наименование", "Срок");
        assertThat(seen.findings().counts().containsKey(Reason.ENCODING_GUESSED))
                .isEqualTo(encoding.equals("windows-1251"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        assertThat(csv("\uFEFFa;b\n").cells()).containsExactly(List.of("a", "b"));
    }

    @Test
    void aStatedEncodingThatTheBytesContradictIsRefusedWithTheLine() {
        var asUtf8 = read(("a;b\n" + RUSSIAN).getBytes(CP1251), "x.csv", stated(StandardCharsets.UTF_8), SMALL);
        var asCp1251 = read(RUSSIAN.getBytes(StandardCharsets.UTF_8), "x.csv", stated(CP1251), SMALL);

        assertThat(asUtf8.fault().reason()).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(asUtf8.fault().place().line()).isEqualTo(2);
        assertThat(asUtf8.fault().details()).containsExactly("UTF-8", "windows-1251");
        assertThat(asCp1251.fault().details()).containsExactly("windows-1251", "UTF-8");
    }

    @Test
    void bytesOfNoClearEncodingAreRefused() {
        var koi8 = read(RUSSIAN.getBytes(Charset.forName("KOI8-R")), "x.csv", Choice.PLAIN, SMALL);

        assertThat(koi8.fault().reason()).isEqualTo(Reason.ENCODING_UNKNOWN);
    }

    @Test
    void aQuoteNeverClosedIsNamedWhereItOpens() {
        Fault fault = csv("a;b\n1;\"open\n2;3\n").fault();

        assertThat(fault.reason()).isEqualTo(Reason.QUOTE_OPEN);
        assertThat(fault.place().line()).isEqualTo(2);
        assertThat(fault.place().column()).isEqualTo("B");
    }

    @Test
    void textAfterAClosingQuoteIsRefused() {
        assertThat(csv("a;b\n\"x\"y;2\n").fault().reason()).isEqualTo(Reason.QUOTE_STRAY);
    }

    @Test
    void nulBytesEndlessCellsRowsAndColumnsAreRefused() {
        assertThat(csv("a;b\n1;\0 2\n").fault().reason()).isEqualTo(Reason.NUL_BYTES);
        assertThat(csv("a;" + "x".repeat(1_001)).fault().reason()).isEqualTo(Reason.CELL_TOO_LARGE);
        assertThat(csv("a;" + "x".repeat(1_001)).fault().value()).hasSize(80);
        assertThat(csv("a\n".repeat(1_001)).fault().reason()).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(csv(";".repeat(60) + "x").fault().reason()).isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(csv("").fault().reason()).isEqualTo(Reason.FILE_EMPTY);
    }

    @Test
    void whatIsNoTableIsNamed() {
        assertThat(csv("%PDF-1.7 ...").fault().details()).containsExactly("PDF");
        assertThat(csv("<html><table>").fault().details()).containsExactly("HTML");
    }

    private static Choice stated(Charset charset) {
        return new Choice(null, charset, null, false);
    }
}
