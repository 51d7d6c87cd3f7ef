package org.pacta.report.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The styles of our own DOCX: named as word processors name them, so that an office can restyle a paper at once.
final class DocxStyles {

    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String CAPTION = "Caption";
    static final String KICKER = "Subtitle";
    static final String NOTE = "PactaNote";
    static final String CELL = "PactaCell";
    static final String HEAD = "PactaHead";
    static final String FOOT = "Footer";

    static final String BLUE = "17497F";
    private static final String QUIET = "565C64";
    private static final String FONT = "Times New Roman";

    private DocxStyles() {}

    static void set(XWPFDocument document, String language) {
        var styles = document.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(language);
        style(styles, "Normal", "Normal", 22, false, "1A1D21", 0, 60);
        style(styles, TITLE, "Title", 40, true, "1A1D21", 0, 60);
        style(styles, HEADING, "heading 1", 26, true, BLUE, 240, 60);
        style(styles, CAPTION, "caption", 22, true, BLUE, 200, 60);
        style(styles, KICKER, "Subtitle", 21, false, QUIET, 0, 20);
        style(styles, NOTE, "Note", 17, false, QUIET, 0, 60);
        style(styles, CELL, "Cell", 17, false, "1A1D21", 10, 10);
        style(styles, HEAD, "Column head", 16, true, "45494F", 10, 10);
        style(styles, FOOT, "footer", 14, false, "45494F", 0, 0);
    }

    /// @param half the size in half points
    private static void style(
            XWPFStyles styles, String id, String name, int half, boolean bold, String colour, int above, int below) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        var paragraph = style.addNewPPr();
        if (id.equals(HEADING) || id.equals(CAPTION)) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(id.equals(HEADING) ? 0 : 1));
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(above));
        spacing.setAfter(BigInteger.valueOf(below));
        var run = style.addNewRPr();
        if (bold) run.addNewB();
        run.addNewColor().setVal(colour);
        run.addNewSz().setVal(BigInteger.valueOf(half));
        styles.addStyle(new XWPFStyle(style));
    }
}
