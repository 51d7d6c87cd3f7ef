package org.pacta.report;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.pacta.machine.Progress;
import org.pacta.report.paper.DocxPaper;
import org.pacta.report.paper.DocxTemplate;
import org.pacta.report.paper.Paper;
import org.pacta.report.paper.PdfPaper;
import org.springframework.stereotype.Component;

/// Papers as files.
@Component
public class PaperForms {

    private final DocxPaper docx;
    private final DocxTemplate template;
    private final PdfPaper pdf;

    PaperForms(DocxPaper docx, DocxTemplate template, PdfPaper pdf) {
        this.docx = docx;
        this.template = template;
        this.pdf = pdf;
    }

    /// @param form DOCX or PDF
    /// @param own the union's own DOCX with named fields, for DOCX alone; null for ours
    /// @param progress told of `rows` and `pages` (PDF) or `parts` (DOCX); it may end the work by an exception
    /// @throws org.pacta.machine.Refused if the template is no DOCX
    public void write(Paper paper, String form, byte @Nullable [] own, OutputStream to, Progress progress) {
        switch (form) {
            case "PDF" -> pdf.write(paper, to, progress);
            case "DOCX" -> {
                if (own == null) docx.write(paper, to, progress);
                else template.write(paper, own, to);
            }
            default -> throw new IllegalArgumentException("form (%s) must be DOCX or PDF".formatted(form));
        }
    }
}
