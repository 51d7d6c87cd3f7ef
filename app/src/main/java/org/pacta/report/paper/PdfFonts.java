package org.pacta.report.paper;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.TextRenderer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.FSFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of one PDF, and how broad its words are.
///
/// Ligatures are off: to find them, the library takes each word apart by patterns, which took a quarter of the time of
// a
/// long paper, and Cyrillic has none. A letter is measured once; the library would write each word as glyphs to measure
// it.
final class PdfFonts extends PdfBoxTextRenderer {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private record Face(String file, String family, int weight) {}

    private static final List<Face> FACES = List.of(
            new Face("DejaVuSansCondensed.ttf", "Paper Sans", 400),
            new Face("DejaVuSansCondensed-Bold.ttf", "Paper Sans", 700),
            new Face("DejaVuSerifCondensed-Bold.ttf", "Paper Serif", 700));

    /// Letters below are measured by themselves: Latin, Cyrillic, signs of punctuation, arrows.
    private static final int LETTERS = 0x2200;
    /// So much beyond a whole unit is still the unit, as the library has it.
    private static final double DELTA = 0.01f;

    private final Map<PDFont, float[]> widths = new IdentityHashMap<>();

    /// Puts the fonts into a document that is being made.
    static void use(PdfRendererBuilder builder, PDDocument document) {
        for (var face : FACES) {
            builder.useFont(
                    new PDFontSupplier(font(document, face.file)), face.family, face.weight, FontStyle.NORMAL, true);
        }
    }

    private static PDFont font(PDDocument document, String file) {
        try (var stream = PdfFonts.class.getResourceAsStream(FONTS + file)) {
            if (stream == null) throw new IllegalStateException("no font " + file);
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            parsed.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(parsed);
            return PDType0Font.load(document, parsed, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String words) {
        var sized = (PdfBoxFSFont) font;
        var faces = sized.getFontDescriptions();
        if (faces.size() != 1) return super.getWidth(context, font, words);
        var face = faces.getFirst().getFont();
        var of = widths.computeIfAbsent(face, PdfFonts::unmeasured);
        var shown = TextRenderer.getEffectivePrintableString(words);
        float sum = 0;
        for (int i = 0; i < shown.length(); i++) {
            var letter = shown.charAt(i);
            if (letter >= LETTERS) return super.getWidth(context, font, words);
            if (Float.isNaN(of[letter])) of[letter] = width(face, letter);
            if (of[letter] < 0) return super.getWidth(context, font, words);
            sum += of[letter];
        }
        var width = sum / 1000 * sized.getSize2D();
        return (int) (width - Math.floor(width) < DELTA ? width : Math.ceil(width));
    }

    private static float[] unmeasured(PDFont face) {
        var all = new float[LETTERS];
        Arrays.fill(all, Float.NaN);
        return all;
    }

    /// @return in thousandths of the size; negative if the face has no such letter
    private static float width(PDFont face, char letter) {
        try {
            return face.getStringWidth(String.valueOf(letter));
        } catch (IllegalArgumentException _) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
