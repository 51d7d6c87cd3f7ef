package org.pacta.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/// Writes one table of a PDF. Its head stands again on each page; a row that fits on a page is not broken.
final class PdfTable {

    private static final float PAD = 2.6f;
    private static final float ASIDE = 6;
    private static final int LINE = 0xc9c6bd;
    /// So many lines of a row that is higher than a page must fit before it begins.
    private static final int FEW = 3;

    private final PdfSheets sheets;
    private final Block.Table table;
    private final PdfType cell;
    private final PdfType head;
    private final float[] edges;
    private final List<List<String>> heads;

    PdfTable(PdfSheets sheets, Block.Table table, PdfType cell, PdfType head) {
        this.sheets = sheets;
        this.table = table;
        this.cell = cell;
        this.head = head;
        this.edges = edges(sheets.shape(), table.columns(), head);
        this.heads = set(head, table.columns().stream().map(Block.Column::words).toList());
    }

    /// By their shares, but none so narrow that a word of its head breaks: what it lacks, the broadest gives.
    private static float[] edges(PdfSheets.Shape shape, List<Block.Column> columns, PdfType head) {
        float all = columns.stream().mapToInt(Block.Column::share).sum();
        var widths = new float[columns.size()];
        int broadest = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = shape.inner() * columns.get(i).share() / all;
            if (widths[i] > widths[broadest]) broadest = i;
        }
        for (int i = 0; i < widths.length; i++) {
            var lacks = head.longest(columns.get(i).words()) + ASIDE - widths[i];
            if (i == broadest || lacks <= 0 || widths[broadest] - lacks < shape.inner() / widths.length) continue;
            widths[broadest] -= lacks;
            widths[i] += lacks;
        }
        var edges = new float[widths.length + 1];
        edges[0] = shape.side();
        for (int i = 0; i < widths.length; i++) edges[i + 1] = edges[i] + widths[i];
        return edges;
    }

    /// @param caption how its words are set
    /// @param told of each row
    /// @return the page on which it begins
    PDPage write(PdfTags.Part whole, PdfType caption, Runnable told) {
        var part = whole.add("Table");
        var words = table.caption().isEmpty()
                ? List.<String>of()
                : caption.lines(table.caption(), sheets.shape().inner());
        var above = words.isEmpty() ? 0 : words.size() * caption.line() + 4;
        var first =
                table.rows().isEmpty() ? 0 : height(cell, set(cell, table.rows().getFirst()));
        var least = Math.min(above + height(head, heads) + first, full());
        if (sheets.room() < least && !sheets.atTop()) sheets.next(sheets.shape());
        var page = sheets.page();
        if (!words.isEmpty())
            sheets.lines(part.add("Caption"), caption, words, sheets.shape().side(), sheets.take(above));
        // a head that heads nothing is an ordinary row
        var row = (table.rows().isEmpty() ? part : part.add("THead")).add("TR");
        heads(table.columns().stream().map(_ -> row.head(true)).toList());
        told.run();
        if (table.rows().isEmpty()) return page;
        var body = part.add("TBody");
        for (var each : table.rows()) {
            row(body.add("TR"), set(cell, each));
            told.run();
        }
        return page;
    }

    private float full() {
        var shape = sheets.shape();
        return shape.height() - shape.top() - shape.bottom();
    }

    private List<List<String>> set(PdfType type, List<String> words) {
        var cells = new ArrayList<List<String>>(words.size());
        for (int i = 0; i < words.size(); i++) cells.add(type.lines(words.get(i), edges[i + 1] - edges[i] - ASIDE));
        return cells;
    }

    private static int most(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private static float height(PdfType type, List<List<String>> cells) {
        return most(cells) * type.line() + 2 * PAD;
    }

    /// @param parts of the cells; empty where the head is seen again and not read again
    private void heads(List<PdfTags.Part> parts) {
        var high = height(head, heads);
        var top = sheets.take(high);
        for (int i = 0; i < heads.size(); i++) {
            var lines = heads.get(i);
            if (lines.stream().allMatch(String::isBlank)) continue;
            if (parts.isEmpty()) sheets.beginSeen();
            else sheets.begin(parts.get(i));
            cell(i, head, lines, top + high - PAD - lines.size() * head.line());
            sheets.end();
        }
        rule(top, 1, PdfLook.INK);
        rule(top + high, 0.8f, PdfLook.INK);
    }

    private void cell(int column, PdfType type, List<String> lines, float top) {
        var number = table.columns().get(column).number();
        sheets.lines(type, lines, number ? edges[column + 1] - ASIDE : edges[column], top, number);
    }

    private void rule(float at, float thick, int color) {
        sheets.rule(edges[0], at, edges[edges.length - 1], thick, color);
    }

    private void row(PdfTags.Part part, List<List<String>> cells) {
        var parts = new ArrayList<PdfTags.Part>();
        for (int i = 0; i < cells.size(); i++) parts.add(i == 0 ? part.head(false) : part.add("TD"));
        var most = most(cells);
        var whole = height(cell, cells) <= full() - height(head, heads);
        boolean fresh = false;
        for (int from = 0; from < most; ) {
            int fit = (int) ((sheets.room() - 2 * PAD) / cell.line());
            if (from + fit < most && (whole || fit < FEW) && !fresh) {
                sheets.next(sheets.shape());
                heads(List.of());
                fresh = true;
                continue;
            }
            int to = Math.min(most, from + Math.max(1, fit));
            piece(parts, cells, from, to);
            from = to;
            fresh = false;
        }
    }

    private void piece(List<PdfTags.Part> parts, List<List<String>> cells, int from, int to) {
        var high = (to - from) * cell.line() + 2 * PAD;
        var top = sheets.take(high);
        for (int i = 0; i < cells.size(); i++) {
            var all = cells.get(i);
            var lines = all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
            if (lines.stream().allMatch(String::isBlank)) continue;
            sheets.begin(parts.get(i));
            cell(i, cell, lines, top + PAD);
            sheets.end();
        }
        rule(top + high, 0.4f, LINE);
    }
}
