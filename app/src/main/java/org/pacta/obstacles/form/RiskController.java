package org.pacta.obstacles.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Visibility;
import org.pacta.obstacles.Risk;
import org.pacta.obstacles.Risks;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Entering a risk, changing and closing it.
@Controller
@For(Role.SECRETARIAT_OFFICER)
class RiskController {

    private static final String AT = "/u/{union}/frameworks/{framework}/risks";

    private final Calls calls;
    private final PlanAsked plan;
    private final RiskForms forms;
    private final Risks risks;
    private final Moments moments;

    RiskController(Calls calls, PlanAsked plan, RiskForms forms, Risks risks, Moments moments) {
        this.calls = calls;
        this.plan = plan;
        this.forms = forms;
        this.risks = risks;
        this.moments = moments;
    }

    @GetMapping({AT + "/new", AT + "/{code}/edit"})
    String ask(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var found = plan.of(call, framework);
        return form(call, found, risk(call, found, code), Input.none(), model);
    }

    @PostMapping({AT + "/new", AT + "/{code}/edit"})
    String say(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var found = plan.of(call, framework);
        var risk = risk(call, found, code);
        var input = new Input(request);
        var typed = calls.read(call, each -> forms.typed(each, found, input));
        if (input.wrong()) {
            response.setStatus(422);
            return form(call, found, risk, input, model);
        }
        var command = risk == null ? "enter-risk" : typed.close() ? "close-risk" : "revise-risk";
        calls.enter(call, command, Grounds.of(input.text("why")), entry -> {
            carryOut(call, entry, risk, typed, input);
            return true;
        });
        return SeeOther.to(PlanAsked.at(call, found, "/risks").href());
    }

    private void carryOut(Call call, Entry entry, @Nullable Risk risk, RiskForms.Typed typed, Input input) {
        var today = moments.today(call.union());
        if (risk != null && typed.close()) {
            risks.close(entry, risk, today);
            return;
        }
        var seen = input.text("seen").equals("everybody") ? Visibility.PUBLIC : Visibility.PARTIES;
        long id;
        if (risk == null) {
            id = risks.enter(entry, typed.state(), typed.things(), seen, today);
        } else {
            id = risk.id();
            risks.revise(entry, risk, typed.state(), typed.things(), today);
        }
        for (var field : List.of("title", "cause", "response")) {
            var words = input.text(field);
            var original = risk == null
                    || risk.texts().stream()
                            .noneMatch(each -> each.field().equals(field)
                                    && each.original()
                                    && !each.language().equals(call.tag()));
            if (!words.isEmpty()) entry.text(id, field, call.tag(), words, original, today);
        }
    }

    private @Nullable Risk risk(Call call, Framework framework, @Nullable String code) {
        if (code == null) return null;
        return calls.read(call, each -> risks.risk(each.union().id(), framework.id(), code, each.asOf()))
                .orElseThrow(() -> new NotFound("risk " + code));
    }

    private String form(Call call, Framework framework, @Nullable Risk risk, Input input, Model model) {
        model.addAttribute("page", calls.read(call, each -> forms.form(each, framework, risk, input)));
        return "page/form";
    }
}
