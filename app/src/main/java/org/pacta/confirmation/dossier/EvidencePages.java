package org.pacta.confirmation.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Acts;
import org.pacta.confirmation.evidence.Alarm;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.Visibility;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Component;

/// Fills the page of documents and its forms. Called inside a reading.
@Component
class EvidencePages {

    static final List<String> LAPSES = List.of("amended", "repealed", "withdrawn");

    private final Calls calls;
    private final Dossiers dossiers;
    private final Subjects subjects;
    private final Documents documents;
    private final DocumentViews documentViews;
    private final Acts acts;

    EvidencePages(
            Calls calls,
            Dossiers dossiers,
            Subjects subjects,
            Documents documents,
            DocumentViews documentViews,
            Acts acts) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.subjects = subjects;
        this.documents = documents;
        this.documentViews = documentViews;
        this.acts = acts;
    }

    EvidenceView page(Call call) {
        var speech = dossiers.speech(call);
        var powers = Powers.of(call);
        var union = call.union().id();
        var own = powers.party() == 0
                ? List.<Document>of()
                : documents.of(union, powers.party(), call.asOf(), call.tag());
        var alarms = documents.alarms(union, call.asOf(), call.tag());
        var things = subjects.of(call, alarms.stream().map(Alarm::thing).toList());
        return new EvidenceView(
                calls.frame(call, "measures"),
                call.say("evidence.title"),
                powers.prepares()
                        ? List.of(new Link(
                                call.say("evidence.add"),
                                call.at("/evidence/new").href()))
                        : List.of(),
                documentViews.of(call, speech, powers, own),
                alarms.stream()
                        .filter(each -> things.containsKey(each.thing()))
                        .map(each -> alarm(call, speech, each, things.get(each.thing())))
                        .toList());
    }

    private static EvidenceView.Alarm alarm(Call call, Speech speech, Alarm alarm, @Nullable Subject subject) {
        if (subject == null) throw new IllegalArgumentException("no subject of " + alarm);
        var thing = new Link(
                call.say("claims.kind." + subject.kind(), subject.code()),
                Places.dossier(call, subject).href());
        return new EvidenceView.Alarm(
                thing,
                subject.title(),
                alarm.document().title() + " (" + DocumentViews.citation(call, speech, alarm.document()) + ")",
                DocumentViews.alarm(call, speech, alarm.document()),
                call.say(alarm.confirmed() ? "evidence.alarm.confirmed" : "evidence.alarm.open"));
    }

    FormView form(Call call, Input input, List<String> faults) {
        var fields = new Fields(call.words(), "claims", input);
        fields.choose(
                "doc",
                Field.Kind.ONE,
                Document.KINDS.stream()
                        .map(each -> new Field.Option(each, call.say("evidence.kind." + each), each.equals("letter")))
                        .toList());
        fields.add("title", Field.Kind.LINE, "")
                .add("number", Field.Kind.LINE, "")
                .add("dated", Field.Kind.DAY, "")
                .add("signatory", Field.Kind.LINE, "")
                .add("outgoing", Field.Kind.LINE, "")
                .add("incoming", Field.Kind.LINE, "")
                .add("pages", Field.Kind.NUMBER, "")
                .add("file", Field.Kind.FILE, "")
                .add("link", Field.Kind.LINE, "")
                .add("act", Field.Kind.LINE, "")
                .add("held", Field.Kind.LINE, "")
                .add("restriction", Field.Kind.LINE, "")
                .add("expires", Field.Kind.DAY, "")
                .seen(Visibility.PUBLIC);
        return view(call, "new", "evidence.form.new", List.of(), fields.all(), faults, "evidence.submit.new");
    }

    FormView lapse(Call call, Document document, Input input, List<String> faults) {
        var fields = new Fields(call.words(), "claims", input);
        fields.choose(
                        "lapse",
                        Field.Kind.ONE,
                        LAPSES.stream()
                                .map(each -> new Field.Option(
                                        each, call.say("evidence.lapsed." + each), each.equals("amended")))
                                .toList())
                .add("by", Field.Kind.LINE, "")
                .add("since", Field.Kind.DAY, call.asOf().on().toString());
        var at = document.ref() + "/lapse";
        return view(
                call, at, "evidence.form.lapse", about(call, document), fields.all(), faults, "evidence.submit.lapse");
    }

    FormView inspect(Call call, Document document, Input input, List<String> faults) {
        var fields = new Fields(call.words(), "claims", input);
        fields.add("office", Field.Kind.LINE, "")
                .add("since", Field.Kind.DAY, call.asOf().on().toString());
        var at = document.ref() + "/inspect";
        return view(
                call,
                at,
                "evidence.form.inspect",
                about(call, document),
                fields.all(),
                faults,
                "evidence.submit.inspect");
    }

    private List<FormView.Line> about(Call call, Document document) {
        var citation = DocumentViews.citation(call, dossiers.speech(call), document);
        return List.of(new FormView.Line(call.say("evidence.document"), document.title() + " (" + citation + ")"));
    }

    private FormView view(
            Call call,
            String at,
            String title,
            List<FormView.Line> about,
            List<Field> fields,
            List<String> faults,
            String submit) {
        var back = new Link(call.say("evidence.title"), call.at("/evidence").href());
        return new FormView(
                calls.frame(call, "measures", back),
                call.say(title),
                about,
                fields,
                faults,
                List.of(),
                call.at("/evidence/" + at).href(),
                call.form(),
                "",
                call.say(submit),
                new Link(call.say("evidence.back"), back.href()));
    }

    /// The id of an act of the register by its code; 0 if there is none.
    long act(Call call, String code) {
        return acts.act(call.union().id(), code, call.asOf(), call.tag())
                .map(org.pacta.acts.Act::id)
                .orElse(0L);
    }
}
