package org.pacta.portal.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Ledger;
import org.pacta.page.Open;
import org.pacta.page.Waiting;
import org.pacta.page.delivery.SeeOther;
import org.pacta.planning.Forecasts;
import org.pacta.planning.Runs;
import org.pacta.planning.outlook.Outlook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The forecast of a plan, with desks and without. Where it takes seconds, the page tells how far it has come until it
/// is there. The Parties and the secretariat see it of any moment; the public sees the last one
/// published, made again from what it rested on as far as the public may see that.
@Controller
@Open
class ForecastController {

    private final ForecastVisits visits;
    private final Runs runs;
    private final ForecastPages pages;
    private final Ledger ledger;

    ForecastController(ForecastVisits visits, Runs runs, ForecastPages pages, Ledger ledger) {
        this.visits = visits;
        this.runs = runs;
        this.pages = pages;
        this.ledger = ledger;
    }

    @GetMapping("/u/{union}/forecast")
    String forecast(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String stop,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = visits.asked(union, framework, false, request, response);
        return page(asked, stop.equals("on"), response, model);
    }

    /// In which things wait for the desks of bodies.
    @GetMapping("/u/{union}/forecast/desks")
    String desks(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String stop,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = visits.asked(union, framework, true, request, response);
        return page(asked, stop.equals("on"), response, model);
    }

    private String page(ForecastVisits.Asked asked, boolean stop, HttpServletResponse response, Model model) {
        var viewer = asked.sight().viewer();
        if (asked.sight().hidden()) {
            model.addAttribute("page", ledger.read(viewer, () -> pages.hidden(asked.visit())));
            return "portal/forecast";
        }
        if (asked.whatIf().elsewhere()) return SeeOther.to(asked.whatIf().other());
        if (stop) {
            runs.stop(viewer, asked.question());
            return SeeOther.to(asked.whatIf().stopped());
        }
        return switch (state(asked)) {
            case Both.Ready(var answer, var plain) -> {
                var looked = asked.looked(answer, plain);
                model.addAttribute("page", ledger.read(viewer, () -> pages.page(looked)));
                yield "portal/forecast";
            }
            case Both.Going(var going) -> {
                Waiting.tell(response);
                model.addAttribute("page", ledger.read(viewer, () -> pages.waiting(asked.whatIf(), going)));
                yield "page/waiting";
            }
        };
    }

    /// How a forecast stands, and the one that is set beside it.
    private sealed interface Both {

        /// @param plain null where nothing stands beside
        record Ready(Forecasts.Answer answer, @Nullable Outlook plain) implements Both {}

        record Going(Runs.State.Going going) implements Both {}
    }

    private Both state(ForecastVisits.Asked asked) {
        var viewer = asked.sight().viewer();
        var question = asked.question();
        return switch (runs.look(viewer, question)) {
            case Runs.State.Going going -> new Both.Going(going);
            case Runs.State.Ready(var answer) -> {
                if (!asked.desks() && question.scenario().changes().isEmpty()) yield new Both.Ready(answer, null);
                yield switch (runs.look(viewer, question.plain())) {
                    case Runs.State.Going going -> new Both.Going(going);
                    case Runs.State.Ready(var plain) -> new Both.Ready(answer, plain.outlook());
                };
            }
        };
    }
}
