package org.pacta.report.paper;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/// Writes the blocks of a paper on the pages of a PDF.
final class PdfBlocks {

    /// What a heading must have below itself on its page.
    private static final float COMPANY = 40;
    private static final float INDENT = 17;
    private static final float MARKED = 5;
    private static final int NOTICE = 0xfbf3df;
    private static final int NOTICE_EDGE = 0xb58a2a;

    /// Hears of headings, from which readers' programs make a table of contents.
    @FunctionalInterface
    interface Contents {
        void heading(String words, PDPage page);
    }

    private final PdfSheets sheets;
    private final PdfTags.Part whole;
    private final PdfLook look;
    private final Contents contents;
    private final Runnable told;
    private boolean annex;

    /// @param told of each row
    PdfBlocks(PdfSheets sheets, PdfTags.Part whole, PdfLook look, Contents contents, Runnable told) {
        this.sheets = sheets;
        this.whole = whole;
        this.look = look;
        this.contents = contents;
        this.told = told;
    }

    void write(Paper paper) {
        sheets.next(PdfSheets.Shape.UPRIGHT);
        paper.front().forEach(this::write);
        if (paper.annex().isEmpty()) return;
        annex = true;
        sheets.next(PdfSheets.Shape.BROAD);
        paper.annex().forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Kicker it -> words("P", look.kicker(), it.words(), 0, 3);
            case Block.Title it -> {
                keep(look.title().line() + COMPANY);
                words("H1", look.title(), it.words(), 0, 5);
                contents.heading(it.words(), sheets.page());
            }
            case Block.Heading it -> {
                sheets.gap(13);
                keep(look.heading().line() + COMPANY);
                words("H2", look.heading(), it.words(), 13, 4);
                contents.heading(it.words(), sheets.page());
            }
            case Block.Paragraph it -> paragraph(it);
            case Block.Figures it -> figures(it.figures());
            case Block.Points it -> points(it.points());
            case Block.Table it -> table(it);
            case Block.Signatures it -> signatures(it.names());
        }
    }

    private void keep(float height) {
        if (sheets.room() < height && !sheets.atTop()) sheets.next(sheets.shape());
    }

    private void words(String kind, PdfType type, String words, float before, float after) {
        sheets.gap(before);
        flow(whole.add(kind), type, words, sheets.shape().side(), sheets.shape().inner());
        sheets.gap(after);
    }

    private void flow(PdfTags.Part part, PdfType type, String words, float x, float width) {
        var lines = type.lines(words, width);
        for (int from = 0; from < lines.size(); ) {
            keep(type.line());
            int fit = Math.max(1, (int) (sheets.room() / type.line()));
            int to = Math.min(lines.size(), from + fit);
            sheets.lines(part, type, lines.subList(from, to), x, sheets.take((to - from) * type.line()));
            from = to;
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        switch (paragraph.manner()) {
            case PLAIN -> words("P", look.body(), paragraph.words(), 0, 3);
            case STRONG -> words("P", look.strong(), paragraph.words(), 0, 3);
            case NOTE -> words("P", look.note(), paragraph.words(), 0, 3);
            case NOTICE -> {
                var type = look.notice();
                var shape = sheets.shape();
                var lines = type.lines(paragraph.words(), shape.inner() - 16);
                var height = lines.size() * type.line() + 8;
                keep(height);
                var top = sheets.take(height);
                sheets.frame(shape.side(), top, shape.inner(), height, NOTICE, NOTICE_EDGE);
                sheets.lines(whole.add("P"), type, lines, shape.side() + 8, top + 4);
                sheets.gap(7);
            }
        }
    }

    private record Piece(PdfType type, List<String> lines) {

        float height() {
            return lines.size() * type.line();
        }
    }

    private void figures(List<Block.Figure> figures) {
        var shape = sheets.shape();
        var width = shape.inner() / figures.size();
        var all = figures.stream().map(each -> set(each, width - 10)).toList();
        var height = 8
                + (float) all.stream()
                        .mapToDouble(
                                each -> each.stream().mapToDouble(Piece::height).sum())
                        .max()
                        .orElse(0);
        sheets.gap(7);
        keep(height);
        var top = sheets.take(height);
        sheets.rule(shape.side(), top, shape.right(), 1.6f, PdfLook.BLUE);
        for (int i = 0; i < all.size(); i++) {
            sheets.begin(whole.add("P"));
            var at = top + 4;
            for (var each : all.get(i)) {
                sheets.lines(each.type, each.lines, shape.side() + i * width, at, false);
                at += each.height();
            }
            sheets.end();
        }
        sheets.gap(4);
        told.run();
    }

    /// A blank parts what stands below each other for those who only hear it.
    private List<Piece> set(Block.Figure figure, float width) {
        return List.of(
                        new Piece(look.big(), look.big().lines(figure.big(), width)),
                        new Piece(look.of(), look.of().lines(figure.of(), width)),
                        new Piece(look.rule(), look.rule().lines(figure.rule(), width)),
                        new Piece(look.rest(), look.rest().lines(figure.rest(), width)))
                .stream()
                .filter(each -> !each.lines.getFirst().isEmpty())
                .map(each -> new Piece(
                        each.type,
                        each.lines.stream().map(line -> line.strip() + " ").toList()))
                .toList();
    }

    private void points(List<String> points) {
        var list = whole.numbered();
        var type = look.body();
        sheets.gap(2);
        for (int i = 0; i < points.size(); i++) {
            var item = list.add("LI");
            keep(type.line());
            var number = List.of(i + 1 + ".");
            // beside the first line of the point, which takes the room
            sheets.begin(item.add("Lbl"));
            sheets.lines(type, number, sheets.shape().side() + INDENT - MARKED, sheets.ahead(), true);
            sheets.end();
            flow(
                    item.add("LBody"),
                    type,
                    points.get(i),
                    sheets.shape().side() + INDENT,
                    sheets.shape().inner() - INDENT);
            sheets.gap(4);
        }
    }

    private void table(Block.Table table) {
        var page = new PdfTable(
                        sheets, table, annex ? look.row() : look.cell(), annex ? look.rowHead() : look.columnHead())
                .write(whole, look.caption(), told);
        if (!table.caption().isEmpty()) contents.heading(table.caption(), page);
        if (annex) sheets.gap(12);
    }

    private void signatures(List<String> names) {
        var shape = sheets.shape();
        var type = look.body();
        var width = shape.inner() / names.size();
        var all = names.stream().map(each -> type.lines(each, width - 24)).toList();
        var high = all.stream().mapToInt(List::size).max().orElse(1) * type.line();
        sheets.gap(26);
        keep(high + 32);
        var top = sheets.take(high + 32);
        for (int i = 0; i < all.size(); i++) {
            var x = shape.side() + i * width;
            sheets.lines(whole.add("P"), type, all.get(i), x, top + 2.6f);
            sheets.rule(x, top + 2.6f + high + 24, x + width - 24, 0.6f, PdfLook.INK);
        }
        told.run();
    }
}
