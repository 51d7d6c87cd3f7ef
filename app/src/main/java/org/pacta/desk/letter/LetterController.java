package org.pacta.desk.letter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.language.Language;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// When somebody gets his daily letter, and when a union sends those of all who wished nothing else.
@Controller
@For({
    Role.SECRETARIAT_OFFICER,
    Role.PARTY_COORDINATOR,
    Role.BODY_OFFICER,
    Role.PUBLISHING_AUTHORITY,
    Role.COUNCIL_SECRETARY,
    Role.DELEGATE,
    Role.AUDITOR,
    Role.OBSERVER
})
class LetterController {

    private final Calls calls;
    private final LetterForms forms;
    private final LetterStore store;
    private final Ledger ledger;

    LetterController(Calls calls, LetterForms forms, LetterStore store, Ledger ledger) {
        this.calls = calls;
        this.forms = forms;
        this.store = store;
        this.ledger = ledger;
    }

    @GetMapping("/u/{union}/desk/mail")
    String own(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(model, forms.own(calls.of(request, response, union), Input.none()));
    }

    @PostMapping("/u/{union}/desk/mail")
    String wish(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var hour = input.text("hour");
        var language = Language.of(input.text("language"));
        if (!hour.isEmpty() && Hour.of(hour).isEmpty()) input.fault("hour", "form.fault.choose");
        if (language.isEmpty()) input.fault("language", "form.fault.choose");
        if (input.wrong()) {
            response.setStatus(422);
            return shown(model, forms.own(call, input));
        }
        keep(
                call,
                call.holder().mandate().person(),
                new Wish(Hour.of(hour).orElse(null), language.orElseThrow().tag()));
        return SeeOther.to(call.at("/desk/mail").href());
    }

    @GetMapping("/u/{union}/desk/mail/union")
    @For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE)
    String common(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(model, forms.common(calls.of(request, response, union), Input.none()));
    }

    @PostMapping("/u/{union}/desk/mail/union")
    @For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE)
    String wishForAll(
            @PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var hour = Hour.of(input.text("hour"));
        if (hour.isEmpty()) {
            input.fault("hour", "form.fault.choose");
            response.setStatus(422);
            return shown(model, forms.common(call, input));
        }
        keep(call, 0, new Wish(hour.get(), null));
        return SeeOther.to(call.at("/desk/mail").href());
    }

    private void keep(Call call, long person, Wish wish) {
        var union = call.union().id();
        ledger.keep(Viewer.operator(union), () -> {
            store.wish(union, person, wish);
            return true;
        });
    }

    private static String shown(Model model, FormView page) {
        model.addAttribute("page", page);
        return "page/form";
    }
}
