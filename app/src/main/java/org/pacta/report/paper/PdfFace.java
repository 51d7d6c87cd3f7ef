package org.pacta.report.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// One face of a PDF's fonts, and how broad its letters are.
///
/// Ligatures are off: to find them, the library takes each word apart by patterns, and readers who search for a word
/// do not find it.
final class PdfFace {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final char[] UNKNOWN = {'\uFFFD', '?'};
    private static final int ALL = 1 << 16;

    private final PDFont font;
    /// By letter, in thousandths of the size; negative where the face has none, not a number before it was asked.
    private final float[] widths = new float[ALL];
    private final char unknown;

    private PdfFace(PDFont font) {
        this.font = font;
        Arrays.fill(widths, Float.NaN);
        this.unknown = width(UNKNOWN[0]) >= 0 ? UNKNOWN[0] : UNKNOWN[1];
    }

    /// @param file of DejaVu
    static PdfFace of(PDDocument document, String file) {
        try (var stream = PdfFace.class.getResourceAsStream(FONTS + file)) {
            if (stream == null) throw new IllegalStateException("no font " + file);
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            parsed.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(parsed);
            return new PdfFace(PDType0Font.load(document, parsed, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDFont font() {
        return font;
    }

    /// The words as they can be shown: blanks run together, without marks that nobody sees, and with a sign for each
    /// letter that the face does not have.
    String shown(String words) {
        var shown = new StringBuilder(words.length());
        words.strip().codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter)) {
                if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') shown.append(' ');
            } else if (letter >= ALL) {
                shown.append(unknown);
            } else if (Character.getType(letter) != Character.FORMAT && !Character.isISOControl(letter)) {
                shown.append(width((char) letter) < 0 ? unknown : (char) letter);
            }
        });
        return shown.toString();
    }

    /// @param words as [#shown]
    /// @return in thousandths of the size
    float width(String words, int from, int to) {
        float sum = 0;
        for (int i = from; i < to; i++) sum += width(words.charAt(i));
        return sum;
    }

    private float width(char letter) {
        if (Float.isNaN(widths[letter])) widths[letter] = measured(letter);
        return widths[letter];
    }

    private float measured(char letter) {
        try {
            return font.getStringWidth(String.valueOf(letter));
        } catch (IllegalArgumentException _) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
