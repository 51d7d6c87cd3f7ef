package org.pacta.bench.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// A Pacta workbook of any size, written and read with what the JDK has.
final class PlanWorkbook {

    private static final List<String> COLUMNS = List.of(
            "framework",
            "code",
            "title:en",
            "title:ru",
            "title:be",
            "description:en",
            "description:ru",
            "description:be",
            "verification:en",
            "verification:ru",
            "original",
            "kind",
            "result",
            "counted",
            "deadline",
            "deadline_words",
            "deadline_first",
            "deadline_moves",
            "confirmation",
            "order");

    private PlanWorkbook() {}

    static Path write(Path file, int measures) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            part(
                    zip,
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='r'><sheets><sheet name='frameworks' sheetId='1' r:id='a'/>"
                            + "<sheet name='measures' sheetId='2' r:id='b'/></sheets></workbook>");
            part(
                    zip,
                    out,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/a.xml'/>"
                            + "<Relationship Id='b' Type='x/worksheet' Target='worksheets/b.xml'/></Relationships>");
            part(zip, out, "xl/worksheets/a.xml", "<worksheet><sheetData>");
            row(out, 1, List.of("code", "title:en", "from", "to"));
            row(out, 2, List.of("F", "Plan", "2021-01-01", "2023-12-31"));
            out.write("</sheetData></worksheet>");
            part(zip, out, "xl/worksheets/b.xml", "<worksheet><sheetData>");
            row(out, 1, COLUMNS);
            for (int i = 1; i <= measures; i++) row(out, i + 1, measure(i));
            out.write("</sheetData></worksheet>");
        }
        return file;
    }

    private static List<String> measure(int i) {
        return List.of(
                "F",
                "M" + i,
                "Approximation of rules and procedures no. " + i,
                "Сближение норм и процедур № " + i,
                "Збліжэнне норм і працэдур № " + i,
                "What is to be done by measure " + i,
                "Что делается по мероприятию " + i,
                "Што робіцца па мерапрыемстве " + i,
                "An act in force",
                "Действующий акт",
                "ru",
                "LEGAL",
                "ACT_IN_FORCE",
                "true",
                "2023-Q" + (1 + i % 4),
                (1 + i % 4) + " квартал 2023 г.",
                "2023-Q1",
                "1",
                "all",
                String.valueOf(i));
    }

    private static void part(ZipOutputStream zip, BufferedWriter out, String name, String text) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
        out.write(text);
    }

    private static void row(BufferedWriter out, int number, List<String> cells) throws IOException {
        out.write("<row r='" + number + "'>");
        for (int i = 0; i < cells.size(); i++)
            out.write(
                    "<c r='" + (char) ('A' + i) + number + "' t='inlineStr'><is><t>" + cells.get(i) + "</t></is></c>");
        out.write("</row>");
    }

    /// Reads every cell and answers how many there are: what no import can do without.
    static long cells(Path file) throws IOException, XMLStreamException {
        long cells = 0;
        long characters = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (var name : List.of("xl/worksheets/a.xml", "xl/worksheets/b.xml")) {
                var xml = XMLInputFactory.newInstance().createXMLStreamReader(zip.getInputStream(zip.getEntry(name)));
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("c")) cells++;
                    else if (event == XMLStreamConstants.CHARACTERS) characters += xml.getTextLength();
                }
            }
        }
        if (characters == 0) throw new IllegalStateException("no text was read");
        return cells;
    }
}
