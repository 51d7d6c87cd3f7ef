package org.pacta.report.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.pacta.machine.Progress;

/// Writes the foot of each page, when it is known how many there are. That of the first page is read, the others are
/// only seen.
final class PdfFoot {

    private static final float BELOW = 5;
    private static final float PAD = 3;
    private static final float CODE = 14 * PdfSheets.MILLIMETRE;
    private static final float ASIDE = 20;
    private static final int LINE = 0x9a978f;

    private final PdfSheets sheets;
    private final PdfTags.Part whole;
    private final PdfType type;
    private final Paper paper;
    private final PDFormXObject code;

    PdfFoot(PDDocument document, PdfSheets sheets, PdfTags.Part whole, PdfType type, Paper paper) {
        this.sheets = sheets;
        this.whole = whole;
        this.type = type;
        this.paper = paper;
        this.code = code(document, paper);
    }

    private static PDFormXObject code(PDDocument document, Paper paper) {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(1, 1));
        form.setResources(new PDResources());
        try (var out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(QrCode.operators(paper.code()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return form;
    }

    void write(Progress progress) {
        var said = paper.words();
        var print = said.say("report.fingerprint", paper.shownFingerprint());
        var feet = paper.feet();
        var count = sheets.count();
        for (int i = 0; i < count; i++) {
            sheets.back(i);
            var lines = new ArrayList<String>(feet);
            lines.add("%s · %s %d %s %d"
                    .formatted(print, said.say("report.page"), i + 1, said.say("report.page.of"), count));
            foot(lines, i == 0);
            progress.at("pages", i + 1L, count);
        }
        sheets.done();
    }

    private void foot(List<String> lines, boolean read) {
        var shape = sheets.shape();
        var top = shape.height() - shape.bottom() + BELOW;
        sheets.rule(shape.side(), top, shape.right(), 0.5f, LINE);
        var at = top + PAD;
        var right = shape.right() - CODE;
        if (!read) sheets.beginFoot();
        for (var each : lines) {
            var set = type.lines(each, shape.inner() - CODE - ASIDE);
            if (read) sheets.lines(whole.add("P"), type, set, shape.side(), at);
            else sheets.lines(type, set, shape.side(), at, false);
            at += set.size() * type.line();
        }
        if (read) {
            var low = shape.height() - top - PAD - CODE;
            sheets.begin(whole.picture(paper.words().say("report.code"), right, low, right + CODE, low + CODE));
        }
        sheets.picture(code, right, top + PAD, CODE);
        sheets.end();
    }
}
