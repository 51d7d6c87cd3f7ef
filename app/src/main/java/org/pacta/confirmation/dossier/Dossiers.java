package org.pacta.confirmation.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.State;
import org.pacta.confirmation.claim.Claims;
import org.pacta.confirmation.claim.Draft;
import org.pacta.confirmation.claim.Drafts;
import org.pacta.confirmation.claim.Notes;
import org.pacta.confirmation.claim.Silence;
import org.pacta.confirmation.claim.Told;
import org.pacta.confirmation.disagreement.Disagreement;
import org.pacta.confirmation.disagreement.Disagreements;
import org.pacta.confirmation.dossier.DossierView.ClaimView;
import org.pacta.confirmation.dossier.DossierView.DisagreementView;
import org.pacta.confirmation.dossier.DossierView.DraftLine;
import org.pacta.confirmation.dossier.DossierView.Reading;
import org.pacta.confirmation.dossier.DossierView.Said;
import org.pacta.confirmation.dossier.DossierView.Stand;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.page.Badge;
import org.pacta.page.Link;
import org.pacta.page.form.FormView;
import org.pacta.parties.Bodies;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Fills the page of all claims about a thing. Called inside a reading.
@Component
class Dossiers {

    private final Claims claims;
    private final Confirmations confirmations;
    private final Drafts drafts;
    private final Notes notes;
    private final Disagreements disagreements;
    private final Documents documents;
    private final DocumentViews documentViews;
    private final Bodies bodies;
    private final Calls calls;

    Dossiers(
            Claims claims,
            Confirmations confirmations,
            Drafts drafts,
            Notes notes,
            Disagreements disagreements,
            Documents documents,
            DocumentViews documentViews,
            Bodies bodies,
            Calls calls) {
        this.claims = claims;
        this.confirmations = confirmations;
        this.drafts = drafts;
        this.notes = notes;
        this.disagreements = disagreements;
        this.documents = documents;
        this.documentViews = documentViews;
        this.bodies = bodies;
        this.calls = calls;
    }

    Speech speech(Call call) {
        return new Speech(call, bodies.parties(call.union().id(), call.asOf(), call.tag()));
    }

    DossierView page(Call call, Subject subject) {
        var union = call.union().id();
        var speech = speech(call);
        var powers = Powers.of(call);
        var told = claims.about(union, subject.id(), call.asOf(), call.tag());
        var differing = disagreements.about(union, subject.id(), call.asOf(), call.tag());
        var serving = new ArrayList<Long>();
        told.forEach(each -> serving.add(each.claim().id()));
        differing.forEach(each -> serving.add(each.id()));
        var proofs = documents.serving(union, serving, call.asOf(), call.tag());
        var kind = call.say("claims.kind." + subject.kind(), subject.code());
        var thing = new Link(kind, subject.page(call).href());
        return new DossierView(
                calls.frame(call, "measures", thing),
                kind,
                call.say("claims.title", subject.title()),
                thing,
                standing(call, speech, subject),
                actions(call, powers, subject),
                drafts(call, speech, subject),
                told.reversed().stream()
                        .map(each -> claim(call, speech, powers, subject, each, proofs))
                        .toList(),
                differing.stream()
                        .map(each -> disagreement(call, speech, powers, subject, each, told, proofs))
                        .toList());
    }

    private List<Stand> standing(Call call, Speech speech, Subject subject) {
        var stands = confirmations.stands(call.union().id(), subject.id(), call.asOf());
        var all = new ArrayList<Stand>();
        speech.all().forEach(each -> all.add(stand(call, speech, each.name(), stands.get(each.id()))));
        all.add(stand(call, speech, call.say("claims.together"), stands.get(0L)));
        return all;
    }

    private static Stand stand(
            Call call, Speech speech, String who, Confirmations.@org.jspecify.annotations.Nullable Stand stand) {
        if (stand == null)
            return new Stand(who, new Badge(org.pacta.page.State.PLANNED, call.say("claims.state.none")), "–");
        return new Stand(who, speech.badge(stand.state()), speech.day(stand.since()));
    }

    /// A Party reports its own share, and any Party may propose to return to control what is confirmed.
    private List<Link> actions(Call call, Powers powers, Subject subject) {
        var actions = new ArrayList<Link>();
        if (powers.secretariat())
            actions.add(new Link(
                    call.say("keeping.act"), subject.at(call, "/correct").href()));
        if (!powers.prepares()) return actions;
        var union = call.union().id();
        var draft = Places.dossier(call, subject).path() + "/draft";
        var stands = confirmations.stands(union, subject.id(), call.asOf());
        var own = stands.get(powers.party());
        var carries =
                confirmations.carriers(union, subject.id(), call.asOf().on()).contains(powers.party());
        if (carries && (own == null || own.state() != State.CONFIRMED))
            actions.add(new Link(call.say("claims.act.draft"), draft));
        if (stands.values().stream().anyMatch(each -> each.state() == State.CONFIRMED))
            actions.add(new Link(call.say("claims.act.draft.reversal"), draft + "?kind=reversal"));
        return actions;
    }

    private List<DraftLine> drafts(Call call, Speech speech, Subject subject) {
        return drafts.open(call.union().id(), subject.id()).stream()
                .map(each -> new DraftLine(
                        new Link(
                                call.say(
                                        each.kind() == Claim.Kind.REVERSAL
                                                ? "claims.draft.reversal"
                                                : "claims.draft.fulfilment",
                                        speech.party(each.party()),
                                        speech.day(each.content().since())),
                                call.at("/drafts/" + each.id()).href()),
                        state(call, each)))
                .toList();
    }

    /// What is next to be done with a draft.
    String state(Call call, Draft draft) {
        if (!draft.openTo().isEmpty()) return call.say("claims.draft.offered");
        var left = drafts.remaining(draft);
        return left.isEmpty()
                ? call.say("claims.draft.ready")
                : call.say("claims.draft.awaits." + left.getFirst().name().toLowerCase(java.util.Locale.ROOT));
    }

    private ClaimView claim(
            Call call, Speech speech, Powers powers, Subject subject, Told told, Map<Long, List<Document>> proofs) {
        var claim = told.claim();
        var written = powers.party() == 0
                ? List.<Said>of()
                : notes.about(call.union().id(), claim.id()).stream()
                        .map(each -> new Said(
                                call.say(
                                        "claims.note",
                                        speech.party(each.from()),
                                        speech.party(each.to()),
                                        speech.moment(each.written())),
                                speech.words(each.words(), each.language())))
                        .toList();
        return new ClaimView(
                speech.code(claim.party()) + "-" + claim.version(),
                heading(call, speech, told),
                claim.withdrawn()
                        ? speech.withdrawn()
                        : told.superseded() && told.open() ? speech.superseded() : speech.badge(told.state()),
                facts(call, speech, subject, told),
                speech.words(told.words(), told.language()),
                told.answers().stream().map(each -> answer(call, speech, each)).toList(),
                clock(call, speech, told),
                documentViews.of(call, speech, powers, proofs.getOrDefault(claim.id(), List.of())),
                written,
                AnswerLinks.of(call, speech, powers, subject, told));
    }

    static String heading(Call call, Speech speech, Told told) {
        var claim = told.claim();
        var who = speech.party(claim.party());
        var since = speech.day(told.since());
        if (claim.kind() == Claim.Kind.REVERSAL) return call.say("claims.heading.reversal", who, since);
        var part = claim.part();
        return part == null
                ? call.say("claims.heading.whole", who, since)
                : call.say("claims.heading.part", who, speech.percent(part), since);
    }

    private static List<FormView.Line> facts(Call call, Speech speech, Subject subject, Told told) {
        var claim = told.claim();
        var facts = new ArrayList<FormView.Line>();
        facts.add(new FormView.Line(call.say("claims.version"), String.valueOf(claim.version())));
        facts.add(new FormView.Line(call.say("claims.submitted"), speech.moment(claim.submitted())));
        facts.add(new FormView.Line(call.say("claims.rule"), speech.rule(claim.rule())));
        var value = claim.value();
        if (value != null) facts.add(new FormView.Line(call.say("claims.value"), speech.value(value, subject.unit())));
        if (told.joint()) facts.add(new FormView.Line(call.say("claims.joint"), call.say("claims.joint.words")));
        if (claim.withdrawn())
            facts.add(new FormView.Line(
                    call.say("claims.withdrawn"), speech.day(claim.valid().to())));
        return facts;
    }

    private static Said answer(Call call, Speech speech, Told.Answer answer) {
        var key = "claims.answer." + answer.kind().replace('-', '_');
        return new Said(
                call.say(key, speech.party(answer.party()), speech.moment(answer.given())),
                speech.words(answer.words(), answer.language()));
    }

    private String clock(Call call, Speech speech, Told told) {
        if (!told.open() || told.state() != State.CLAIMED) return "";
        return Silence.lastDay(call.union(), told.claim())
                .map(last -> {
                    var left = java.time.temporal.ChronoUnit.DAYS.between(
                            call.asOf().on(), last);
                    return left < 0
                            ? call.say("claims.clock.over", speech.day(last))
                            : call.say("claims.clock.left", left, speech.day(last));
                })
                .orElse("");
    }

    private DisagreementView disagreement(
            Call call,
            Speech speech,
            Powers powers,
            Subject subject,
            Disagreement one,
            List<Told> told,
            Map<Long, List<Document>> proofs) {
        var version = told.stream()
                .filter(each -> each.claim().id() == one.claim())
                .map(each -> each.claim().version())
                .findFirst()
                .orElse(0);
        return new DisagreementView(
                call.say("claims.disagreement", speech.party(one.claimant()), speech.party(one.objector())),
                one.settlement() != null
                        ? new Badge(org.pacta.page.State.CONFIRMED, call.say("claims.disagreement.settled"))
                        : one.open()
                                ? speech.badge(State.DISPUTED)
                                : new Badge(org.pacta.page.State.WITHDRAWN, call.say("claims.disagreement.ended")),
                new Reading(
                        speech.party(one.claimant()),
                        speech.reading(one.claimed(), subject.unit()),
                        speech.words(one.claimed().words(), one.claimed().language()),
                        documentViews.of(call, speech, powers, proofs.getOrDefault(one.claim(), List.of()))),
                new Reading(
                        speech.party(one.objector()),
                        speech.reading(one.objected(), subject.unit()),
                        speech.words(one.objected().words(), one.objected().language()),
                        documentViews.of(call, speech, powers, proofs.getOrDefault(one.id(), List.of()))),
                settlement(call, speech, one),
                AnswerLinks.of(call, speech, powers, subject, one, version));
    }

    /// A disagreement by itself, without its documents and without anything to do.
    DisagreementView disagreement(Call call, Speech speech, Subject subject, Disagreement one) {
        var nobody = new Powers(0, false, false, false);
        return disagreement(call, speech, nobody, subject, one, List.of(), Map.of());
    }

    /// To whom a disagreement was given, and how it was settled.
    List<String> settlement(Call call, Speech speech, Disagreement one) {
        var lines = new ArrayList<String>();
        var referral = one.referral();
        if (referral != null) {
            var body = bodies.bodies(call.union().id(), call.asOf(), call.tag()).stream()
                    .filter(each -> each.id() == referral.body())
                    .map(org.pacta.parties.Body::name)
                    .findFirst()
                    .orElse("–");
            var meeting = referral.meeting();
            lines.add(
                    meeting == null
                            ? call.say("claims.referred", body)
                            : call.say("claims.referred.meeting", body, speech.day(meeting)));
        }
        var settlement = one.settlement();
        if (settlement != null) {
            var stands = settlement.reading().equals("claim") ? one.claimant() : one.objector();
            lines.add(call.say(
                    "claims.settled", speech.party(stands), speech.day(settlement.from()), settlement.document()));
        }
        if (one.open()) lines.add(call.say("claims.meanwhile"));
        return lines;
    }
}
