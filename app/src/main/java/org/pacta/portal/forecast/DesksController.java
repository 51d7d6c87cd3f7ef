package org.pacta.portal.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.ledger.Ledger;
import org.pacta.page.Open;
import org.pacta.page.Waiting;
import org.pacta.page.delivery.SeeOther;
import org.pacta.planning.Forecasts;
import org.pacta.planning.Runs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The forecast of a plan in which things wait for the desks of bodies. It takes seconds: the page tells how far it has
/// come until it is there. Who may see it is as for the forecast without desks.
@Controller
@Open
class DesksController {

    private final ForecastVisits visits;
    private final Forecasts forecasts;
    private final Runs runs;
    private final ForecastPages pages;
    private final Ledger ledger;

    DesksController(ForecastVisits visits, Forecasts forecasts, Runs runs, ForecastPages pages, Ledger ledger) {
        this.visits = visits;
        this.forecasts = forecasts;
        this.runs = runs;
        this.pages = pages;
        this.ledger = ledger;
    }

    @GetMapping("/u/{union}/forecast/desks")
    String forecast(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String stop,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = visits.asked(union, framework, true, request, response);
        var viewer = asked.sight().viewer();
        if (asked.sight().hidden()) {
            model.addAttribute("page", ledger.read(viewer, () -> pages.hidden(asked.visit())));
            return "portal/forecast";
        }
        var given = forecasts.given(viewer, asked.question());
        if (stop.equals("on")) {
            runs.stop(given);
            return SeeOther.to(asked.whatIf().other());
        }
        return switch (runs.look(given)) {
            case Runs.State.Going going -> {
                response.setHeader(Waiting.REFRESH, "1");
                model.addAttribute("page", ledger.read(viewer, () -> pages.waiting(asked.whatIf(), going)));
                yield "page/waiting";
            }
            case Runs.State.Ready(var outlook) -> {
                var plain =
                        forecasts.plainAnswer(viewer, asked.question().plain()).outlook();
                var looked = asked.looked(given, outlook, plain);
                model.addAttribute("page", ledger.read(viewer, () -> pages.page(looked)));
                yield "portal/forecast";
            }
        };
    }
}
