package org.pacta.exchange.table;

import java.io.IOException;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;

/// Sheets of an XLSX workbook, event by event (ECMA-376, part 1, 18.3). Formulas give the value last worked out.
final class XlsxTable {

    private final Archive archive;
    private final Choice choice;
    private final Limits limits;
    private final RowGate gate;
    private final Findings findings;
    private final HiddenRows hidden = new HiddenRows();
    private final TreeMap<Integer, String> cells = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private long line;
    private int column;
    private String type = "";
    private int style;
    private boolean unseen;

    XlsxTable(Archive archive, Choice choice, Limits limits, RowGate gate, Findings findings) {
        this.archive = archive;
        this.choice = choice;
        this.limits = limits;
        this.gate = gate;
        this.findings = findings;
    }

    void read() throws IOException, XMLStreamException {
        var parts = XlsxParts.read(archive, limits);
        var sheets = new SheetChoice(choice);
        for (var sheet : parts.sheets()) {
            if (sheets.takes(sheet.name(), sheet.hidden()) && gate.open()) {
                read(sheet, parts);
            }
        }
        sheets.tell(findings);
    }

    private void read(XlsxParts.Sheet sheet, XlsxParts parts) throws IOException, XMLStreamException {
        rows(sheet, parts);
        hidden.tell(sheet.name(), findings);
    }

    private void rows(XlsxParts.Sheet sheet, XlsxParts parts) throws IOException, XMLStreamException {
        var merged = choice.fillMerged() ? merged(sheet) : new MergedAreas();
        line = 0;
        column = -1;
        cells.clear();
        boolean value = false;
        int phonetic = 0;
        try (var xml = new XmlPart(archive.open(sheet.part()))) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        switch (xml.name()) {
                            case "row" -> row(xml, sheet);
                            case "c" -> cell(xml);
                            case "v", "t" -> value = phonetic == 0;
                            case "rPh" -> phonetic++;
                            default -> {}
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (value) {
                            add(xml, sheet);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        switch (xml.name()) {
                            case "v", "t" -> value = false;
                            case "rPh" -> phonetic--;
                            case "c" -> keep(sheet, parts);
                            case "row" -> {
                                if (!end(sheet, merged)) {
                                    return;
                                }
                            }
                            default -> {}
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private void row(XmlPart xml, XlsxParts.Sheet sheet) {
        int stated = XlsxParts.whole(xml.attribute("r"));
        if (stated != 0 && stated <= line) {
            throw new Refusal(Reason.FILE_DAMAGED, Place.row(sheet.name(), line), "");
        }
        line = stated == 0 ? line + 1 : stated;
        var hides = xml.attribute("hidden");
        var height = xml.attribute("ht");
        unseen = hides.equals("1") || hides.equals("true") || height.equals("0") || height.equals("0.0");
        column = -1;
    }

    private void cell(XmlPart xml) {
        var reference = xml.attribute("r");
        int letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            letters++;
        }
        column = letters == 0 ? column + 1 : MergedAreas.column(reference.substring(0, letters));
        type = xml.attribute("t");
        style = XlsxParts.whole(xml.attribute("s"));
        text.setLength(0);
    }

    private void add(XmlPart xml, XlsxParts.Sheet sheet) throws XMLStreamException {
        try {
            xml.textTo(text, limits.cellCharacters());
        } catch (Refusal refusal) {
            if (refusal.fault().reason() != Reason.CELL_TOO_LARGE) {
                throw refusal;
            }
            throw new Refusal(
                    Reason.CELL_TOO_LARGE,
                    Place.row(sheet.name(), line).cell(column, ""),
                    refusal.fault().value(),
                    String.valueOf(limits.cellCharacters()));
        }
    }

    private void keep(XlsxParts.Sheet sheet, XlsxParts parts) {
        if (text.isEmpty()) {
            return;
        }
        var value = value(text.toString(), parts);
        if (value.isEmpty()) {
            return;
        }
        if (column >= limits.columns() || cells.size() >= limits.columns()) {
            var place = Place.row(sheet.name(), line).cell(column, "");
            throw new Refusal(Reason.TOO_MANY_COLUMNS, place, value, String.valueOf(limits.columns()));
        }
        cells.put(column, value);
        text.setLength(0);
    }

    private String value(String raw, XlsxParts parts) {
        return switch (type) {
            case "s" -> raw.matches("\\d{1,9}") ? parts.texts().text(Integer.parseInt(raw)) : damaged();
            case "str", "inlineStr", "e" -> raw;
            case "b" -> raw.strip().equals("1") || raw.strip().equals("true") ? "true" : "false";
            case "d" -> raw.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            default -> number(raw, parts);
        };
    }

    private String number(String raw, XlsxParts parts) {
        if (raw.length() > 40) {
            return raw;
        }
        try {
            double number = Double.parseDouble(raw);
            return parts.dateStyles().get(style)
                    ? SheetValues.day(number, parts.since1904())
                    : SheetValues.number(number);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static String damaged() {
        throw new Refusal(Reason.FILE_DAMAGED);
    }

    private boolean end(XlsxParts.Sheet sheet, MergedAreas merged) {
        merged.fill(line, cells, limits.columns());
        cells.forEach((at, value) -> gate.cell(sheet.name(), line, at, value));
        if (unseen && cells.values().stream().anyMatch(each -> !each.isBlank())) {
            hidden.add(line);
        }
        cells.clear();
        return gate.end(sheet.name(), line);
    }

    private MergedAreas merged(XlsxParts.Sheet sheet) throws IOException, XMLStreamException {
        var merged = new MergedAreas();
        try (var xml = new XmlPart(archive.open(sheet.part()))) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("mergeCell")) {
                    merged.add(xml.attribute("ref"));
                }
            }
        }
        return merged;
    }
}
