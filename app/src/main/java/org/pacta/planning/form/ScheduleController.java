package org.pacta.planning.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.obstacles.form.PlanAsked;
import org.pacta.page.Waiting;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.planning.Forecasts;
import org.pacta.planning.Runs;
import org.pacta.planning.Timetables;
import org.pacta.planning.outlook.Proposed;
import org.pacta.planning.told.Scenarios;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.draft.Draft;
import org.pacta.register.draft.PlanDrafts;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plan;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Dates that hold, proposed by the forecast of a scenario, and made into a draft of the plan by whoever works on it.
@Controller
@For({Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
class ScheduleController {

    private static final String AT = "/u/{union}/frameworks/{framework}/schedule";

    private final Calls calls;
    private final PlanAsked plans;
    private final Runs runs;
    private final Timetables timetables;
    private final Scenarios scenarios;
    private final SchedulePages pages;
    private final PlanDrafts drafts;
    private final Plan plan;
    private final Moments moments;

    ScheduleController(
            Calls calls,
            PlanAsked plans,
            Runs runs,
            Timetables timetables,
            Scenarios scenarios,
            SchedulePages pages,
            PlanDrafts drafts,
            Plan plan,
            Moments moments) {
        this.calls = calls;
        this.plans = plans;
        this.runs = runs;
        this.timetables = timetables;
        this.scenarios = scenarios;
        this.pages = pages;
        this.drafts = drafts;
        this.plan = plan;
        this.moments = moments;
    }

    /// @param values of the scenario's parameters, as they stand in the address
    /// @param name of the scenario; may be empty
    /// @param timetable whether dates follow one schedule within the desks of bodies
    /// @param chance in percent, with which dates shall hold or things are done in the time planned for them
    record Asked(
            Forecasts.Question question,
            Scenarios.Read changes,
            Map<String, List<String>> values,
            String name,
            boolean desks,
            boolean timetable,
            int chance) {

        Asked {
            values = Map.copyOf(values);
        }

        Framework framework() {
            return question.framework();
        }
    }

    @GetMapping(AT)
    String look(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var asked = asked(call, framework, request);
        if ("on".equals(request.getParameter("stop"))) {
            if (asked.timetable) timetables.stop(call.capacity().viewer(), asked.question, asked.chance);
            else runs.stop(call.capacity().viewer(), asked.question);
            return SeeOther.to(SchedulePages.forecast(call, asked));
        }
        var viewer = call.capacity().viewer();
        if (asked.timetable) {
            return switch (timetables.look(viewer, asked.question, asked.chance)) {
                case Timetables.State.Ready(var made) -> page(call, asked, Proposal.of(made), Input.none(), model);
                case Timetables.State.Going(var going) -> waiting(call, asked, going, response, model);
            };
        }
        return switch (runs.look(viewer, asked.question)) {
            case Runs.State.Ready(var answer) ->
                page(call, asked, Proposal.of(answer, asked.chance), Input.none(), model);
            case Runs.State.Going going -> waiting(call, asked, going, response, model);
        };
    }

    private String waiting(Call call, Asked asked, Runs.State.Going going, HttpServletResponse response, Model model) {
        Waiting.tell(response);
        model.addAttribute("page", calls.read(call, each -> pages.waiting(each, asked, going)));
        return "page/waiting";
    }

    private Proposal proposal(Call call, Asked asked) {
        var viewer = call.capacity().viewer();
        return asked.timetable
                ? Proposal.of(timetables.made(viewer, asked.question, asked.chance))
                : Proposal.of(runs.answer(viewer, asked.question), asked.chance);
    }

    @PostMapping(AT)
    String draft(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var asked = asked(call, framework, request);
        var proposal = proposal(call, asked);
        var input = new Input(request);
        if (input.text("title").isEmpty()) input.fault("title", "schedule.fault.title");
        if (input.text("why").isEmpty()) input.fault("why", "forecast.fault.why");
        var proposed = proposal.proposed();
        if (input.wrong() || proposed.isEmpty()) {
            response.setStatus(422);
            return page(call, asked, proposal, input, model);
        }
        var today = moments.today(call.union());
        var grounds = input.text("why") + "\n" + SchedulePages.basis(call, asked, proposal);
        var title = new Draft.Title(
                call.capacity().party(),
                input.text("title"),
                "what-if",
                call.tag(),
                asked.framework().id(),
                today,
                grounds);
        var command = new Command(call.capacity().actor(), call.union().id(), "draft", Grounds.of(grounds));
        var made = drafts.make(call.capacity().viewer(), command, title, entry -> say(entry, proposed, today));
        return SeeOther.to(call.at("/editions/" + made.draft().number()).href());
    }

    private boolean say(Entry entry, List<Proposed> proposed, LocalDate from) {
        for (var each : proposed) {
            if (each.dropped()) plan.exclude(entry, each.thing(), each.what().equals("steps"), from);
            else {
                var day = LocalDate.ofEpochDay(each.day());
                plan.due(entry, each.thing(), Deadline.parse(day.toString(), ""), null, from);
            }
        }
        return true;
    }

    private String page(Call call, Asked asked, Proposal proposal, Input input, Model model) {
        model.addAttribute("page", calls.read(call, each -> pages.page(each, asked, proposal, input)));
        return "planning/schedule";
    }

    /// Read outside of any command, as whoever asks may see it.
    private Asked asked(Call call, String framework, HttpServletRequest request) {
        var found = plans.of(call, framework);
        var values = Scenarios.values(request.getParameterMap());
        boolean timetable = "timetable".equals(request.getParameter("by"));
        boolean desks = timetable || "on".equals(request.getParameter("desks"));
        var place = new Scenarios.Place(call.words(), call.union(), found.id(), call.asOf());
        var changes = calls.read(call, _ -> scenarios.read(place, desks, values));
        var question = new Forecasts.Question(call.union(), found, call.asOf(), null, changes.scenario(), desks);
        return new Asked(
                question,
                changes,
                values,
                Scenarios.name(request.getParameter("name")),
                desks,
                timetable,
                Timetables.chance(request.getParameter("chance")));
    }
}
