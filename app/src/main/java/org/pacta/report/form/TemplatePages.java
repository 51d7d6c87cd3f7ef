package org.pacta.report.form;

import java.util.List;
import java.util.SortedSet;
import org.pacta.ledger.seal.Entries;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.report.OwnTemplate;
import org.pacta.report.OwnTemplates;
import org.pacta.report.paper.DocxTemplate;
import org.springframework.stereotype.Component;

/// Fills the page of the union's own template. Inside a reading.
@Component
class TemplatePages {

    private final Calls calls;
    private final OwnTemplates templates;
    private final DocxTemplate docx;
    private final Entries entries;

    TemplatePages(Calls calls, OwnTemplates templates, DocxTemplate docx, Entries entries) {
        this.calls = calls;
        this.templates = templates;
        this.docx = docx;
        this.entries = entries;
    }

    TemplateView page(Call call, Input input) {
        var found = templates.inForce(call.union(), call.asOf());
        var back = new Link(call.say("template.back"), call.at("/releases").href());
        var frame = calls.frame(call, "", new Link(call.say("release.title"), back.href()));
        var form = new FormView(
                frame,
                call.say("template.title"),
                List.of(),
                new Fields(call.words(), "template", input)
                        .add("file", Field.Kind.FILE, "")
                        .all(),
                List.of(),
                List.of(),
                call.at("/template").href(),
                call.form(),
                "",
                call.say(found.isPresent() ? "template.replace" : "template.submit"),
                back);
        return new TemplateView(
                frame,
                form.title(),
                found.map(each -> facts(call, each)).orElse(List.of()),
                found.map(each -> new Link(
                                call.say("template.download"),
                                call.at("/template/file").href()))
                        .orElse(null),
                form,
                call.at("/template/end").href());
    }

    private List<FormView.Line> facts(Call call, OwnTemplate template) {
        var named = docx.named(templates.bytes(call.union(), template));
        var actor = entries.entry(call.union().id(), template.seq())
                .map(Entries.Entry::actor)
                .filter(each -> each.equals("holder"))
                .orElse("operator");
        return List.of(
                line(call, "name", template.name()),
                line(call, "size", call.say("template.bytes", template.size())),
                line(call, "sha256", template.sha256()),
                line(call, "since", Moments.said(call.union(), call.words(), template.since())),
                line(call, "by", call.say("template.by." + actor, template.seq())),
                line(call, "known", list(call, named.known())),
                line(call, "unknown", list(call, named.unknown())));
    }

    private static String list(Call call, SortedSet<String> names) {
        return names.isEmpty() ? call.say("template.none") : String.join(", ", names);
    }

    private static FormView.Line line(Call call, String what, String words) {
        return new FormView.Line(call.say("template.line." + what), words);
    }
}
