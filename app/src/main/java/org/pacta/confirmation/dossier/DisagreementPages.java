package org.pacta.confirmation.dossier;

import java.util.List;
import org.pacta.confirmation.disagreement.Disagreement;
import org.pacta.confirmation.disagreement.Disagreements;
import org.pacta.confirmation.paper.Differences;
import org.pacta.page.Link;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Component;

/// Fills the list of disagreements. Called inside a reading.
@Component
class DisagreementPages {

    private final Calls calls;
    private final Dossiers dossiers;
    private final Subjects subjects;
    private final Disagreements disagreements;

    DisagreementPages(Calls calls, Dossiers dossiers, Subjects subjects, Disagreements disagreements) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.subjects = subjects;
        this.disagreements = disagreements;
    }

    private record Found(Disagreement one, Subject subject) {}

    /// The open ones first; those about things that the reader may not see are left out.
    private List<Found> found(Call call) {
        var all = disagreements.all(call.union().id(), call.asOf(), call.tag());
        var things = subjects.of(
                call, all.stream().map(Disagreement::thing).distinct().toList());
        return java.util.stream.Stream.concat(
                        all.stream().filter(Disagreement::open), all.stream().filter(each -> !each.open()))
                .flatMap(each -> java.util.stream.Stream.ofNullable(things.get(each.thing()))
                        .map(subject -> new Found(each, subject)))
                .toList();
    }

    DisagreementsView page(Call call) {
        var speech = dossiers.speech(call);
        return new DisagreementsView(
                calls.frame(call, "measures"),
                call.say("claims.disagreements"),
                new Link(
                        call.say("claims.disagreements.file"),
                        call.here()
                                .at(call.here().path() + ".docx")
                                .with("lang", call.tag())
                                .href()),
                found(call).stream()
                        .map(each -> new DisagreementsView.Row(
                                new Link(
                                        call.say("claims.kind." + each.subject.kind(), each.subject.code()),
                                        Places.dossier(call, each.subject).href()),
                                each.subject.title(),
                                dossiers.disagreement(call, speech, each.subject, each.one)))
                        .toList());
    }

    byte[] file(Call call) {
        var speech = dossiers.speech(call);
        var rows = found(call).stream()
                .map(each -> new Differences.Row(
                        call.say("claims.kind." + each.subject.kind(), each.subject.code()) + "\n"
                                + each.subject.title(),
                        reading(speech, each.one.claimant(), each.one.claimed()),
                        reading(speech, each.one.objector(), each.one.objected()),
                        String.join("\n", dossiers.settlement(call, speech, each.one))))
                .toList();
        return Differences.file(
                call.words(), call.name(), speech.day(call.asOf().on()), rows);
    }

    private static String reading(Speech speech, long party, Disagreement.Reading reading) {
        var what = speech.party(party) + ": " + speech.reading(reading, "");
        return reading.words().isEmpty() ? what : what + "\n" + reading.words();
    }
}
