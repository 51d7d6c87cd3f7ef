package org.pacta.exchange.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;

/// Text tables after RFC 4180, with any separator; a quoted cell may run over several lines.
final class CsvTable {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int SAMPLE = 1 << 16;

    private final Reader reader;
    private final Charset charset;
    private final char separator;
    private final String sheet;
    private final Limits limits;
    private final RowGate gate;
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;
    private long rowLine = 1;
    private int column;
    private int ahead = -2;
    private boolean quoted;

    /// Whether rows end by carriage returns alone; else one inside a cell is no line end, as editors count.
    private boolean returns;

    private CsvTable(Reader reader, Charset charset, char separator, String sheet, Limits limits, RowGate gate) {
        this.reader = reader;
        this.charset = charset;
        this.separator = separator;
        this.sheet = sheet;
        this.limits = limits;
        this.gate = gate;
    }

    static void read(TextSource source, String sheet, Choice choice, Limits limits, Findings findings, RowGate gate)
            throws IOException {
        var charset = Encodings.of(source, choice.encoding(), findings);
        var stated = choice.separator();
        char separator = stated == null ? separator(source, charset) : stated;
        try (var reader = reader(source, charset)) {
            new CsvTable(reader, charset, separator, sheet, limits, gate).rows();
        }
    }

    private static BufferedReader reader(TextSource source, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(source.open(), strict), SAMPLE);
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }

    /// The separator that stands most often outside quotes in the first line that is not blank.
    private static char separator(TextSource source, Charset charset) throws IOException {
        var counts = new int[SEPARATORS.size()];
        boolean quoted = false;
        boolean begun = false;
        try (var reader = reader(source, charset)) {
            for (int i = 0; i < SAMPLE; i++) {
                int c = reader.read();
                if (c < 0 || (c == '\n' && !quoted && begun)) {
                    break;
                }
                begun |= c > ' ';
                quoted ^= c == '"';
                int at = quoted ? -1 : SEPARATORS.indexOf((char) c);
                if (at >= 0) {
                    counts[at]++;
                }
            }
        } catch (CharacterCodingException e) {
            throw Encodings.wrong(1, charset.name(), "?");
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.get(best);
    }

    private void rows() throws IOException {
        try {
            int c = next();
            while (c >= 0 && gate.open()) {
                c = field(c);
            }
        } catch (CharacterCodingException e) {
            throw Encodings.wrong(line, charset.name(), "?");
        }
    }

    /// Reads one cell and what ends it.
    ///
    /// @param first its first character
    /// @return the first character of the next cell, or -1 at the end
    private int field(int first) throws IOException {
        int c = first == '"' ? quoted() : first;
        boolean afterQuote = first == '"';
        while (c >= 0 && c != separator && c != '\n' && c != '\r') {
            if (afterQuote && c != ' ') {
                throw new Refusal(Reason.QUOTE_STRAY, place(), cell + "\"" + (char) c);
            }
            if (!afterQuote) {
                add(c);
            }
            c = next();
        }
        gate.cell(sheet, rowLine, column, cell.toString());
        cell.setLength(0);
        column++;
        if (c == separator) {
            int following = next();
            if (following >= 0) {
                return following;
            }
        } else if (c == '\r') {
            if (peek() == '\n') {
                next();
            } else {
                returns = true;
            }
        }
        gate.end(sheet, rowLine);
        rowLine = line;
        column = 0;
        return next();
    }

    /// Reads to the closing quote.
    ///
    /// @return the character after it
    private int quoted() throws IOException {
        quoted = true;
        while (true) {
            int c = next();
            if (c < 0) {
                throw new Refusal(Reason.QUOTE_OPEN, place(), cell.toString());
            }
            if (c == '"') {
                quoted = peek() == '"';
                int following = next();
                if (following != '"') {
                    return following;
                }
            }
            add(c);
        }
    }

    private void add(int c) {
        cell.append((char) c);
        if (cell.length() > limits.cellCharacters()) {
            throw new Refusal(Reason.CELL_TOO_LARGE, place(), cell.toString(), String.valueOf(limits.cellCharacters()));
        }
    }

    private Place place() {
        return Place.row(sheet, rowLine).cell(column, "");
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = reader.read();
        }
        return ahead;
    }

    private int next() throws IOException {
        int c = peek();
        ahead = -2;
        if (c == '\n') {
            line++;
        } else if (c == '\r' && peek() != '\n' && (!quoted || returns)) {
            line++;
        }
        if (c == 0) {
            throw new Refusal(Reason.NUL_BYTES, Place.row(sheet, line), "", "1");
        }
        return c;
    }
}
