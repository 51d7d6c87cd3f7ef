package org.pacta.portal;

import java.util.List;
import org.pacta.page.Link;
import org.pacta.page.Waiting;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.report.form.TemplateView;

/// The pages of papers, filled with invented things.
final class PaperSamples {

    private static final String HERE = "/u/union-state";

    private final Samples samples;

    PaperSamples(Samples samples) {
        this.samples = samples;
    }

    Waiting making() {
        return new Waiting(
                samples.frame("", List.of(), null),
                samples.say("making.title.note", "PDF"),
                samples.say("making.pages", 17, 63),
                63,
                100,
                new Link(samples.say("making.again"), HERE + "/note.pdf/making?waited=true"),
                new Link(samples.say("making.stop"), HERE + "/note.pdf/making?stop=true"));
    }

    TemplateView template() {
        var back = new Link(samples.say("template.back"), HERE + "/releases");
        var frame = samples.frame("", List.of(back), null);
        var form = new FormView(
                frame,
                samples.say("template.title"),
                List.of(),
                new Fields(samples.words(), "template", Input.none())
                        .add("file", Field.Kind.FILE, "")
                        .all(),
                List.of(),
                List.of(),
                HERE + "/template",
                "token",
                "",
                samples.say("template.replace"),
                back);
        return new TemplateView(
                frame,
                form.title(),
                List.of(
                        line("name", samples.either("Letterhead.docx", "Бланк.docx")),
                        line("size", samples.say("template.bytes", 34_816)),
                        line("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                        line("by", samples.say("template.by.holder", 42)),
                        line("known", "annex, figure1, figure1.of, foot1, front, title"),
                        line("unknown", samples.say("template.none"))),
                new Link(samples.say("template.download"), HERE + "/template/file"),
                form,
                HERE + "/template/end");
    }

    private FormView.Line line(String what, String words) {
        return new FormView.Line(samples.say("template.line." + what), words);
    }
}
