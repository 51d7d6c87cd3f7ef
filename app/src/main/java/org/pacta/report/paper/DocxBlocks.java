package org.pacta.report.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// Writes the blocks of a paper into a DOCX.
final class DocxBlocks {

    private static final int UPRIGHT = 10_149;
    private static final int BROAD = 15_081;
    private static final String RULE = "C9C6BD";
    private static final String INK = "1A1D21";

    private final Place place;

    /// Where the next paragraph or table goes.
    interface Place {
        XWPFParagraph paragraph();

        XWPFTable table(int rows, int columns);
    }

    DocxBlocks(Place place) {
        this.place = place;
    }

    void add(Block block) {
        switch (block) {
            case Block.Kicker it -> line(DocxStyles.KICKER, it.words());
            case Block.Title it -> line(DocxStyles.TITLE, it.words());
            case Block.Heading it -> line(DocxStyles.HEADING, it.words());
            case Block.Paragraph it -> paragraph(it);
            case Block.Figures it -> figures(it.figures());
            case Block.Points it -> points(it.points());
            case Block.Table it -> table(it);
            case Block.Signatures it -> signatures(it.names());
        }
    }

    private XWPFParagraph line(String style, String words) {
        var paragraph = place.paragraph();
        if (!style.isEmpty()) paragraph.setStyle(style);
        paragraph.createRun().setText(words);
        return paragraph;
    }

    private void paragraph(Block.Paragraph it) {
        switch (it.manner()) {
            case PLAIN -> line("", it.words());
            case STRONG -> line("", it.words()).getRuns().getFirst().setBold(true);
            case NOTE -> line(DocxStyles.NOTE, it.words());
            case NOTICE -> {
                var notice = line(DocxStyles.NOTE, it.words());
                var shade = notice.getCTP().getPPr().addNewShd();
                shade.setFill("FBF3DF");
                shade.setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd.CLEAR);
                notice.setSpacingAfter(160);
            }
        }
    }

    private void points(List<String> points) {
        for (int i = 0; i < points.size(); i++) {
            var paragraph = line("", (i + 1) + ".");
            var run = paragraph.getRuns().getFirst();
            run.addTab();
            run.setText(points.get(i), 1);
            paragraph.setIndentationLeft(340);
            paragraph.setIndentationHanging(340);
            paragraph.setSpacingAfter(40);
        }
    }

    private void figures(List<Block.Figure> figures) {
        var table = place.table(1, figures.size());
        var width = UPRIGHT / figures.size();
        widths(table, figures.stream().mapToInt(_ -> width).toArray());
        topBorderOnly(table);
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            var cell = table.getRow(0).getCell(i);
            var big = cell.getParagraphs().getFirst();
            big.setSpacingAfter(0);
            var run = big.createRun();
            run.setText(figure.big());
            run.setBold(true);
            run.setFontSize(32);
            run.setColor(DocxStyles.BLUE);
            small(cell, figure.of(), true);
            small(cell, figure.rule(), false);
            small(cell, figure.rest(), false);
        }
        place.paragraph().setSpacingAfter(0);
    }

    private static void small(XWPFTableCell cell, String words, boolean bold) {
        if (words.isEmpty()) return;
        var paragraph = cell.addParagraph();
        paragraph.setSpacingAfter(20);
        var run = paragraph.createRun();
        run.setText(words);
        run.setBold(bold);
    }

    private void table(Block.Table it) {
        if (!it.caption().isEmpty()) line(DocxStyles.CAPTION, it.caption());
        var table = place.table(it.rows().size() + 1, it.columns().size());
        var whole = it.rows().size() > 0 && it.columns().stream().anyMatch(each -> each.number()) ? UPRIGHT : BROAD;
        var shares = it.columns().stream().mapToInt(Block.Column::share).sum();
        widths(
                table,
                it.columns().stream()
                        .mapToInt(each -> whole * each.share() / shares)
                        .toArray());
        borders(table);
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < it.columns().size(); i++)
            cell(
                    head.getCell(i),
                    DocxStyles.HEAD,
                    it.columns().get(i).words(),
                    it.columns().get(i).number());
        for (int r = 0; r < it.rows().size(); r++)
            row(table.getRow(r + 1), it.rows().get(r), it.columns());
    }

    private static void row(XWPFTableRow row, List<String> words, List<Block.Column> columns) {
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++)
            cell(row.getCell(i), DocxStyles.CELL, words.get(i), columns.get(i).number());
    }

    private static void cell(XWPFTableCell cell, String style, String words, boolean number) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        if (number) paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.createRun().setText(words);
    }

    private void signatures(List<String> names) {
        place.paragraph().setSpacingAfter(400);
        var table = place.table(2, names.size());
        var width = UPRIGHT / names.size();
        widths(table, names.stream().mapToInt(_ -> width).toArray());
        table.removeBorders();
        for (int i = 0; i < names.size(); i++) {
            cell(table.getRow(0).getCell(i), "Normal", names.get(i), false);
            cell(table.getRow(1).getCell(i), "Normal", "\n_______________________________", false);
        }
    }

    private static void borders(XWPFTable table) {
        table.removeBorders();
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, RULE);
        table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, INK);
        table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, RULE);
    }

    static void topBorderOnly(XWPFTable table) {
        table.removeBorders();
        table.setTopBorder(XWPFBorderType.SINGLE, 12, 0, DocxStyles.BLUE);
    }

    /// @param widths in twentieths of a point
    static void widths(XWPFTable table, int[] widths) {
        var properties = table.getCTTbl().getTblPr();
        var whole = java.util.Arrays.stream(widths).sum();
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(whole));
        var layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (var each : widths) grid.addNewGridCol().setW(BigInteger.valueOf(each));
        for (var row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                var cell = row.getCell(i).getCTTc();
                var own = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
                var cellWidth = own.isSetTcW() ? own.getTcW() : own.addNewTcW();
                cellWidth.setType(STTblWidth.DXA);
                cellWidth.setW(BigInteger.valueOf(widths[i]));
            }
        }
    }
}
