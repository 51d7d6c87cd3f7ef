package org.pacta.confirmation.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// A plain document of a word processor (DOCX), written from top to bottom: a heading, lines, tables.
final class Sheet {

    private static final String FONT = "Times New Roman";
    private static final int SIZE = 12;
    private static final int SMALL = 10;
    /// A4 in twentieths of a point.
    private static final long SHORT = 11906;
    private static final long LONG = 16838;
    private static final long MARGIN = 1134;

    private final XWPFDocument document = new XWPFDocument();

    /// @param wide across the longer side, for tables
    Sheet(boolean wide) {
        var section = document.getDocument().getBody().addNewSectPr();
        var page = section.addNewPgSz();
        page.setW(BigInteger.valueOf(wide ? LONG : SHORT));
        page.setH(BigInteger.valueOf(wide ? SHORT : LONG));
        if (wide) page.setOrient(STPageOrientation.LANDSCAPE);
        var margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
    }

    Sheet heading(String words) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(200);
        write(paragraph, words, SIZE + 2, true);
        return this;
    }

    Sheet line(String words) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(120);
        write(paragraph, words, SIZE, false);
        return this;
    }

    /// At the right, as numbers, days and addressees stand in letters.
    Sheet beside(String words) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        write(paragraph, words, SIZE, false);
        return this;
    }

    /// @param rows each with as many cells as there are heads
    Sheet table(List<String> heads, List<List<String>> rows) {
        var table = document.createTable(rows.size() + 1, heads.size());
        table.setWidth("100%");
        fill(table.getRow(0), heads, true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) fill(table.getRow(i + 1), rows.get(i), false);
        document.createParagraph();
        return this;
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean head) {
        for (int i = 0; i < cells.size(); i++) fill(row.getCell(i), cells.get(i), head);
    }

    private static void fill(XWPFTableCell cell, String words, boolean head) {
        var lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            write(paragraph, lines[i], SMALL, head);
        }
    }

    private static void write(XWPFParagraph paragraph, String words, int size, boolean bold) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(legal(words));
    }

    /// Signs that XML does not know would make a file that opens nowhere.
    private static String legal(String words) {
        return words.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
