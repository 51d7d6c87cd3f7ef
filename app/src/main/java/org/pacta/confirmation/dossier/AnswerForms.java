package org.pacta.confirmation.dossier;

import java.util.ArrayList;
import java.util.List;
import org.pacta.confirmation.claim.Claims;
import org.pacta.confirmation.claim.Told;
import org.pacta.confirmation.disagreement.Disagreement;
import org.pacta.confirmation.disagreement.Disagreements;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Visibility;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// The forms by which something is said to a claim. Called inside a reading.
@Component
class AnswerForms {

    private final Claims claims;
    private final Disagreements disagreements;
    private final Documents documents;
    private final Bodies bodies;
    private final Calls calls;
    private final Dossiers dossiers;

    AnswerForms(
            Claims claims,
            Disagreements disagreements,
            Documents documents,
            Bodies bodies,
            Calls calls,
            Dossiers dossiers) {
        this.claims = claims;
        this.disagreements = disagreements;
        this.documents = documents;
        this.bodies = bodies;
        this.calls = calls;
        this.dossiers = dossiers;
    }

    /// The claim that an address names.
    ///
    /// @throws NotFound if this reader sees none
    Told told(Call call, Subject subject, String party, int version) {
        var speech = dossiers.speech(call);
        return claims.about(call.union().id(), subject.id(), call.asOf(), call.tag()).stream()
                .filter(each -> each.claim().version() == version
                        && speech.code(each.claim().party()).equals(party))
                .findFirst()
                .orElseThrow(() -> new NotFound("claim %s-%d".formatted(party, version)));
    }

    /// The disagreement of a claim with the Party that the address names.
    Disagreement disagreement(Call call, Told told, String objector) {
        var speech = dossiers.speech(call);
        return disagreements.about(call.union().id(), told.claim().thing(), call.asOf(), call.tag()).stream()
                .filter(each -> each.claim() == told.claim().id()
                        && speech.code(each.objector()).equals(objector))
                .findFirst()
                .orElseThrow(() -> new NotFound("disagreement"));
    }

    /// The names of the fields of each form.
    static List<String> names(String act) {
        return switch (act) {
            case "confirm", "return" -> List.of("words", "seen");
            case "object" -> List.of("fulfilled", "since", "part", "value", "words", "documents", "seen");
            case "note" -> List.of("to", "words");
            case "refer" -> List.of("body", "meeting");
            case "settle" -> List.of("reading", "since", "document");
            default -> List.of();
        };
    }

    FormView form(Call call, Subject subject, Told told, String act, Input input, List<String> faults) {
        var speech = dossiers.speech(call);
        var claim = told.claim();
        var fields = fields(call, speech, subject, told, act, input);
        var at = Places.claim(call, subject, speech.code(claim.party()), claim.version(), act);
        var objector = call.here().query().getOrDefault("party", input.text("party"));
        var dossier = Places.dossier(call, subject).href();
        var kind = call.say("claims.kind." + subject.kind(), subject.code());
        return new FormView(
                calls.frame(
                        call,
                        "measures",
                        new Link(kind, subject.page(call).href()),
                        new Link(call.say("claims.crumb"), dossier)),
                call.say("claims.form." + act),
                about(call, speech, subject, told),
                fields.all(),
                faults,
                List.of(),
                objector.isEmpty() ? at.href() : at.with("party", objector).href(),
                call.form(),
                "",
                call.say("claims.submit." + act),
                new Link(call.say("claims.back"), dossier));
    }

    private static List<FormView.Line> about(Call call, Speech speech, Subject subject, Told told) {
        var about = new ArrayList<FormView.Line>();
        about.add(new FormView.Line(call.say("claims.kind." + subject.kind(), subject.code()), subject.title()));
        about.add(new FormView.Line(call.say("claims.claim"), Dossiers.heading(call, speech, told)));
        var value = told.claim().value();
        if (value != null) about.add(new FormView.Line(call.say("claims.value"), speech.value(value, subject.unit())));
        if (!told.words().isEmpty()) about.add(new FormView.Line(call.say("claims.words"), told.words()));
        return about;
    }

    private Fields fields(Call call, Speech speech, Subject subject, Told told, String act, Input input) {
        var fields = new Fields(call.words(), "claims", input);
        switch (act) {
            case "confirm", "return" -> fields.add("words", Field.Kind.TEXT, "").seen(Visibility.PUBLIC);
            case "object" -> {
                fields.choose(
                                "fulfilled",
                                Field.Kind.ONE,
                                List.of(
                                        new Field.Option("no", call.say("claims.fulfilled.no"), true),
                                        new Field.Option("yes", call.say("claims.fulfilled.yes"), false)))
                        .add("since", Field.Kind.DAY, "")
                        .add("part", Field.Kind.NUMBER, "");
                if (subject.target()) fields.add("value", Field.Kind.NUMBER, "");
                fields.add("words", Field.Kind.TEXT, "");
                documents(call, speech, fields, List.of());
                fields.seen(Visibility.PUBLIC);
            }
            case "note" ->
                fields.choose("to", Field.Kind.ONE, addressees(call, speech, told))
                        .add("words", Field.Kind.TEXT, "");
            case "refer" ->
                fields.choose("body", Field.Kind.ONE, councils(call)).add("meeting", Field.Kind.DAY, "");
            case "settle" ->
                fields.choose(
                                "reading",
                                Field.Kind.ONE,
                                List.of(
                                        new Field.Option("claim", call.say("claims.reading.claim"), true),
                                        new Field.Option("counter", call.say("claims.reading.counter"), false)))
                        .add("since", Field.Kind.DAY, told.since().toString())
                        .add("document", Field.Kind.LINE, "");
            default -> {}
        }
        return fields;
    }

    /// The documents of the reader's Party, to be ticked.
    void documents(Call call, Speech speech, Fields fields, List<Long> chosen) {
        var own = documents.of(call.union().id(), call.capacity().party(), call.asOf(), call.tag());
        if (own.isEmpty()) return;
        fields.choose(
                "documents",
                Field.Kind.ANY,
                own.stream()
                        .map((Document each) -> new Field.Option(
                                each.ref(),
                                each.title() + " (" + DocumentViews.citation(call, speech, each) + ")",
                                chosen.contains(each.id())))
                        .toList());
    }

    private static List<Field.Option> addressees(Call call, Speech speech, Told told) {
        var mine = call.capacity().party();
        var claimant = told.claim().party();
        var everybody =
                speech.all().stream().map(org.pacta.parties.Party::id).collect(java.util.stream.Collectors.toSet());
        var to = claimant == mine ? told.claim().rule().asked(claimant, everybody) : java.util.Set.of(claimant);
        return to.stream()
                .filter(each -> each != 0)
                .sorted()
                .map(each -> new Field.Option(speech.code(each), speech.party(each), to.size() == 1))
                .toList();
    }

    private List<Field.Option> councils(Call call) {
        return bodies.bodies(call.union().id(), call.asOf(), call.tag()).stream()
                .filter(each -> each.party() == null)
                .map(each -> new Field.Option(each.code(), each.name(), false))
                .toList();
    }
}
