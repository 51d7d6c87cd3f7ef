package org.pacta.desk.webhook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pacta.ledger.NotFound;
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

/// Webhooks: those of the union for the secretariat and the administrator of the server, those of a Party for its
/// coordinator.
@Controller
@For(
        value = {Role.SECRETARIAT_OFFICER, Role.ADMINISTRATOR, Role.PARTY_COORDINATOR},
        power = Power.DECIDE)
class HookController {

    private static final String ONE = "/u/{union}/webhooks/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private final Calls calls;
    private final Hooks hooks;
    private final HookPages pages;
    private final Outward outward;

    HookController(Calls calls, Hooks hooks, HookPages pages, Outward outward) {
        this.calls = calls;
        this.hooks = hooks;
        this.pages = pages;
        this.outward = outward;
    }

    @GetMapping("/u/{union}/webhooks")
    String list(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", pages.list(calls.of(request, response, union)));
        return "desk/webhooks";
    }

    @GetMapping("/u/{union}/webhooks/new")
    String fresh(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(model, pages.fresh(calls.of(request, response, union), Input.none()));
    }

    /// The secret is shown once, in the answer to this form.
    @PostMapping("/u/{union}/webhooks/new")
    String register(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var address = input.text("address");
        var kinds = input.many("kinds").stream()
                .flatMap(each -> Kind.of(each).stream())
                .collect(Collectors.toSet());
        var sight = HookPages.sights(call).stream()
                .filter(each -> each.code().equals(input.text("sight")))
                .findFirst();
        if (outward.reach().address(address).isEmpty())
            input.fault("address", outward.reach().inward() ? "webhook.fault.address" : "webhook.fault.https");
        if (kinds.isEmpty()) input.fault("kinds", "form.fault.choose");
        if (sight.isEmpty()) input.fault("sight", "form.fault.choose");
        if (input.wrong()) {
            response.setStatus(422);
            return shown(model, pages.fresh(call, input));
        }
        var hook = hooks.register(call.union().id(), call.capacity().party(), sight.orElseThrow(), address, kinds);
        return shown(model, pages.one(call, hook, Signature.shown(hook.secret()), Input.none()));
    }

    @GetMapping(ONE)
    String one(
            @PathVariable String union,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        return shown(model, pages.one(call, own(call, id), "", Input.none()));
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String union,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var hook = own(call, id);
        var input = new Input(request);
        switch (input.text("what")) {
            case "renew" -> {
                return shown(model, pages.one(call, hook, Signature.shown(hooks.renew(hook)), Input.none()));
            }
            case "on" -> hooks.switchOn(hook);
            case "end" -> hooks.end(hook);
            default -> {
                input.fault("what", "form.fault.choose");
                response.setStatus(422);
                return shown(model, pages.one(call, hook, "", input));
            }
        }
        return SeeOther.to(call.at("/webhooks").href());
    }

    /// @throws NotFound for one that is another's
    private Hook own(Call call, UUID id) {
        var hook = hooks.hook(call.union().id(), id);
        if (!HookPages.manages(call, hook)) throw new NotFound("webhook " + id);
        return hook;
    }

    private static String shown(Model model, FormView page) {
        model.addAttribute("page", page);
        return "page/form";
    }
}
