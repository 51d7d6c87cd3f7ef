package org.pacta.report.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.pacta.page.delivery.Pages;
import org.springframework.stereotype.Component;

/// Writes a paper as PDF/A-3a and PDF/UA-1 (ISO 19005-3, ISO 14289-1), with its fonts in it.
@Component
public class PdfPaper {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private record Font(String file, String family, int weight) {}

    private static final List<Font> FACES = List.of(
            new Font("DejaVuSansCondensed.ttf", "Paper Sans", 400),
            new Font("DejaVuSansCondensed-Bold.ttf", "Paper Sans", 700),
            new Font("DejaVuSerifCondensed.ttf", "Paper Serif", 400),
            new Font("DejaVuSerifCondensed-Bold.ttf", "Paper Serif", 700));

    private final Pages pages;

    PdfPaper(Pages pages) {
        this.pages = pages;
        XRLog.setLoggingEnabled(false);
    }

    /// What the template shows.
    ///
    /// @param code the QR code as an address that holds its own data
    public record Sheet(Paper paper, String code) {}

    /// The paper as XHTML, from which the PDF is made.
    String xhtml(Paper paper) {
        var code = "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(paper.code()));
        // The sheet goes with the page: a file that is printed has nowhere to fetch it from.
        return pages.render("report/paper", new Sheet(paper, code))
                .replace("</head>", "<style>" + styles() + "</style></head>");
    }

    /// @throws UncheckedIOException if `to` cannot be written
    public void write(Paper paper, OutputStream to) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Pacta");
        for (var face : FACES) {
            builder.useFont(() -> font(face.file), face.family, face.weight, FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(xhtml(paper), null);
        builder.toStream(to);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String file) {
        var stream = PdfPaper.class.getResourceAsStream(FONTS + file);
        if (stream == null) throw new IllegalStateException("no font " + file);
        return stream;
    }

    private static String styles() {
        try (var stream = PdfPaper.class.getResourceAsStream("/report/paper.css")) {
            if (stream == null) throw new IllegalStateException("no style sheet for papers");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
