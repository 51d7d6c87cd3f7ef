package org.pacta.register.keeping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Grounds;
import org.pacta.page.delivery.SeeOther;
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

/// Dates, weights and executors of many measures in one form, set right or changed in a draft by the secretariat.
@Controller
@For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE)
class ManyController {

    private static final String AT = "/u/{union}/frameworks/{framework}/keep";

    private final Calls calls;
    private final Drafting drafting;
    private final Many many;
    private final ManyPages pages;
    private final Moments moments;

    ManyController(Calls calls, Drafting drafting, Many many, ManyPages pages, Moments moments) {
        this.calls = calls;
        this.drafting = drafting;
        this.many = many;
        this.pages = pages;
        this.moments = moments;
    }

    @GetMapping(AT)
    String show(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var draft = Drafting.draft(request);
        model.addAttribute(
                "page",
                drafting.look(
                        call,
                        draft,
                        framework,
                        each -> pages.page(each, framework, draft, Input.none(), List.of(), List.of())));
        return "register/many";
    }

    @PostMapping(AT)
    String change(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var draft = Drafting.draft(request);
        var input = new Input(request);
        var faults = faults(call, framework, draft, input);
        if (!faults.isEmpty() && faults.stream().allMatch(List::isEmpty) && !input.wrong())
            return SeeOther.to(ManyPages.at(call, framework, draft));
        var overtaken = faults.stream().anyMatch(each -> each.contains(Reason.OVERTAKEN));
        response.setStatus(overtaken ? 409 : 422);
        var rest = faults.isEmpty() ? List.of(call.say(Reason.NOTHING_CHANGED.key())) : List.<String>of();
        model.addAttribute(
                "page",
                drafting.look(call, draft, framework, each -> pages.page(each, framework, draft, input, faults, rest)));
        return "register/many";
    }

    private List<List<Reason>> faults(Call call, String framework, int draft, Input input) {
        var rows = Many.typed(input);
        if (draft != 0)
            return drafting.change(
                    call,
                    draft,
                    framework,
                    (entry, each) -> many.change(
                            entry,
                            each,
                            many.wanted(each, framework, rows),
                            new RecordKind.Manner(each.asOf().on(), true)));
        var today = moments.today(call.union());
        var grounds = input.text("grounds");
        var since = input.day("since", today);
        if (grounds.isEmpty()) input.fault("grounds", Reason.GROUNDS_MISSING.key());
        if (input.wrong()) return rows.stream().map(_ -> List.<Reason>of()).toList();
        var wanted = calls.read(call, each -> many.wanted(each, framework, rows));
        return calls.enter(
                call,
                "correct",
                Grounds.of("Technical correction: " + grounds),
                entry -> many.change(
                        entry,
                        call.as(new AsOf(today, entry.recorded())),
                        wanted,
                        new RecordKind.Manner(since, false)));
    }
}
