package org.pacta.confirmation.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.claim.Draft;
import org.pacta.confirmation.claim.Drafts;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.confirmation.paper.ApprovalSheet;
import org.pacta.confirmation.paper.CoveringLetter;
import org.pacta.page.Link;
import org.pacta.page.form.FormView;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacity;
import org.pacta.parties.presence.CapacityWords;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Fills the page of a draft, its approval sheet and its covering letter. Called inside a reading.
@Component
class DraftPages {

    private final Calls calls;
    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Documents documents;
    private final DocumentViews documentViews;
    private final People people;
    private final Mandates mandates;
    private final CapacityWords capacityWords;

    DraftPages(
            Calls calls,
            Dossiers dossiers,
            Drafts drafts,
            Documents documents,
            DocumentViews documentViews,
            People people,
            Mandates mandates,
            CapacityWords capacityWords) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.documents = documents;
        this.documentViews = documentViews;
        this.people = people;
        this.mandates = mandates;
        this.capacityWords = capacityWords;
    }

    DraftView page(Call call, Subject subject, Draft draft, List<String> faults) {
        var speech = dossiers.speech(call);
        var powers = Powers.of(call);
        var own = draft.party() == powers.party();
        var what = call.say("claims.kind." + subject.kind(), subject.code());
        var thing = new Link(what, subject.page(call).href());
        var dossier =
                new Link(call.say("claims.crumb"), Places.dossier(call, subject).href());
        var at = call.at("/drafts/" + draft.id()).href();
        var buttons = draft.open() ? buttons(call, powers, draft) : List.<DraftView.Button>of();
        return new DraftView(
                calls.frame(call, "measures", thing, dossier),
                title(call, speech, draft),
                thing,
                draft.open()
                        ? dossiers.state(call, draft)
                        : call.say("claims.draft." + draft.state().name().toLowerCase(Locale.ROOT)),
                faults,
                facts(call, speech, subject, draft),
                speech.words(draft.content().words(), draft.content().language()),
                documentViews.of(call, speech, powers, proofs(call, draft)),
                own ? steps(call, speech, draft) : List.of(),
                buttons,
                buttons.stream().anyMatch(each -> each.act().equals("approve")),
                own
                        ? List.of(
                                new Link(call.say("claims.file.sheet"), at + "/approval-sheet.docx"),
                                new Link(call.say("claims.file.letter"), at + "/letter.docx"))
                        : List.of(),
                at,
                call.form(),
                draft.version(),
                new Link(call.say("claims.back"), dossier.href()));
    }

    private static String title(Call call, Speech speech, Draft draft) {
        var key = draft.kind() == Claim.Kind.REVERSAL ? "claims.draft.reversal" : "claims.draft.fulfilment";
        return call.say(
                key, speech.party(draft.party()), speech.day(draft.content().since()));
    }

    private List<FormView.Line> facts(Call call, Speech speech, Subject subject, Draft draft) {
        var content = draft.content();
        var facts = new ArrayList<FormView.Line>();
        facts.add(new FormView.Line(call.say("claims.field.since"), speech.day(content.since())));
        var part = content.part();
        if (part != null) facts.add(new FormView.Line(call.say("claims.part"), speech.percent(part)));
        var value = content.value();
        if (value != null) facts.add(new FormView.Line(call.say("claims.value"), speech.value(value, subject.unit())));
        if (draft.joint()) {
            var signed = drafts.cosigned(draft);
            var partners = content.partners().stream()
                    .map(each -> signed.contains(each)
                            ? call.say("claims.partner.signed", speech.party(each))
                            : speech.party(each))
                    .toList();
            facts.add(new FormView.Line(call.say("claims.field.partners"), String.join(", ", partners)));
        }
        facts.add(new FormView.Line(
                call.say("form.field.seen"),
                call.say(content.seen().code() == 0 ? "form.seen.everybody" : "form.seen.parties")));
        facts.add(new FormView.Line(call.say("claims.version"), String.valueOf(draft.version())));
        var known = people.of(call.union().id(), List.of(draft.author(), draft.changedBy()));
        facts.add(new FormView.Line(
                call.say("claims.changed"),
                name(call, known.get(draft.changedBy())) + ", " + speech.moment(draft.changed())));
        return facts;
    }

    private static String name(Call call, @org.jspecify.annotations.Nullable Person person) {
        return person == null || person.name().isEmpty() ? call.say("claims.somebody") : person.name();
    }

    private List<Document> proofs(Call call, Draft draft) {
        var ids = draft.content().documents();
        return documents.of(call.union().id(), draft.party(), call.asOf(), call.tag()).stream()
                .filter(each -> ids.contains(each.id()))
                .toList();
    }

    private List<DraftView.Step> steps(Call call, Speech speech, Draft draft) {
        var steps = new ArrayList<DraftView.Step>();
        drafts.approvals(draft)
                .forEach(each -> steps.add(new DraftView.Step(step(call, each.step()), done(call, speech, each))));
        if (draft.open()) drafts.remaining(draft).forEach(each -> steps.add(new DraftView.Step(step(call, each), "")));
        return steps;
    }

    private static String step(Call call, Draft.Step step) {
        return call.say("claims.step." + step.name().toLowerCase(Locale.ROOT));
    }

    private String done(Call call, Speech speech, Draft.Approval approval) {
        var who = name(
                call, people.of(call.union().id(), List.of(approval.person())).get(approval.person()));
        return who + ", " + when(call, speech, approval);
    }

    private static String when(Call call, Speech speech, Draft.Approval approval) {
        var paper = approval.paper();
        return paper == null
                ? speech.moment(approval.given())
                : call.say("claims.paper", paper.number(), speech.day(paper.day()));
    }

    private List<DraftView.Button> buttons(Call call, Powers powers, Draft draft) {
        var buttons = new ArrayList<DraftView.Button>();
        if (draft.openTo().contains(powers.party()) && powers.decides()) {
            if (!drafts.cosigned(draft).contains(powers.party())) add(call, buttons, "cosign", false);
            return buttons;
        }
        if (draft.party() != powers.party() || !powers.prepares()) return buttons;
        var left = drafts.remaining(draft);
        if (left.isEmpty() && powers.decides() && draft.openTo().isEmpty()) add(call, buttons, "submit", false);
        var own = call.capacity() instanceof Capacity.Holder holder
                && draft.by(holder.mandate().person());
        if (!left.isEmpty() && (!own || left.getFirst() == Draft.Step.REGISTRY)) add(call, buttons, "approve", false);
        add(call, buttons, "edit", true);
        add(call, buttons, "drop", true);
        return buttons;
    }

    private static void add(Call call, List<DraftView.Button> buttons, String act, boolean quiet) {
        buttons.add(new DraftView.Button(act, call.say("claims.submit." + act), quiet));
    }

    byte[] sheet(Call call, Subject subject, Draft draft) {
        var speech = dossiers.speech(call);
        var lines = new ArrayList<ApprovalSheet.Line>();
        lines.add(new ApprovalSheet.Line(
                call.say("claims.step.draft"), office(call, draft.changedBy(), 0), speech.moment(draft.changed())));
        for (var each : drafts.approvals(draft))
            lines.add(new ApprovalSheet.Line(
                    step(call, each.step()), office(call, each.person(), each.mandate()), when(call, speech, each)));
        if (draft.open())
            drafts.remaining(draft).forEach(each -> lines.add(new ApprovalSheet.Line(step(call, each), "", "")));
        return ApprovalSheet.file(
                call.words(), speech.party(draft.party()), about(call, speech, subject, draft), lines);
    }

    private String office(Call call, long person, long mandate) {
        var name = name(call, people.of(call.union().id(), List.of(person)).get(person));
        return mandates.mandate(call.union().id(), mandate)
                .map((Mandate each) -> name + "\n" + capacityWords.of(call.words(), call.union(), each))
                .orElse(name);
    }

    private static List<String> about(Call call, Speech speech, Subject subject, Draft draft) {
        var about = new ArrayList<String>();
        about.add(call.say("claims.kind." + subject.kind(), subject.code()) + ". " + subject.title());
        about.add(title(call, speech, draft));
        if (!draft.content().words().isBlank()) about.add(draft.content().words());
        return about;
    }

    byte[] letter(Call call, Subject subject, Draft draft) {
        var speech = dossiers.speech(call);
        var to = speech.all().stream()
                .filter(each -> each.id() != draft.party())
                .map(org.pacta.parties.Party::name)
                .toList();
        var enclosed = proofs(call, draft).stream()
                .map(each -> each.title() + " (" + DocumentViews.citation(call, speech, each) + ")")
                .toList();
        return CoveringLetter.file(
                call.words(), speech.party(draft.party()), to, about(call, speech, subject, draft), enclosed);
    }
}
