package org.pacta.reporting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.pacta.confirmation.claim.Draft;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Drafts of reports: approved, submitted, thrown away. They are written where reports are.
@Controller
@For({Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
class ReportDraftController {

    private static final String AT = "/u/{union}/cycles/{cycle}/drafts";

    private final Calls calls;
    private final ReportDraftPages pages;
    private final ReportDrafts drafts;
    private final Moments moments;

    ReportDraftController(Calls calls, ReportDraftPages pages, ReportDrafts drafts, Moments moments) {
        this.calls = calls;
        this.pages = pages;
        this.drafts = drafts;
        this.moments = moments;
    }

    @GetMapping(AT)
    String list(
            @PathVariable String union,
            @PathVariable String cycle,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", calls.read(request, response, union, call -> pages.list(call, cycle)));
        return "reporting/sheet";
    }

    @GetMapping(AT + "/{id}")
    String draft(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page", calls.read(request, response, union, call -> pages.page(call, cycle, id, List.of())));
        return "reporting/draft";
    }

    @PostMapping(AT + "/{id}/{act:approve|drop|submit}")
    String work(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable UUID id,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var actor = call.capacity().actor();
        var today = moments.today(call.union());
        var own = Voice.body(call);
        var number = input.text("number");
        var paper = number.isEmpty() && input.text("paper-day").isEmpty()
                ? null
                : new Draft.Paper(number, input.day("paper-day", today), null);
        var outcome = input.wrong()
                ? Outcome.Refused.because(Reason.PAPER)
                : switch (act) {
                    case "approve" -> drafts.approve(actor, call.union().id(), own, id, input.version(), paper, today);
                    case "submit" -> drafts.submit(actor, call.union().id(), cycle, own, id, input.version(), today);
                    default -> drafts.drop(actor, call.union().id(), own, id, input.version());
                };
        return switch (outcome) {
            case Outcome.Recorded given ->
                SeeOther.to(ReportPages.at(
                        call, cycle, given.number() == 0 ? "/drafts/" + id : "/receipts/" + given.number()));
            case Outcome.Refused(var reasons) -> {
                var faults = reasons.stream().map(each -> call.say(each.key())).toList();
                response.setStatus(reasons.contains(Reason.OVERTAKEN_DRAFT) ? 409 : 422);
                model.addAttribute("page", calls.read(call, each -> pages.page(each, cycle, id, faults)));
                yield "reporting/draft";
            }
        };
    }
}
