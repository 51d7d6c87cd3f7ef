package org.pacta.report.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.pacta.machine.Progress;
import org.springframework.stereotype.Component;

/// Writes a paper as DOCX (ISO/IEC 29500): upright pages, then broad ones, with the same foot.
@Component
public class DocxPaper {

    private static final long SHORT = 11_906;
    private static final long LONG = 16_838;
    private static final int CODE = 40;

    /// @throws UncheckedIOException if `to` cannot be written
    public void write(Paper paper, OutputStream to, Progress progress) {
        try (var document = new XWPFDocument()) {
            DocxStyles.set(document, paper.tag());
            properties(document, paper);
            var blocks = new DocxBlocks(new AtTheEnd(document));
            var parts = paper.front().size() + paper.annex().size();
            int done = 0;
            for (var each : paper.front()) {
                blocks.add(each);
                progress.at("parts", ++done, parts);
            }
            if (!paper.annex().isEmpty()) {
                var last = document.createParagraph();
                section(document, paper, last.getCTP().addNewPPr().addNewSectPr(), false);
                for (var each : paper.annex()) {
                    blocks.add(each);
                    progress.at("parts", ++done, parts);
                }
            }
            section(
                    document,
                    paper,
                    document.getDocument().getBody().addNewSectPr(),
                    !paper.annex().isEmpty());
            document.write(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void properties(XWPFDocument document, Paper paper) {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(paper.title());
        core.setCreator("Pacta");
        core.setCreated(Optional.of(Date.from(paper.known())));
        core.setModified(Optional.of(Date.from(paper.known())));
        core.setIdentifier(paper.fingerprint());
    }

    private record AtTheEnd(XWPFDocument document) implements DocxBlocks.Place {
        @Override
        public XWPFParagraph paragraph() {
            return document.createParagraph();
        }

        @Override
        public XWPFTable table(int rows, int columns) {
            return document.createTable(rows, columns);
        }
    }

    private static void section(XWPFDocument document, Paper paper, CTSectPr section, boolean broad) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(broad ? LONG : SHORT));
        size.setH(BigInteger.valueOf(broad ? SHORT : LONG));
        if (broad) size.setOrient(STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(850));
        margins.setBottom(BigInteger.valueOf(850));
        margins.setRight(BigInteger.valueOf(850));
        margins.setLeft(BigInteger.valueOf(907));
        margins.setHeader(BigInteger.valueOf(454));
        margins.setFooter(BigInteger.valueOf(340));
        var footer = new XWPFHeaderFooterPolicy(document, section).createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        foot(footer, paper, broad);
    }

    /// Lines at the left, the code at the right.
    static void foot(XWPFFooter footer, Paper paper, boolean broad) {
        for (var i = footer.getParagraphs().size() - 1; i >= 0; i--)
            footer.removeParagraph(footer.getParagraphs().get(i));
        var table = footer.createTable(1, 2);
        var width = broad ? 15_081 : 10_149;
        DocxBlocks.widths(table, new int[] {width - 1_000, 1_000});
        DocxBlocks.topBorderOnly(table);
        var text = table.getRow(0).getCell(0);
        var first = text.getParagraphs().getFirst();
        var feet = paper.feet();
        for (int i = 0; i < feet.size(); i++) line(i == 0 ? first : text.addParagraph(), feet.get(i));
        var last = text.addParagraph();
        line(
                last,
                paper.words().say("report.fingerprint", paper.shownFingerprint()) + " · "
                        + paper.words().say("report.page") + " ");
        field(last, "PAGE");
        line(last, " " + paper.words().say("report.page.of") + " ");
        field(last, "NUMPAGES");
        picture(table.getRow(0).getCell(1).getParagraphs().getFirst(), paper);
        footer.createParagraph();
    }

    private static void line(XWPFParagraph paragraph, String words) {
        paragraph.setStyle(DocxStyles.FOOT);
        paragraph.createRun().setText(words);
    }

    private static void field(XWPFParagraph paragraph, String name) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(name);
        field.addNewR().addNewT().setStringValue("1");
    }

    private static void picture(XWPFParagraph paragraph, Paper paper) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        var bytes = QrCode.png(paper.code());
        try {
            var picture = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(bytes),
                            Document.PICTURE_TYPE_PNG,
                            "code.png",
                            Units.toEMU(CODE),
                            Units.toEMU(CODE));
            picture.getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(paper.words().say("report.code"));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("a picture of ours", e);
        }
    }
}
