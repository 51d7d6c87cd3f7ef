package org.pacta.council.extension;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.pacta.confirmation.claim.Said;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Fields;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.Moments;
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

/// Asking for another date, taking that back, and recording how it was decided.
@Controller
class ExtensionController {

    private static final String THING = "/u/{union}/frameworks/{framework}/{kind:measures|steps}/{code}/extensions";
    private static final String ONE = THING + "/{number:[0-9]{1,9}}/{act:withdraw|decide}";

    private final Calls calls;
    private final Subjects subjects;
    private final ExtensionForms forms;
    private final Extensions extensions;
    private final Bodies bodies;
    private final Moments moments;

    ExtensionController(
            Calls calls,
            Subjects subjects,
            ExtensionForms forms,
            Extensions extensions,
            Bodies bodies,
            Moments moments) {
        this.calls = calls;
        this.subjects = subjects;
        this.forms = forms;
        this.extensions = extensions;
        this.bodies = bodies;
        this.moments = moments;
    }

    @GetMapping(THING + "/request")
    @For(value = Role.PARTY_COORDINATOR, power = Power.DECIDE)
    String ask(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = calls.read(request, response, union, call -> {
            var subject = subjects.subject(call, framework, kind, code);
            return forms.request(call, subject, Input.none(), List.of());
        });
        model.addAttribute("page", page);
        return "page/form";
    }

    @PostMapping(THING + "/request")
    @For(value = Role.PARTY_COORDINATOR, power = Power.DECIDE)
    String request(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var subject = calls.read(call, each -> subjects.subject(each, framework, kind, code));
        var input = new Input(request);
        var today = moments.today(call.union());
        var said = new Said(input.text("words"), call.tag(), Fields.seen(input));
        var wanted = input.day("wanted", today);
        var asked = new Extensions.Request(wanted, Cause.of(input.text("cause")).orElse(null), said);
        var outcome = input.wrong()
                ? new Outcome.Refused(List.of())
                : extensions.request(call.capacity().actor(), call.union().id(), subject.id(), asked, today);
        if (outcome instanceof Outcome.Refused(var reasons)) {
            var rest = sort(call, input, reasons, List.of("wanted", "cause", "words"));
            response.setStatus(422);
            model.addAttribute("page", calls.read(call, each -> forms.request(each, subject, input, rest)));
            return "page/form";
        }
        return SeeOther.to(subject.at(call, "/extensions").href());
    }

    @GetMapping(ONE)
    @For(
            value = {Role.PARTY_COORDINATOR, Role.SECRETARIAT_OFFICER},
            power = Power.DECIDE)
    String consider(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = calls.read(request, response, union, call -> {
            var subject = subjects.subject(call, framework, kind, code);
            return forms.form(call, subject, forms.extension(call, subject, number), act, Input.none(), List.of());
        });
        model.addAttribute("page", page);
        return "page/form";
    }

    @PostMapping(ONE)
    @For(
            value = {Role.PARTY_COORDINATOR, Role.SECRETARIAT_OFFICER},
            power = Power.DECIDE)
    String conclude(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var subject = calls.read(call, each -> subjects.subject(each, framework, kind, code));
        var one = calls.read(call, each -> forms.extension(each, subject, number));
        var input = new Input(request);
        var outcome = act.equals("withdraw")
                ? extensions.withdraw(call.capacity().actor(), call.union().id(), one.id(), moments.today(call.union()))
                : decide(call, one, input);
        if (outcome instanceof Outcome.Refused(var reasons)) {
            var rest = sort(call, input, reasons, List.of("words", "due", "body", "number", "day", "outcome"));
            response.setStatus(422);
            model.addAttribute("page", calls.read(call, each -> forms.form(each, subject, one, act, input, rest)));
            return "page/form";
        }
        return done(call, subject, number);
    }

    private Outcome decide(Call call, Extension one, Input input) {
        var today = moments.today(call.union());
        var granted = input.text("outcome").equals("granted");
        if (!granted && !input.text("outcome").equals("refused")) input.fault("outcome", "form.fault.choose");
        var due = granted ? input.day("due", one.wanted()) : null;
        var body = calls.read(
                call,
                each -> bodies.body(each.union().id(), input.text("body"), each.asOf(), each.tag())
                        .map(org.pacta.parties.Body::id)
                        .orElse(0L));
        var said = new Said(input.text("words"), call.tag(), Fields.seen(input));
        var decision = new Extensions.Decision(due, body, input.text("number"), input.day("day", today), said);
        if (input.wrong()) return new Outcome.Refused(List.of());
        return extensions.decide(call.capacity().actor(), call.union().id(), one.id(), decision, today);
    }

    static List<String> sort(Call call, Input input, List<Reason> reasons, List<String> names) {
        return Fields.sort(
                call.words(),
                input,
                reasons,
                reason -> ExtensionForms.beside(reason)
                        .map(each -> each.equals("wanted") && !names.contains(each) ? "due" : each),
                Reason::key,
                names);
    }

    static String done(Call call, Subject subject, int number) {
        return SeeOther.to(subject.at(call, "/extensions").href() + "#request-" + number);
    }
}
