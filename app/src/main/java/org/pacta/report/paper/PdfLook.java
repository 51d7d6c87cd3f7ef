package org.pacta.report.paper;

import org.apache.pdfbox.pdmodel.PDDocument;

/// How a PDF's words are set.
///
/// @param body of the first pages; `cell` and `columnHead` of their tables
/// @param row of the annex's tables; `rowHead` of their columns
record PdfLook(
        PdfType body,
        PdfType strong,
        PdfType note,
        PdfType notice,
        PdfType kicker,
        PdfType title,
        PdfType heading,
        PdfType caption,
        PdfType cell,
        PdfType columnHead,
        PdfType row,
        PdfType rowHead,
        PdfType big,
        PdfType of,
        PdfType rule,
        PdfType rest,
        PdfType foot) {

    static final int INK = 0x1a1d21;
    private static final int QUIET = 0x565c64;
    private static final int DIM = 0x45494f;
    static final int BLUE = 0x17497f;
    private static final float WIDE = 1.42f;
    private static final float NARROW = 1.3f;

    static PdfLook of(PDDocument document) {
        var sans = PdfFace.of(document, "DejaVuSansCondensed.ttf");
        var bold = PdfFace.of(document, "DejaVuSansCondensed-Bold.ttf");
        var serif = PdfFace.of(document, "DejaVuSerifCondensed-Bold.ttf");
        return new PdfLook(
                new PdfType(sans, 10.4f, WIDE, INK),
                new PdfType(bold, 10.4f, WIDE, INK),
                new PdfType(sans, 8.6f, WIDE, QUIET),
                new PdfType(sans, 9, WIDE, INK),
                new PdfType(sans, 9.6f, WIDE, QUIET),
                new PdfType(serif, 19, 1.18f, INK),
                new PdfType(serif, 12.5f, 1.25f, BLUE),
                new PdfType(serif, 10.5f, NARROW, BLUE),
                new PdfType(sans, 10.4f, WIDE, INK),
                new PdfType(bold, 8.4f, WIDE, DIM),
                new PdfType(sans, 7.8f, NARROW, INK),
                new PdfType(bold, 7.4f, NARROW, DIM),
                new PdfType(serif, 31, 1.1f, BLUE),
                new PdfType(bold, 11, WIDE, INK),
                new PdfType(sans, 9.8f, WIDE, INK),
                new PdfType(sans, 9.2f, WIDE, DIM),
                new PdfType(sans, 7, NARROW, DIM));
    }
}
