package org.pacta.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Papers whose words fit nowhere, and the pages that are made of them.
class PdfPaperTest {

    private static final int LONG = 900;

    private static Paper paper() {
        var columns = List.of(
                new Block.Column("Код", 7, false),
                new Block.Column("Мероприятие", 60, false),
                new Block.Column("Число", 33, true));
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= 60; i++) rows.add(List.of("r" + i, "Срок " + i, "1\u00a0000"));
        rows.add(List.of("r61", words(LONG), ""));
        rows.add(List.of("", "漢字 \uD83D\uDE00 a\u00ADb \u0007 \u202E \t\n c", "x".repeat(400)));
        return new Paper(
                new Lexicon().in(Language.RU),
                "A & B <\u0001> \"ц\"",
                List.of(
                        new Block.Title("Справка"),
                        new Block.Paragraph("", Block.Manner.PLAIN),
                        new Block.Paragraph(words(LONG), Block.Manner.NOTE),
                        new Block.Points(List.of("confirmed office", words(LONG))),
                        new Block.Signatures(List.of("Сторона А", "Сторона Б"))),
                List.of(new Block.Table("Программа", columns, rows), new Block.Table("Empty", columns, List.of())),
                List.of("Редакция 2"),
                "",
                "https://pacta.example/u/a",
                Instant.parse("2026-02-26T16:32:00Z"));
    }

    private static String words(int count) {
        var all = new StringBuilder();
        for (int i = 0; i < count; i++) all.append("слово").append(i).append(' ');
        return all.toString();
    }

    private static byte[] file(Paper paper) {
        var bytes = new ByteArrayOutputStream();
        new PdfPaper().write(paper, bytes, (_, _, _) -> {});
        return bytes.toByteArray();
    }

    @Test
    void theSamePaperIsTheSameFileAndArchivableAndAccessible() throws Exception {
        var bytes = file(paper());

        assertThat(file(paper())).isEqualTo(bytes);
        VeraGreenfieldFoundryProvider.initialise();
        for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions())
                        .as(flavour.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void nothingIsLostWhereARowIsHigherThanAPage() throws IOException {
        try (var document = Loader.loadPDF(file(paper()))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            for (int i = 0; i < LONG; i++)
                assertThat(text.split("слово%d\\b".formatted(i), -1))
                        .as("word %d", i)
                        .hasSize(4);
            for (int i = 1; i <= 61; i++) assertThat(text).containsPattern("r%d\\b".formatted(i));
            assertThat(text).contains("confirmed office", "Сторона Б", "ab");
            assertThat(text.chars().filter(each -> each == 'x').count()).isGreaterThanOrEqualTo(400);
            var pages = document.getNumberOfPages();
            assertThat(text.split("Мероприятие", -1)).as("heads").hasSize(pages - frontPages(document) + 2);
            assertThat(text).contains("страница 1 из " + pages, "страница %d из %1$d".formatted(pages));
        }
    }

    private static int frontPages(PDDocument document) {
        int upright = 0;
        for (var page : document.getPages()) {
            if (page.getMediaBox().getHeight() > page.getMediaBox().getWidth()) upright++;
        }
        return upright;
    }

    @Test
    void theCodeAtTheFootIsReadBack() throws Exception {
        var paper = paper();
        try (var document = Loader.loadPDF(file(paper))) {
            var last = document.getNumberOfPages() - 1;
            var image = new PDFRenderer(document).renderImageWithDPI(last, 150);
            int size = image.getHeight() / 8;
            var corner = image.getSubimage(image.getWidth() - size * 2, image.getHeight() - size, size * 2, size);
            var dots = corner.getRGB(0, 0, corner.getWidth(), size, null, 0, corner.getWidth());
            var source = new RGBLuminanceSource(corner.getWidth(), size, dots);

            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(source)))
                            .getText())
                    .isEqualTo(paper.code());
        }
    }

    @Test
    void linesAreNoBroaderThanTheyMayAndLoseNothing() throws IOException {
        try (var document = new PDDocument()) {
            var type = PdfLook.of(document).row();
            for (int seed = 0; seed < 200; seed++) {
                var chance = new Random(seed);
                var words = new StringBuilder();
                for (int i = 0; i < 200; i++) words.append("аб вг-д ежз\u00a0и—к/л, м.яш".charAt(chance.nextInt(23)));
                var width = 20 + chance.nextInt(200);

                var lines = type.lines(words.toString(), width);

                assertThat(String.join("", lines))
                        .as("seed %d", seed)
                        .isEqualTo(type.face().shown(words.toString()));
                assertThat(lines).as("seed %d", seed).allMatch(each -> type.width(each.stripTrailing()) <= width);
            }
        }
    }
}
