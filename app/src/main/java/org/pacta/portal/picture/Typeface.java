package org.pacta.portal.picture;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The letters of a font as outlines, from the font's own file: what is drawn with them needs no font of the machine
/// and is the same everywhere. Read when first asked; safe for many threads.
final class Typeface {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Typeface PLAIN = new Typeface("DejaVuSansCondensed.ttf");
    private static final Typeface BOLD = new Typeface("DejaVuSansCondensed-Bold.ttf");

    /// @param advance to the next letter, in parts of the size
    private record Letter(GeneralPath outline, double advance) {}

    private record Read(TrueTypeFont font, CmapLookup letters, double unit) {}

    private final String file;
    private final Map<Integer, Letter> letters = new HashMap<>();
    private @org.jspecify.annotations.Nullable Read read;

    private Typeface(String file) {
        this.file = file;
    }

    static Typeface of(boolean bold) {
        return bold ? BOLD : PLAIN;
    }

    /// How wide these words are.
    double width(String words, int size) {
        return words.codePoints().mapToDouble(each -> letter(each).advance).sum() * size;
    }

    /// The outlines of these words, for a size of 1, feet at 0, y growing upwards.
    GeneralPath outline(String words) {
        var all = new GeneralPath();
        double x = 0;
        for (var point : words.codePoints().toArray()) {
            var letter = letter(point);
            all.append(letter.outline.getPathIterator(java.awt.geom.AffineTransform.getTranslateInstance(x, 0)), false);
            x += letter.advance;
        }
        return all;
    }

    /// The file is read at one place at a time, hence the lock.
    private synchronized Letter letter(int point) {
        return letters.computeIfAbsent(point, this::drawn);
    }

    private Letter drawn(int point) {
        try {
            var from = read();
            int glyph = from.letters.getGlyphId(point);
            var outline = from.font.getGlyph().getGlyph(glyph);
            var path = outline == null ? new GeneralPath() : outline.getPath();
            path.transform(java.awt.geom.AffineTransform.getScaleInstance(from.unit, from.unit));
            return new Letter(path, from.font.getAdvanceWidth(glyph) * from.unit);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private Read read() throws IOException {
        if (read != null) return read;
        try (var stream = Typeface.class.getResourceAsStream(FONTS + file)) {
            if (stream == null) throw new IllegalStateException("no font " + file);
            var font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
            read = new Read(font, font.getUnicodeCmapLookup(), 1.0 / font.getUnitsPerEm());
            return read;
        }
    }
}
