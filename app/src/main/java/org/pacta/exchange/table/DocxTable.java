package org.pacta.exchange.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;

/// Tables of a DOCX document (ECMA-376, part 1, 17.4), numbered "1", "2" in their order. Deleted text of
/// tracked changes is left out; a table within a cell is read as that cell's text.
final class DocxTable {

    private final Archive archive;
    private final Choice choice;
    private final Limits limits;
    private final RowGate gate;
    private final Map<Integer, String> carried = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> merge = new ArrayDeque<>();
    private int tables;
    private int depth;
    private int taken;
    private long line;
    private int column;
    private int span;

    DocxTable(Archive archive, Choice choice, Limits limits, RowGate gate) {
        this.archive = archive;
        this.choice = choice;
        this.limits = limits;
        this.gate = gate;
    }

    void read() throws IOException, XMLStreamException {
        boolean inText = false;
        try (var xml = new XmlPart(archive.open("word/document.xml"))) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT && gate.open(); event = xml.next()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        inText = xml.name().equals("t");
                        start(xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        inText = false;
                        end(xml.name());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (inText && reading()) {
                            xml.textTo(text, limits.cellCharacters());
                        }
                    }
                    default -> {}
                }
            }
        }
        if (taken == 0) {
            throw new Refusal(
                    Reason.SHEET_MISSING,
                    Place.FILE,
                    choice.sheet() == null ? "" : choice.sheet(),
                    tables == 0 ? "0" : "1.." + tables);
        }
    }

    private boolean reading() {
        return depth > 0 && !choice.satisfied(taken - 1) && choice.takes(sheet(), tables);
    }

    private String sheet() {
        return String.valueOf(tables);
    }

    private void start(XmlPart xml) {
        switch (xml.name()) {
            case "tbl" -> {
                if (depth++ == 0) {
                    tables++;
                    line = 0;
                    carried.clear();
                    taken += choice.takes(sheet(), tables) ? 1 : 0;
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    line++;
                    column = 0;
                }
            }
            case "tc" -> {
                if (depth == 1) {
                    text.setLength(0);
                    span = 1;
                    merge.clear();
                }
            }
            case "gridBefore" -> column += depth == 1 ? XlsxParts.whole(xml.attribute("val")) : 0;
            case "gridSpan" -> span = depth == 1 ? Math.max(1, XlsxParts.whole(xml.attribute("val"))) : span;
            case "vMerge" -> {
                if (depth == 1) {
                    merge.push(xml.attribute("val"));
                }
            }
            case "tab" -> space(' ');
            case "br", "cr" -> space('\n');
            case "noBreakHyphen" -> space('-');
            default -> {}
        }
    }

    private void space(char c) {
        if (reading() && !text.isEmpty()) {
            text.append(c);
        }
    }

    private void end(String name) {
        switch (name) {
            case "tbl" -> depth--;
            case "p" -> space('\n');
            case "tc" -> {
                if (depth == 1) {
                    cell();
                } else {
                    space(' ');
                }
            }
            case "tr" -> {
                if (depth == 1 && reading()) {
                    gate.end(sheet(), line);
                }
            }
            default -> {}
        }
    }

    private void cell() {
        if (!reading()) {
            return;
        }
        if (column + (long) span > limits.columns()) {
            var place = Place.row(sheet(), line).cell(column, "");
            throw new Refusal(Reason.TOO_MANY_COLUMNS, place, "", String.valueOf(limits.columns()));
        }
        var value = text.toString().strip();
        if (merge.isEmpty()) {
            carried.remove(column);
        } else if (merge.peek().equals("restart")) {
            carried.put(column, value);
        } else if (choice.fillMerged()) {
            value = carried.getOrDefault(column, "");
        }
        for (int i = 0; i < (choice.fillMerged() ? span : 1); i++) {
            gate.cell(sheet(), line, column + i, value);
        }
        column += span;
    }
}
