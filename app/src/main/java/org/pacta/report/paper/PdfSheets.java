package org.pacta.report.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// The pages of a PDF, filled from top to bottom. All lengths are points; heights count from the top of a page.
final class PdfSheets {

    static final float MILLIMETRE = 72 / 25.4f;

    /// A page and its margins.
    record Shape(float width, float height, float top, float side, float bottom) {

        /// A4.
        static final Shape UPRIGHT = millimetres(210, 297, 15, 16, 24);
        /// A4 on its side.
        static final Shape BROAD = millimetres(297, 210, 14, 14, 22);

        private static Shape millimetres(float width, float height, float top, float side, float bottom) {
            return new Shape(
                    width * MILLIMETRE, height * MILLIMETRE, top * MILLIMETRE, side * MILLIMETRE, bottom * MILLIMETRE);
        }

        float inner() {
            return width - 2 * side;
        }

        float right() {
            return width - side;
        }
    }

    private record Rule(float x, float y, float to, float thick, int color) {}

    private record Sheet(PDPage page, Shape shape) {}

    @FunctionalInterface
    private interface Writing {
        void to(PDPageContentStream out) throws IOException;
    }

    private final PDDocument document;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private @Nullable Sheet sheet;
    private @Nullable PDPageContentStream out;
    private int color;
    private float y;
    private float gap;

    PdfSheets(PDDocument document) {
        this.document = document;
    }

    int count() {
        return sheets.size();
    }

    Shape shape() {
        return sheet().shape;
    }

    PDPage page() {
        return sheet().page;
    }

    private Sheet sheet() {
        return Objects.requireNonNull(sheet, "no page yet");
    }

    /// Goes on on a new page.
    void next(Shape shape) {
        done();
        var page = new PDPage(new PDRectangle(shape.width, shape.height));
        document.addPage(page);
        var added = new Sheet(page, shape);
        sheets.add(added);
        open(added, AppendMode.OVERWRITE);
        y = shape.top;
        gap = 0;
    }

    /// Goes back to a page that was filled, to write what stands at a place of its own.
    ///
    /// @param number from 0
    void back(int number) {
        done();
        open(sheets.get(number), AppendMode.APPEND);
    }

    private void open(Sheet one, AppendMode mode) {
        try {
            sheet = one;
            out = new PDPageContentStream(document, one.page, mode, true);
            color = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the page.
    void done() {
        if (out == null) return;
        if (!rules.isEmpty()) write(this::rule);
        write(PDPageContentStream::close);
        rules.clear();
        out = null;
    }

    private void rule(PDPageContentStream to) throws IOException {
        to.beginMarkedContent(COSName.ARTIFACT);
        for (var each : rules) {
            fill(to, each.color);
            to.addRect(each.x, shape().height - each.y - each.thick / 2, each.to - each.x, each.thick);
            to.fill();
        }
        to.endMarkedContent();
    }

    private void write(Writing words) {
        try {
            words.to(Objects.requireNonNull(out, "no page yet"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How much of the page is left.
    float room() {
        return shape().height - shape().bottom - ahead();
    }

    /// Whether nothing stands on the page yet.
    boolean atTop() {
        return y <= shape().top;
    }

    /// Keeps at least so much free before what follows, beside what was to be kept free already.
    void gap(float least) {
        gap = Math.max(gap, least);
    }

    /// Where what follows would begin.
    float ahead() {
        return atTop() ? y : y + gap;
    }

    /// Takes so much of the page.
    ///
    /// @return where it begins
    float take(float height) {
        var top = ahead();
        gap = 0;
        y = top + height;
        return top;
    }

    /// A line across, seen and not read.
    void rule(float x, float at, float to, float thick, int as) {
        rules.add(new Rule(x, at, to, thick, as));
    }

    /// A ground with a frame, seen and not read; before what stands on it.
    void frame(float x, float top, float width, float height, int ground, int edge) {
        write(to -> {
            to.beginMarkedContent(COSName.ARTIFACT);
            fill(to, ground);
            to.addRect(x, shape().height - top - height, width, height);
            to.fill();
            to.endMarkedContent();
        });
        var thin = 0.6f;
        rule(x, top, x + width, thin, edge);
        rule(x, top + height, x + width, thin, edge);
        rule(x, top + height / 2, x + thin, height, edge);
        rule(x + width - thin, top + height / 2, x + width, height, edge);
    }

    /// What follows until [#end] is a piece of a part.
    void begin(PdfTags.Part part) {
        write(to -> to.beginMarkedContent(part.kind(), part.mark(page())));
    }

    /// What follows until [#end] is seen, and was read before.
    void beginSeen() {
        write(to -> to.beginMarkedContent(COSName.ARTIFACT));
    }

    /// What follows until [#end] stands at the foot of every page, and was read before.
    void beginFoot() {
        var foot = new COSDictionary();
        foot.setDirect(true);
        foot.setName(COSName.TYPE, "Pagination");
        foot.setName(COSName.SUBTYPE, "Footer");
        write(to -> to.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(foot)));
    }

    void end() {
        write(PDPageContentStream::endMarkedContent);
    }

    /// Lines one below the other, as one piece of a part.
    void lines(PdfTags.Part part, PdfType type, List<String> lines, float x, float top) {
        if (lines.stream().allMatch(String::isBlank)) return;
        begin(part);
        lines(type, lines, x, top, false);
        end();
    }

    /// Lines one below the other; between [#begin] and [#end].
    ///
    /// @param right whether they end at `x`; they begin there otherwise
    void lines(PdfType type, List<String> lines, float x, float top, boolean right) {
        write(to -> {
            fill(to, type.color());
            to.setFont(type.face().font(), type.size());
            var foot = top + type.rise();
            for (var line : lines) {
                to.beginText();
                to.newLineAtOffset(right ? x - type.width(line.strip()) : x, shape().height - foot);
                to.showText(line);
                to.endText();
                foot += type.line();
            }
        });
    }

    /// A picture; between [#begin] and [#end].
    void picture(PDFormXObject picture, float x, float top, float size) {
        write(to -> {
            to.saveGraphicsState();
            to.transform(Matrix.getTranslateInstance(x, shape().height - top - size));
            to.transform(Matrix.getScaleInstance(size, size));
            to.drawForm(picture);
            to.restoreGraphicsState();
        });
    }

    private void fill(PDPageContentStream to, int as) throws IOException {
        if (as == color) return;
        to.setNonStrokingColor((as >> 16) / 255f, (as >> 8 & 0xFF) / 255f, (as & 0xFF) / 255f);
        color = as;
    }
}
