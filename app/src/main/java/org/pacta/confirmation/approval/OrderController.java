package org.pacta.confirmation.approval;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pacta.confirmation.claim.Orders;
import org.pacta.confirmation.claim.Reason;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
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

/// Orders of approval: seen inside the Party, set by its coordinator.
@Controller
@For(value = Role.PARTY_COORDINATOR, power = Power.DECIDE)
class OrderController {

    private static final String AT = "/u/{union}/approval";

    private final Calls calls;
    private final OrderPages pages;
    private final Orders orders;
    private final Moments moments;

    OrderController(Calls calls, OrderPages pages, Orders orders, Moments moments) {
        this.calls = calls;
        this.pages = pages;
        this.orders = orders;
        this.moments = moments;
    }

    @GetMapping(AT)
    @For({Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
    String list(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", calls.read(request, response, union, pages::page));
        return "confirmation/orders";
    }

    @GetMapping(AT + "/own")
    String own(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return asked(union, pages::own, request, response, model);
    }

    @PostMapping(AT + "/own")
    String setOwn(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return set(union, pages::own, request, response, model);
    }

    @GetMapping(AT + "/bodies/{code}")
    String body(
            @PathVariable String union,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return asked(union, call -> pages.body(call, code), request, response, model);
    }

    @PostMapping(AT + "/bodies/{code}")
    String setBody(
            @PathVariable String union,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return set(union, call -> pages.body(call, code), request, response, model);
    }

    private String asked(
            String union,
            Function<Call, OrderPages.Whose> whose,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return shown(
                model,
                calls.read(
                        request,
                        response,
                        union,
                        call -> pages.form(call, whose.apply(call), Input.none(), List.of(), null)));
    }

    private String set(
            String union,
            Function<Call, OrderPages.Whose> whose,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var own = calls.read(call, whose::apply);
        var input = new Input(request);
        var setting = new Orders.Setting(OrderPages.steps(input), input.text("grounds"), call.tag());
        var answer = orders.set(
                call.capacity().actor(),
                call.union().id(),
                own.body(),
                setting,
                input.version(),
                moments.today(call.union()));
        return switch (answer) {
            case Orders.Answer.Done _ -> SeeOther.to(OrderPages.list(call));
            case Orders.Answer.Overtaken(var theirs) -> {
                response.setStatus(409);
                var faults = List.of(call.say("approval.overtaken"));
                yield again(call, each -> pages.form(each, own, input, faults, theirs), request, response, model);
            }
            case Orders.Answer.Refused(var reasons) -> {
                var rest = Fields.sort(
                        call.words(),
                        input,
                        reasons,
                        OrderController::beside,
                        Reason::key,
                        Stream.concat(OrderPages.STEPS.stream(), Stream.of("grounds"))
                                .toList());
                response.setStatus(422);
                yield again(call, each -> pages.form(each, own, input, rest, null), request, response, model);
            }
        };
    }

    /// Shows the form as of now, with what others have set meanwhile.
    private String again(
            Call call,
            Function<Call, FormView> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var now = calls.of(request, response, call.union().code());
        return shown(model, calls.read(now, form::apply));
    }

    private static Optional<String> beside(Reason reason) {
        if (reason == Reason.GROUNDS_MISSING) return Optional.of("grounds");
        return reason == Reason.ORDER ? Optional.of(OrderPages.STEPS.getFirst()) : Optional.empty();
    }

    private static String shown(Model model, FormView page) {
        model.addAttribute("page", page);
        return "page/form";
    }
}
