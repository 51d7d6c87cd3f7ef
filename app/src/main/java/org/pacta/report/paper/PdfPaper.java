package org.pacta.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.pacta.machine.Progress;
import org.springframework.stereotype.Component;

/// Writes a paper as PDF/A-3a and PDF/UA-1 (ISO 19005-3, ISO 14289-1), with its fonts in it. The same paper gives the
/// same bytes.
@Component
public class PdfPaper {

    /// @param progress told of `rows` and `pages`
    /// @throws UncheckedIOException if `to` cannot be written
    public void write(Paper paper, OutputStream to, Progress progress) {
        try (var document = new PDDocument()) {
            var tags = new PdfTags();
            var sheets = new PdfSheets(document);
            var look = PdfLook.of(document);
            var outline = new PDDocumentOutline();
            var most = rows(paper);
            var done = new AtomicLong();
            Runnable told = () -> progress.at("rows", done.incrementAndGet(), most);
            new PdfBlocks(sheets, tags.document, look, (words, page) -> outline.addLast(item(words, page)), told)
                    .write(paper);
            new PdfFoot(document, sheets, tags.document, look.foot(), paper).write(progress);
            document.getDocumentCatalog().setDocumentOutline(outline);
            PdfArchive.describe(document, tags, paper);
            document.save(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDOutlineItem item(String words, PDPage page) {
        var item = new PDOutlineItem();
        item.setTitle(words);
        var destination = new PDPageFitWidthDestination();
        destination.setPage(page);
        item.setDestination(destination);
        return item;
    }

    private static long rows(Paper paper) {
        return Stream.concat(paper.front().stream(), paper.annex().stream())
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
}
