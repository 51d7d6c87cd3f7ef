package org.pacta.register.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Stale;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.register.draft.Comparison;
import org.pacta.register.draft.Draft;
import org.pacta.register.draft.Outcome;
import org.pacta.register.draft.PlanDrafts;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Drafts of a plan: opened, sent out, given up and put in force by the secretariat; read by the Parties to whom they
/// were sent. A Party sends its own out to the others and the secretariat, which answers ([DraftAnswerController]).
@Controller
@For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE)
class EditionController {

    static final String ONE = "/u/{union}/editions/{number:[1-9][0-9]{0,8}}";
    private static final Set<String> PLANNED = Set.of("measures", "steps", "groups");

    private final Calls calls;
    private final PlanDrafts drafts;
    private final Plans plans;
    private final EditionPages pages;
    private final DecidingDocuments decisions;

    EditionController(Calls calls, PlanDrafts drafts, Plans plans, EditionPages pages, DecidingDocuments decisions) {
        this.calls = calls;
        this.drafts = drafts;
        this.plans = plans;
        this.pages = pages;
        this.decisions = decisions;
    }

    @GetMapping("/u/{union}/editions")
    @For({Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
    String list(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", calls.read(request, response, union, pages::list));
        return "register/drafts";
    }

    @GetMapping(ONE)
    @For({Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
    String one(
            @PathVariable String union,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", calls.read(request, response, union, call -> pages.page(call, number, List.of())));
        return "register/draft";
    }

    @GetMapping("/u/{union}/editions/new")
    String ask(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", calls.read(request, response, union, call -> pages.open(call, Input.none())));
        return "page/form";
    }

    @PostMapping("/u/{union}/editions/new")
    String open(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        for (var field : List.of("name", "grounds"))
            if (input.text(field).isEmpty()) input.fault(field, "drafts.fault." + field);
        var framework = framework(call, input.text("framework"));
        if (framework == null) input.fault("framework", "form.fault.choose");
        if (input.wrong()) {
            response.setStatus(422);
            model.addAttribute("page", calls.read(call, each -> pages.open(each, input)));
            return "page/form";
        }
        var languages = call.union().languages();
        var title = new Draft.Title(
                0,
                input.text("name"),
                "form",
                languages.contains(call.tag()) ? call.tag() : languages.getFirst(),
                framework,
                call.asOf().on(),
                input.text("grounds"));
        var draft = drafts.open(call.capacity().viewer(), command(call, input.text("grounds")), title);
        return SeeOther.to(call.at("/editions/" + draft.number()).href());
    }

    private @Nullable Long framework(Call call, String code) {
        return calls.read(call, each -> plans.frameworks(each.union().id(), each.asOf(), each.tag())).stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.id())
                .findFirst()
                .orElse(null);
    }

    static Command command(Call call, String grounds) {
        return new Command(call.capacity().actor(), call.union().id(), "draft", Grounds.of(grounds));
    }

    /// Leads from a kind and a code to the form that changes that record in the draft.
    @GetMapping(ONE + "/change")
    String change(
            @PathVariable String union,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        var input = new Input(request);
        var kind = input.text("kind");
        if (!PLANNED.contains(kind) || input.text("code").isEmpty()) throw new NotFound(kind);
        return SeeOther.to(calls.read(request, response, union, call -> {
            var draft = drafts.draft(call.union().id(), number);
            var framework = plans.frameworks(call.union().id(), call.asOf(), call.tag()).stream()
                    .filter(each -> Long.valueOf(each.id()).equals(draft.framework()))
                    .map(each -> each.code())
                    .findFirst()
                    .orElseThrow(() -> new NotFound("framework"));
            var subject = new Subject(0, framework, kind, input.text("code"), "", false, "");
            return subject.at(call, "/correct")
                    .with("draft", String.valueOf(number))
                    .href();
        }));
    }

    @PostMapping(ONE + "/{act:send|recall|withdraw|renew}")
    String act(
            @PathVariable String union,
            @PathVariable int number,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response) {
        var call = calls.of(request, response, union);
        var viewer = call.capacity().viewer();
        var draft = calls.read(call, each -> drafts.draft(each.union().id(), number));
        if (draft.state() != Draft.State.OPEN) throw new Stale("draft " + number);
        if (draft.owner() != 0) throw new NotFound("draft " + number + " to " + act);
        switch (act) {
            case "send", "recall" -> drafts.send(viewer, call.union().id(), number, act.equals("send"));
            case "withdraw" -> drafts.withdraw(viewer, call.union().id(), number);
            default -> {
                var made = drafts.renew(viewer, command(call, draft.grounds()), number);
                return SeeOther.to(call.at("/editions/" + made.number()).href());
            }
        }
        return SeeOther.to(call.at("/editions/" + number).href());
    }

    /// What a Party does with a draft of its own; once it was answered, it is made anew or given up.
    @PostMapping(ONE + "/own/{act:send|recall|renew|withdraw}")
    @For(value = Role.PARTY_COORDINATOR, power = Power.DECIDE)
    String own(
            @PathVariable String union,
            @PathVariable int number,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response) {
        var call = calls.of(request, response, union);
        var viewer = call.capacity().viewer();
        var draft = calls.read(call, each -> drafts.draft(each.union().id(), number));
        if (draft.owner() == 0 || draft.owner() != call.capacity().party()) throw new NotFound("draft " + number);
        if (draft.state() != Draft.State.OPEN) throw new Stale("draft " + number);
        switch (act) {
            case "withdraw" -> drafts.withdraw(viewer, call.union().id(), number);
            case "renew" -> {
                var made = drafts.renew(viewer, command(call, draft.grounds()), number);
                return SeeOther.to(call.at("/editions/" + made.number()).href());
            }
            default -> drafts.send(viewer, call.union().id(), number, act.equals("send"));
        }
        return SeeOther.to(call.at("/editions/" + number).href());
    }

    @GetMapping(ONE + "/force")
    String decide(
            @PathVariable String union,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page", calls.read(request, response, union, call -> pages.force(call, number, Input.none(), null)));
        return "page/form";
    }

    @PostMapping(ONE + "/force")
    String force(
            @PathVariable String union,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var document = calls.read(call, each -> decisions.document(each, input.text("document")));
        if (document.isEmpty()) input.fault("document", "drafts.fault.document");
        if (input.text("grounds").isEmpty()) input.fault("grounds", "drafts.fault.grounds");
        var day = input.day("day", call.asOf().on());
        var decided = input.day("decided");
        if (input.wrong()) return again(call, number, input, null, 422, response, model);
        var force = new PlanDrafts.Force(day, decided, document.orElse(null));
        var outcome = drafts.putInForce(
                call.capacity().viewer(),
                call.union().id(),
                number,
                force,
                work -> calls.enter(call, "put-in-force", Grounds.of(input.text("grounds")), work));
        return switch (outcome) {
            case Outcome.InForce _ -> SeeOther.to(call.at("/editions/" + number).href());
            case Outcome.Closed _ -> throw new Stale("draft " + number);
            case Outcome.Conflict(var clashes) -> {
                var now = calls.read(
                        call,
                        each -> drafts.comparison(drafts.draft(each.union().id(), number), clashes, each.tag()));
                yield again(call, number, input, now, 409, response, model);
            }
        };
    }

    private String again(
            Call call,
            int number,
            Input input,
            @Nullable Comparison now,
            int status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("page", calls.read(call, each -> pages.force(each, number, input, now)));
        return "page/form";
    }
}
