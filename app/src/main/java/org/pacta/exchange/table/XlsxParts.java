package org.pacta.exchange.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// The small parts of a workbook: its sheets, which styles are dates, the shared texts, and the merged areas.
///
/// @param sheets in the order of the workbook
/// @param dateStyles the numbers of the cell styles that show a date
record XlsxParts(List<Sheet> sheets, boolean since1904, BitSet dateStyles, SharedTexts texts) {

    private static final int MOST_SHEETS = 2_000;
    private static final int MOST_STYLES = 200_000;

    /// A sheet, which a person may not see.
    record Sheet(String name, String part, boolean hidden) {}

    static XlsxParts read(Archive archive, Limits limits) throws IOException, XMLStreamException {
        var targets = targets(archive);
        var sheets = new ArrayList<Sheet>();
        boolean since1904 = false;
        try (var xml = new XmlPart(archive.open("xl/workbook.xml"))) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.name().equals("workbookPr")) {
                    since1904 = xml.attribute("date1904").matches("1|true");
                } else if (xml.name().equals("sheet")) {
                    var target = targets.get(xml.attribute("id"));
                    if (target != null && archive.has(target) && sheets.size() < MOST_SHEETS) {
                        sheets.add(new Sheet(xml.attribute("name"), target, !visible(xml)));
                    }
                }
            }
        }
        return new XlsxParts(List.copyOf(sheets), since1904, dateStyles(archive), texts(archive, limits));
    }

    private static boolean visible(XmlPart xml) {
        return xml.attribute("state").isEmpty() || xml.attribute("state").equals("visible");
    }

    private static Map<String, String> targets(Archive archive) throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        if (!archive.has("xl/_rels/workbook.xml.rels")) {
            return targets;
        }
        try (var xml = new XmlPart(archive.open("xl/_rels/workbook.xml.rels"))) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("Relationship")
                        && xml.attribute("Type").endsWith("/worksheet")
                        && targets.size() < MOST_SHEETS) {
                    var target = xml.attribute("Target");
                    targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private static BitSet dateStyles(Archive archive) throws IOException, XMLStreamException {
        var dates = new BitSet();
        if (!archive.has("xl/styles.xml")) {
            return dates;
        }
        var patterns = new HashMap<Integer, String>();
        int style = 0;
        boolean cellStyles = false;
        try (var xml = new XmlPart(archive.open("xl/styles.xml"))) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.END_ELEMENT) {
                    cellStyles &= !xml.name().equals("cellXfs");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.name()) {
                        case "numFmt" -> {
                            if (patterns.size() < MOST_STYLES) {
                                patterns.put(whole(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                            }
                        }
                        case "cellXfs" -> cellStyles = true;
                        case "xf" -> {
                            if (cellStyles && style < MOST_STYLES) {
                                int format = whole(xml.attribute("numFmtId"));
                                dates.set(style++, SheetValues.dateFormat(format, patterns.getOrDefault(format, "")));
                            }
                        }
                        default -> {}
                    }
                }
            }
        }
        return dates;
    }

    private static SharedTexts texts(Archive archive, Limits limits) throws IOException, XMLStreamException {
        var texts = new SharedTexts(limits.sharedBytes());
        if (!archive.has("xl/sharedStrings.xml")) {
            return texts;
        }
        var text = new StringBuilder();
        boolean inText = false;
        int phonetic = 0;
        try (var xml = new XmlPart(archive.open("xl/sharedStrings.xml"))) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        switch (xml.name()) {
                            case "si" -> text.setLength(0);
                            case "rPh" -> phonetic++;
                            case "t" -> inText = phonetic == 0;
                            default -> {}
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        switch (xml.name()) {
                            case "si" -> texts.add(text);
                            case "rPh" -> phonetic--;
                            case "t" -> inText = false;
                            default -> {}
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (inText) {
                            xml.textTo(text, limits.cellCharacters());
                        }
                    }
                    default -> {}
                }
            }
        }
        return texts;
    }

    /// A number of an attribute; 0 if it is none.
    static int whole(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || i == 9) {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
