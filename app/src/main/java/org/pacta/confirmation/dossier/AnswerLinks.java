package org.pacta.confirmation.dossier;

import java.util.ArrayList;
import java.util.List;
import org.pacta.confirmation.claim.Told;
import org.pacta.confirmation.disagreement.Disagreement;
import org.pacta.page.Link;
import org.pacta.parties.presence.Call;
import org.pacta.register.subject.Subject;

/// Where a reader goes to say something to a claim or about a disagreement.
final class AnswerLinks {

    private AnswerLinks() {}

    static List<Link> of(Call call, Speech speech, Powers powers, Subject subject, Told told) {
        var links = new ArrayList<Link>();
        if (!told.open()) return links;
        var claim = told.claim();
        var everybody =
                speech.all().stream().map(org.pacta.parties.Party::id).collect(java.util.stream.Collectors.toSet());
        var asked = claim.rule().asked(claim.party(), everybody);
        var mine = powers.secretariat() ? 0 : powers.party();
        if (asked.contains(mine) && powers.answers(mine)) {
            for (var act : List.of("confirm", "return", "object")) links.add(link(call, speech, subject, told, act));
        }
        if (powers.decides() && claim.party() == powers.party())
            links.add(link(call, speech, subject, told, "withdraw"));
        var between = claim.party() == powers.party() || asked.contains(powers.party());
        if (powers.decides() && between && asked.stream().anyMatch(each -> each != 0))
            links.add(link(call, speech, subject, told, "note"));
        return links;
    }

    private static Link link(Call call, Speech speech, Subject subject, Told told, String act) {
        var claim = told.claim();
        var at = Places.claim(call, subject, speech.code(claim.party()), claim.version(), act);
        return new Link(call.say("claims.act." + act), at.href());
    }

    static List<Link> of(Call call, Speech speech, Powers powers, Subject subject, Disagreement one, int version) {
        var links = new ArrayList<Link>();
        if (!one.open()) return links;
        var party = powers.party();
        var concerned =
                powers.secretariat() || powers.decides() && (party == one.claimant() || party == one.objector());
        if (concerned) links.add(link(call, speech, subject, one, version, "refer"));
        if (powers.secretariat()) links.add(link(call, speech, subject, one, version, "settle"));
        return links;
    }

    private static Link link(Call call, Speech speech, Subject subject, Disagreement one, int version, String act) {
        var at = Places.claim(call, subject, speech.code(one.claimant()), version, act)
                .with("party", speech.code(one.objector()));
        return new Link(call.say("claims.act." + act), at.href());
    }
}
