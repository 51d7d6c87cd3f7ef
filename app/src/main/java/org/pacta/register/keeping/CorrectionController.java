package org.pacta.register.keeping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.pacta.ledger.Grounds;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
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

/// Setting a measure or step right, which the secretariat does.
@Controller
@For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE)
class CorrectionController {

    private static final String AT = "/u/{union}/frameworks/{framework}/{kind:measures|steps}/{code}/correct";

    private final Calls calls;
    private final Subjects subjects;
    private final SheetReading sheets;
    private final CorrectionForms forms;
    private final Corrections corrections;
    private final Moments moments;

    CorrectionController(
            Calls calls,
            Subjects subjects,
            SheetReading sheets,
            CorrectionForms forms,
            Corrections corrections,
            Moments moments) {
        this.calls = calls;
        this.subjects = subjects;
        this.sheets = sheets;
        this.forms = forms;
        this.corrections = corrections;
        this.moments = moments;
    }

    @GetMapping(AT)
    String show(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = calls.read(request, response, union, call -> {
            var subject = subjects.subject(call, framework, kind, code);
            var held = sheet(call, subject);
            return forms.form(call, subject, held, held, Input.none(), List.of(), false);
        });
        model.addAttribute("page", page);
        return "page/form";
    }

    private Sheet sheet(Call call, Subject subject) {
        return sheets.sheet(call.union().id(), subject, call.union().languages(), call.asOf());
    }

    @PostMapping(AT)
    String correct(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var subject = calls.read(call, each -> subjects.subject(each, framework, kind, code));
        var held = calls.read(call, each -> sheet(each, subject));
        var input = new Input(request);
        var typed = CorrectionForms.typed(held, input);
        return switch (kept(call, subject, typed, input)) {
            case Kept.Recorded _ -> SeeOther.to(subject.page(call).href());
            case Kept.Refused(var findings) -> {
                var rest = new ArrayList<String>();
                findings.forEach(each -> beside(call, input, each, rest));
                yield again(call, subject, held, typed, input, rest, 422, response, model);
            }
            case Kept.Overtaken(var theirs) ->
                again(
                        call,
                        subject,
                        theirs,
                        typed,
                        input,
                        List.of(call.say("keeping.overtaken")),
                        409,
                        response,
                        model);
        };
    }

    private Kept kept(Call call, Subject subject, Sheet typed, Input input) {
        var today = moments.today(call.union());
        var grounds = input.text("grounds");
        if (grounds.isEmpty()) input.fault("grounds", Reason.GROUNDS_MISSING.key());
        var since = input.day("since", today);
        if (input.wrong()) return new Kept.Refused(List.of());
        var correction = new Corrections.Correction(input.text("version"), typed, since);
        return calls.enter(
                call,
                "correct",
                Grounds.of("Technical correction: " + grounds),
                entry -> corrections.correct(entry, subject, call.union().languages(), correction, today));
    }

    private static void beside(Call call, Input input, Kept.Finding finding, List<String> rest) {
        switch (finding.field()) {
            case "" -> rest.add(call.say(finding.reason().key()));
            case "assignments" -> input.fault("body-0", finding.reason().key());
            default ->
                input.fault(
                        CorrectionForms.name(finding.field()), finding.reason().key());
        }
    }

    private String again(
            Call call,
            Subject subject,
            Sheet held,
            Sheet typed,
            Input input,
            List<String> faults,
            int status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute(
                "page", calls.read(call, each -> forms.form(each, subject, held, typed, input, faults, status == 409)));
        return "page/form";
    }
}
