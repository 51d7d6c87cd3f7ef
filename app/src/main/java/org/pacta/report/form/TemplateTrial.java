package org.pacta.report.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.pacta.machine.Refused;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.plan.Plans;
import org.pacta.report.Papers;
import org.pacta.report.paper.DocxTemplate;
import org.pacta.report.paper.Paper;
import org.pacta.scoreboard.Question;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Tries a file before it is put in force: afterwards everybody's note is written into it.
@Component
class TemplateTrial {

    private final Calls calls;
    private final Plans plans;
    private final Papers papers;
    private final DocxTemplate docx;

    TemplateTrial(Calls calls, Plans plans, Papers papers, DocxTemplate docx) {
        this.calls = calls;
        this.plans = plans;
        this.papers = papers;
        this.docx = docx;
    }

    /// @return the end of the key of its words; empty if the file can be a template
    String fault(Call call, MultipartFile file) throws IOException {
        if (file.getSize() > DocxTemplate.LARGEST) return "large";
        var bytes = file.getBytes();
        try {
            if (docx.named(bytes).known().isEmpty()) return "fields";
            var note = calls.read(call, this::note);
            if (note.isPresent()) docx.write(note.get(), bytes, OutputStream.nullOutputStream());
            return "";
        } catch (Refused refused) {
            return DocxTemplate.fault(refused);
        } catch (org.apache.poi.ooxml.POIXMLException | org.apache.xmlbeans.XmlRuntimeException _) {
            return "unreadable";
        }
    }

    /// A note to be written into it, of the latest framework.
    private Optional<Paper> note(Call call) {
        return plans.frameworks(call.union().id(), call.asOf(), call.tag()).reversed().stream()
                .findFirst()
                .map(each -> papers.paper(
                        Papers.Kind.NOTE, new Question(call.union(), each, call.asOf(), call.tag()), call.words(), ""));
    }
}
