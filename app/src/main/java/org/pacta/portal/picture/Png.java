package org.pacta.portal.picture;

import static java.awt.RenderingHints.KEY_ANTIALIASING;
import static java.awt.RenderingHints.KEY_STROKE_CONTROL;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_ON;
import static java.awt.RenderingHints.VALUE_STROKE_PURE;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws pictures as PNG, the same on every machine.
public final class Png {

    private Png() {}

    /// @param scale points of the PNG to one of the picture, at least 1
    public static byte[] of(Picture picture, int scale) {
        var image = new BufferedImage(picture.width() * scale, picture.height() * scale, BufferedImage.TYPE_INT_RGB);
        var to = image.createGraphics();
        try {
            to.setRenderingHint(KEY_ANTIALIASING, VALUE_ANTIALIAS_ON);
            to.setRenderingHint(KEY_STROKE_CONTROL, VALUE_STROKE_PURE);
            to.scale(scale, scale);
            to.setColor(Color.WHITE);
            to.fill(new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
            picture.marks().forEach(each -> draw(to, each));
        } finally {
            to.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", stream)) throw new IllegalStateException("no writer of PNG");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D to, Mark mark) {
        switch (mark) {
            case Mark.Box it -> {
                to.setColor(Color.decode(it.fill()));
                to.fill(new Rectangle2D.Double(it.x(), it.y(), it.width(), it.height()));
            }
            case Mark.Area it -> {
                to.setColor(Color.decode(it.fill()));
                if (!it.places().isEmpty()) to.fill(through(it.places()));
            }
            case Mark.Line it -> line(to, it);
            case Mark.Words it -> {
                var font = Typeface.of(it.bold());
                var width = font.width(it.words(), it.size());
                var x =
                        switch (it.anchor()) {
                            case START -> it.x();
                            case MIDDLE -> it.x() - width / 2;
                            case END -> it.x() - width;
                        };
                var place = new AffineTransform(it.size(), 0, 0, -it.size(), x, it.y());
                to.setColor(Color.decode(it.colour()));
                to.fill(place.createTransformedShape(font.outline(it.words())));
            }
        }
    }

    private static void line(Graphics2D to, Mark.Line line) {
        if (line.places().isEmpty()) return;
        to.setColor(Color.decode(line.colour()));
        float width = (float) line.width();
        to.setStroke(
                line.dashed()
                        ? new BasicStroke(
                                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0)
                        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        to.draw(through(line.places()));
    }

    private static Path2D through(List<Mark.Place> places) {
        var path = new Path2D.Double();
        path.moveTo(places.getFirst().x(), places.getFirst().y());
        places.forEach(each -> path.lineTo(each.x(), each.y()));
        return path;
    }
}
