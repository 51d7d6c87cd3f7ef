package org.pacta.report.paper;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.pdfboxout.PageSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.pacta.machine.Progress;
import org.pacta.page.delivery.Pages;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/// Writes a paper as PDF/A-3a and PDF/UA-1 (ISO 19005-3, ISO 14289-1), with its fonts in it.
@Component
public class PdfPaper {

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
    public void write(Paper paper, OutputStream to, Progress progress) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Pacta");
        builder.withHtmlContent(xhtml(paper), null);
        builder.toStream(to);
        var pages = new PageCount(progress);
        builder.usePageSupplier(pages);
        try (var document = new PDDocument()) {
            builder.usePDDocument(document);
            PdfFonts.use(builder, document);
            write(paper, builder, pages, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Paper paper, PdfRendererBuilder builder, PageCount pages, Progress progress)
            throws IOException {
        try (var renderer = builder.buildPdfRenderer()) {
            var setting = renderer.getSharedContext();
            setting.setTextRenderer(new PdfFonts());
            setting.setReplacedElementFactory(new RowCount(setting.getReplacedElementFactory(), rows(paper), progress));
            renderer.layout();
            pages.most = renderer.getRootBox().getLayer().getPages().size();
            renderer.createPDF();
        }
    }

    /// Rows as they are set out, the foot of the pages among them.
    private static long rows(Paper paper) {
        return 1
                + Stream.concat(paper.front().stream(), paper.annex().stream())
                        .mapToLong(PdfPaper::rows)
                        .sum();
    }

    private static long rows(Block block) {
        return switch (block) {
            case Block.Table table -> table.rows().size() + 1L;
            case Block.Figures _, Block.Signatures _ -> 1;
            case Block.Kicker _, Block.Title _, Block.Heading _, Block.Paragraph _, Block.Points _ -> 0;
        };
    }

    /// The renderer asks of each element, when it begins to set it out, whether it is a picture: so rows are counted.
    private record RowCount(ReplacedElementFactory pictures, Set<Element> seen, long most, Progress progress)
            implements ReplacedElementFactory {

        RowCount(ReplacedElementFactory pictures, long most, Progress progress) {
            this(pictures, Collections.newSetFromMap(new IdentityHashMap<>()), most, progress);
        }

        @Override
        public boolean isReplacedElement(@Nullable Element element) {
            if (element != null && element.getNodeName().equals("tr") && seen.add(element))
                progress.at("rows", seen.size(), most);
            return pictures.isReplacedElement(element);
        }

        @Override
        public @Nullable ReplacedElement createReplacedElement(
                LayoutContext context, BlockBox box, UserAgentCallback files, int width, int height) {
            return pictures.createReplacedElement(context, box, files, width, height);
        }
    }

    private static final class PageCount implements PageSupplier {

        private final Progress progress;
        private long done;
        private long most = 1;

        PageCount(Progress progress) {
            this.progress = progress;
        }

        @Override
        public PDPage requestPage(PDDocument document, float width, float height, int page, int shadow) {
            progress.at("pages", Math.min(++done, most), most);
            var made = new PDPage(new PDRectangle(width, height));
            document.addPage(made);
            return made;
        }
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
