package org.pacta.register.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.ledger.Grounds;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.register.draft.DraftAnswers;
import org.pacta.register.draft.PlanDrafts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the secretariat says to a draft that a Party sent out: it takes it over, or refuses it and says why.
@Controller
@For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE)
class DraftAnswerController {

    private final Calls calls;
    private final PlanDrafts drafts;
    private final DraftAnswers answers;
    private final EditionPages pages;
    private final Moments moments;

    DraftAnswerController(Calls calls, PlanDrafts drafts, DraftAnswers answers, EditionPages pages, Moments moments) {
        this.calls = calls;
        this.drafts = drafts;
        this.answers = answers;
        this.pages = pages;
        this.moments = moments;
    }

    @PostMapping(EditionController.ONE + "/take")
    String take(
            @PathVariable String union,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        var call = calls.of(request, response, union);
        var draft = calls.read(call, each -> drafts.draft(each.union().id(), number));
        var made = answers.take(
                call.capacity().viewer(),
                EditionController.command(call, draft.grounds()),
                number,
                moments.today(call.union()),
                work -> calls.enter(call, "answer-draft", Grounds.of("Draft of a Party taken over"), work));
        return SeeOther.to(call.at("/editions/" + made.number()).href());
    }

    @GetMapping(EditionController.ONE + "/refuse")
    String ask(
            @PathVariable String union,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        return form(call, number, Input.none(), model);
    }

    @PostMapping(EditionController.ONE + "/refuse")
    String refuse(
            @PathVariable String union,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var why = input.text("why");
        if (why.isEmpty()) {
            input.fault("why", "drafts.fault.why");
            response.setStatus(422);
            return form(call, number, input, model);
        }
        answers.refuse(
                call.capacity().viewer(),
                call.union().id(),
                number,
                new DraftAnswers.Refusal(why, call.tag()),
                moments.today(call.union()),
                work -> calls.enter(call, "answer-draft", Grounds.of("Draft of a Party refused"), work));
        return SeeOther.to(call.at("/editions/" + number).href());
    }

    private String form(Call call, int number, Input input, Model model) {
        model.addAttribute("page", calls.read(call, each -> pages.refuse(each, number, input)));
        return "page/form";
    }
}
