package org.pacta.portal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.pacta.portal.picture.Mark.Anchor;
import org.pacta.portal.picture.Mark.Box;

/// The two forms of a picture.
class PictureTest {

    private static Picture of(Mark... marks) {
        return new Picture(100, 40, "ru", "Ход <плана>", "1 & 2", List.of(marks));
    }

    private static BufferedImage drawn(Picture picture, int scale) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Png.of(picture, scale)));
    }

    /// How many points are not white between two columns.
    private static long inked(BufferedImage image, int from, int to) {
        long count = 0;
        for (int x = from; x < to; x++) {
            for (int y = 0; y < image.getHeight(); y++) if ((image.getRGB(x, y) & 0xffffff) != 0xffffff) count++;
        }
        return count;
    }

    @Test
    void markupInWordsStaysWords() {
        var svg = of(new Mark.Words(1, 2, 10, "#000000", Anchor.END, true, "a<b> \"&\u0007"))
                .svg();

        assertThat(svg)
                .contains("<title>Ход &lt;плана&gt;</title>", "<desc>1 &amp; 2</desc>")
                .contains("text-anchor=\"end\" font-weight=\"700\">a&lt;b&gt; &quot;&amp;</text>");
    }

    @Test
    void boxesStandWhereTheyAreAskedAtEachScale() throws IOException {
        for (int scale = 1; scale <= 3; scale++) {
            var image = drawn(of(new Box(10, 10, 20, 5, "#16633a")), scale);

            assertThat(image.getWidth()).isEqualTo(100 * scale);
            assertThat(image.getRGB(10 * scale, 10 * scale) & 0xffffff).isEqualTo(0x16633a);
            assertThat(image.getRGB(9 * scale, 10 * scale) & 0xffffff).isEqualTo(0xffffff);
            assertThat(inked(image, 0, image.getWidth())).isEqualTo(100L * scale * scale);
        }
    }

    @Test
    void areasAreFilledInBothForms() throws IOException {
        var corners = List.of(new Mark.Place(10, 10), new Mark.Place(30, 10), new Mark.Place(30, 20));
        var picture = of(new Mark.Area(corners, "#16633a"), new Mark.Area(List.of(), "#000000"));

        assertThat(picture.svg()).contains("<polygon points=\"10,10 30,10 30,20\" fill=\"#16633a\"/>");
        var image = drawn(picture, 2);
        assertThat(image.getRGB(55, 24) & 0xffffff).isEqualTo(0x16633a);
        assertThat(image.getRGB(24, 36) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void lettersOfAllThreeLanguagesAreDrawnAsTheyAre() throws IOException {
        var seen = new java.util.HashSet<String>();
        for (var letter : "AБўіЎІ№▨…●0-".split("")) {
            var image = drawn(of(new Mark.Words(10, 30, 24, "#000000", Anchor.START, false, letter)), 1);
            var rows = new StringBuilder();
            for (int y = 0; y < 40; y++) for (int x = 0; x < 50; x++) rows.append(image.getRGB(x, y) == -1 ? ' ' : '#');

            assertThat(inked(image, 0, 100)).as(letter).isPositive();
            assertThat(seen.add(rows.toString()))
                    .as(letter + " looks like another")
                    .isTrue();
        }
    }

    @Test
    void wordsAnchoredAtTheirEndEndThere() throws IOException {
        var image = drawn(of(new Mark.Words(90, 30, 12, "#000000", Anchor.END, true, "895")), 1);

        assertThat(inked(image, 91, 100)).isZero();
        assertThat(inked(image, 60, 91)).isPositive();
    }

    @Test
    void longWordsAreBrokenAndTheRestIsCut() {
        var canvas = new Canvas();
        canvas.lines(0, 10, 10, "#000000", false, 60, 2, "confirmed by both Parties to the Treaty");
        canvas.lines(0, 40, 10, "#000000", false, 60, 2, "x".repeat(60));
        var words = canvas.picture(100, 100, "en", "", "").marks().stream()
                .map(each -> ((Mark.Words) each).words())
                .toList();

        assertThat(words).hasSize(4);
        assertThat(words.get(0)).isEqualTo("confirmed by");
        assertThat(words.get(1)).startsWith("both").endsWith("…");
        assertThat(words.get(2)).matches("x+");
        assertThat(words).allMatch(each -> Typeface.of(false).width(each, 10) <= 60);
    }
}
