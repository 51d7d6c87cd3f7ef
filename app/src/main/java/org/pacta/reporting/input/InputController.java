package org.pacta.reporting.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Fields;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.reporting.Voice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The answers of co-executors.
@Controller
@For({Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
class InputController {

    private static final String AT = "/u/{union}/cycles/{cycle}/bodies/{body}/inputs/{number:[0-9]{1,9}}/{code}";

    private final Calls calls;
    private final InputPages pages;
    private final Inputs inputs;
    private final Moments moments;

    InputController(Calls calls, InputPages pages, Inputs inputs, Moments moments) {
        this.calls = calls;
        this.pages = pages;
        this.inputs = inputs;
        this.moments = moments;
    }

    @GetMapping(AT)
    String ask(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable String body,
            @PathVariable int number,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page",
                calls.read(
                        request,
                        response,
                        union,
                        call -> pages.form(
                                call, pages.found(call, cycle, body, number, code), Input.none(), List.of())));
        return "page/form";
    }

    @PostMapping(AT)
    String answer(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable String body,
            @PathVariable int number,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var found = calls.read(call, each -> pages.found(each, cycle, body, number, code));
        var reasons = inputs.answer(
                call.capacity().actor(),
                call.union().id(),
                cycle,
                Voice.body(call),
                found.body().id(),
                number,
                found.subject().id(),
                input.text("words"),
                call.tag(),
                moments.today(call.union()));
        if (reasons.isEmpty() && !input.wrong())
            return SeeOther.to(call.at("/desk").href());
        var rest = Fields.sort(
                call.words(),
                input,
                reasons,
                each -> each == Inputs.Reason.WORDS_MISSING ? Optional.of("words") : Optional.empty(),
                Inputs.Reason::key,
                List.of("words"));
        response.setStatus(422);
        model.addAttribute("page", calls.read(call, each -> pages.form(each, found, input, rest)));
        return "page/form";
    }
}
