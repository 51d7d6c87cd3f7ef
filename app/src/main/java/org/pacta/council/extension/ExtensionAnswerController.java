package org.pacta.council.extension;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.pacta.confirmation.claim.Said;
import org.pacta.page.form.Fields;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacity;
import org.pacta.parties.presence.For;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the executors of the other Parties say to a request: an officer for his body, a coordinator for his Party.
@Controller
@For({Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
class ExtensionAnswerController {

    private static final String AT =
            "/u/{union}/frameworks/{framework}/{kind:measures|steps}/{code}/extensions" + "/{number:[0-9]{1,9}}/answer";

    private final Calls calls;
    private final Subjects subjects;
    private final ExtensionForms forms;
    private final Extensions extensions;
    private final Moments moments;

    ExtensionAnswerController(
            Calls calls, Subjects subjects, ExtensionForms forms, Extensions extensions, Moments moments) {
        this.calls = calls;
        this.subjects = subjects;
        this.forms = forms;
        this.extensions = extensions;
        this.moments = moments;
    }

    @GetMapping(AT)
    String consider(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = calls.read(request, response, union, call -> {
            var subject = subjects.subject(call, framework, kind, code);
            var one = forms.extension(call, subject, number);
            return forms.form(call, subject, one, "answer", Input.none(), List.of());
        });
        model.addAttribute("page", page);
        return "page/form";
    }

    @PostMapping(AT)
    String answer(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var subject = calls.read(call, each -> subjects.subject(each, framework, kind, code));
        var one = calls.read(call, each -> forms.extension(each, subject, number));
        var input = new Input(request);
        var outcome = answer(call, one, input);
        if (outcome instanceof Outcome.Refused(var reasons)) {
            var rest = ExtensionController.sort(call, input, reasons, List.of("agreed", "words"));
            response.setStatus(422);
            model.addAttribute("page", calls.read(call, each -> forms.form(each, subject, one, "answer", input, rest)));
            return "page/form";
        }
        return ExtensionController.done(call, subject, number);
    }

    private Outcome answer(Call call, Extension one, Input input) {
        var agreed = input.text("agreed");
        if (!List.of("yes", "no").contains(agreed)) input.fault("agreed", "form.fault.choose");
        var said = new Said(input.text("words"), call.tag(), Fields.seen(input));
        if (input.wrong()) return new Outcome.Refused(List.of());
        var capacity = call.capacity();
        // for the whole Party speaks only who may bind it
        if (body(capacity) == 0 && !capacity.may(Role.PARTY_COORDINATOR, Power.DECIDE))
            return Outcome.Refused.because(Reason.NOT_YOURS);
        return extensions.answer(
                capacity.actor(),
                call.union().id(),
                one.id(),
                body(capacity),
                agreed.equals("yes"),
                said,
                moments.today(call.union()));
    }

    private static long body(Capacity capacity) {
        return capacity instanceof Capacity.Holder holder && holder.mandate().role() == Role.BODY_OFFICER
                ? holder.mandate().body()
                : 0;
    }
}
