package org.pacta.report.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// A QR code (ISO/IEC 18004), black on white.
final class QrCode {

    private static final int DOTS = 4;

    private QrCode() {}

    /// As PNG.
    ///
    /// @param text at most some 1,000 bytes in UTF-8
    static byte[] png(String text) {
        var matrix = matrix(text);
        var size = matrix.getWidth() * DOTS;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.getRaster().setSample(x, y, 0, matrix.get(x / DOTS, y / DOTS) ? 0 : 255);
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As the operators of a PDF that fill its dark squares in a square of one by one.
    ///
    /// @param text as of [#png]
    static String operators(String text) {
        var matrix = matrix(text);
        var size = matrix.getWidth();
        var all = new StringBuilder("0 g\n%s 0 0 %1$s 0 0 cm\n".formatted(1d / size));
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int from = x;
                while (x < size && matrix.get(x, y)) x++;
                if (x > from) all.append("%d %d %d 1 re\n".formatted(from, size - 1 - y, x - from));
            }
        }
        return all.append("f\n").toString();
    }

    private static BitMatrix matrix(String text) {
        try {
            var hints = Map.of(
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8",
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    2);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("text of %d letters does not fit a QR code".formatted(text.length()), e);
        }
    }
}
