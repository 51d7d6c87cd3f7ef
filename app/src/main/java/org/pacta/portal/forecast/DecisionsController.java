package org.pacta.portal.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.page.Waiting;
import org.pacta.page.delivery.SeeOther;
import org.pacta.planning.WeighedDecisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What decisions on sittings and desks would do; for whoever sees the forecast of any moment.
@Controller
@Open
class DecisionsController {

    private final ForecastVisits visits;
    private final WeighedDecisions decisions;
    private final DecisionsPages pages;
    private final Underway underway;
    private final Ledger ledger;

    DecisionsController(
            ForecastVisits visits, WeighedDecisions decisions, DecisionsPages pages, Underway underway, Ledger ledger) {
        this.visits = visits;
        this.decisions = decisions;
        this.pages = pages;
        this.underway = underway;
        this.ledger = ledger;
    }

    @GetMapping("/u/{union}/forecast/decisions")
    String decisions(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String stop,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = visits.asked(union, framework, false, request, response);
        if (!asked.present()) throw new NotFound("decisions that everybody sees");
        var viewer = asked.sight().viewer();
        var question = asked.question();
        if (stop.equals("on")) {
            decisions.stop(viewer, question);
            return SeeOther.to(asked.whatIf().at("/forecast"));
        }
        return switch (decisions.look(viewer, question)) {
            case WeighedDecisions.State.Ready(var all) -> {
                model.addAttribute("page", ledger.read(viewer, () -> pages.page(asked, all)));
                yield "portal/list";
            }
            case WeighedDecisions.State.Going(var going) -> {
                Waiting.tell(response);
                var visit = asked.visit();
                var stopped =
                        new Link(visit.say("waiting.forecast"), asked.whatIf().at("/forecast/decisions", "stop", "on"));
                var again = asked.whatIf().at("/forecast/decisions");
                model.addAttribute(
                        "page",
                        ledger.read(
                                viewer,
                                () -> underway.page(visit, visit.say("decisions.title"), going, again, stopped)));
                yield "page/waiting";
            }
        };
    }
}
