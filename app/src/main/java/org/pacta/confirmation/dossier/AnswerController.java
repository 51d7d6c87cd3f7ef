package org.pacta.confirmation.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.pacta.confirmation.claim.Claims;
import org.pacta.confirmation.claim.Notes;
import org.pacta.confirmation.claim.Outcome;
import org.pacta.confirmation.claim.Reason;
import org.pacta.confirmation.claim.Said;
import org.pacta.confirmation.claim.Told;
import org.pacta.confirmation.disagreement.Disagreements;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.NotFound;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Fields;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.Moments;
import org.pacta.parties.Party;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Confirming, returning, objecting, withdrawing, writing privately, referring and settling: one form each.
@Controller
@For(
        value = {Role.PARTY_COORDINATOR, Role.SECRETARIAT_OFFICER},
        power = Power.DECIDE)
class AnswerController {

    private static final String AT =
            "/u/{union}/frameworks/{framework}/{kind:measures|steps}/{code}/claims/{party}/{version:[0-9]{1,9}}"
                    + "/{act:confirm|return|object|withdraw|note|refer|settle}";

    private final Calls calls;
    private final Subjects subjects;
    private final AnswerForms forms;
    private final Claims claims;
    private final Notes notes;
    private final Disagreements disagreements;
    private final Documents documents;
    private final Bodies bodies;
    private final Moments moments;

    AnswerController(
            Calls calls,
            Subjects subjects,
            AnswerForms forms,
            Claims claims,
            Notes notes,
            Disagreements disagreements,
            Documents documents,
            Bodies bodies,
            Moments moments) {
        this.calls = calls;
        this.subjects = subjects;
        this.forms = forms;
        this.claims = claims;
        this.notes = notes;
        this.disagreements = disagreements;
        this.documents = documents;
        this.bodies = bodies;
        this.moments = moments;
    }

    /// What an address names.
    private record Asked(Subject subject, Told told) {}

    @GetMapping(AT)
    String ask(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable String party,
            @PathVariable int version,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = calls.read(request, response, union, call -> {
            var asked = asked(call, framework, kind, code, party, version);
            return forms.form(call, asked.subject, asked.told, act, Input.none(), List.of());
        });
        model.addAttribute("page", page);
        return "page/form";
    }

    @PostMapping(AT)
    String say(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable String party,
            @PathVariable int version,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var asked = calls.read(call, each -> asked(each, framework, kind, code, party, version));
        var input = new Input(request);
        var reasons = carryOut(call, asked.told, act, input);
        if (reasons.isEmpty() && !input.wrong())
            return SeeOther.to(Places.dossier(call, asked.subject).href() + "#" + party + "-" + version);
        var rest = Beside.sort(call, input, reasons, AnswerForms.names(act));
        response.setStatus(422);
        model.addAttribute(
                "page", calls.read(call, each -> forms.form(each, asked.subject, asked.told, act, input, rest)));
        return "page/form";
    }

    private Asked asked(Call call, String framework, String kind, String code, String party, int version) {
        var subject = subjects.subject(call, framework, kind, code);
        return new Asked(subject, forms.told(call, subject, party, version));
    }

    private List<Reason> carryOut(Call call, Told told, String act, Input input) {
        var actor = call.capacity().actor();
        var union = call.union().id();
        var claim = told.claim().id();
        var today = moments.today(call.union());
        var said = new Said(input.text("words"), call.tag(), Fields.seen(input));
        return switch (act) {
            case "confirm" -> reasons(input.wrong() ? null : claims.confirm(actor, union, claim, said));
            case "return" -> reasons(input.wrong() ? null : claims.sendBack(actor, union, claim, said));
            case "withdraw" -> reasons(claims.withdraw(actor, union, claim, today));
            case "object" -> {
                var objection = objection(call, input, said);
                yield reasons(input.wrong() ? null : disagreements.object(actor, union, claim, objection, today));
            }
            case "note" ->
                input.wrong()
                        ? List.of()
                        : notes.write(actor, union, claim, party(call, input), call.tag(), said.words());
            case "refer" -> {
                var one = calls.read(call, each -> forms.disagreement(each, told, input.text("party")));
                var body = body(call, input);
                var meeting = input.day("meeting");
                yield reasons(input.wrong() ? null : disagreements.refer(actor, union, one.id(), body, meeting, today));
            }
            case "settle" -> {
                var one = calls.read(call, each -> forms.disagreement(each, told, input.text("party")));
                var counter = input.text("reading").equals("counter");
                var from = input.day("since", told.since());
                yield reasons(
                        input.wrong()
                                ? null
                                : disagreements.settle(
                                        actor, union, one.id(), counter, input.text("document"), from, today));
            }
            default -> throw new NotFound(act);
        };
    }

    private static List<Reason> reasons(@org.jspecify.annotations.Nullable Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reasons) ? reasons : List.of();
    }

    private Disagreements.Objection objection(Call call, Input input, Said said) {
        var fulfilled = input.text("fulfilled").equals("yes");
        var since = fulfilled ? input.day("since", call.asOf().on()) : null;
        var part = fulfilled ? input.part("part") : null;
        var value = fulfilled ? input.number("value") : null;
        var refs = input.many("documents");
        var ids = calls.read(call, each -> documents.ids(each.union().id(), refs));
        return new Disagreements.Objection(
                since,
                part,
                value,
                said,
                refs.stream().map(each -> ids.getOrDefault(each, 0L)).toList());
    }

    private long party(Call call, Input input) {
        return calls.read(call, each -> bodies.parties(each.union().id(), each.asOf(), each.tag())).stream()
                .filter(each -> each.code().equals(input.text("to")))
                .map(Party::id)
                .findFirst()
                .orElse(-1L);
    }

    private long body(Call call, Input input) {
        var code = input.text("body");
        var found = calls.read(call, each -> bodies.body(each.union().id(), code, each.asOf(), each.tag()));
        if (found.isEmpty()) input.fault("body", "form.fault.choose");
        return found.map(org.pacta.parties.Body::id).orElse(0L);
    }
}
