package org.pacta.portal.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.planning.Forecasts;
import org.pacta.portal.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The forecast of a plan. The Parties and the secretariat see it of any moment; the public sees the last one
/// published, made again from what it rested on as far as the public may see that.
@Controller
@Open
class ForecastController {

    private final ForecastVisits visits;
    private final Forecasts forecasts;
    private final ForecastPages pages;
    private final Ledger ledger;

    ForecastController(ForecastVisits visits, Forecasts forecasts, ForecastPages pages, Ledger ledger) {
        this.visits = visits;
        this.forecasts = forecasts;
        this.pages = pages;
        this.ledger = ledger;
    }

    @GetMapping("/u/{union}/forecast")
    String forecast(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = visits.asked(union, framework, false, request, response);
        var viewer = asked.sight().viewer();
        if (asked.sight().hidden()) {
            model.addAttribute("page", ledger.read(viewer, () -> pages.hidden(asked.visit())));
            return "portal/forecast";
        }
        var question = asked.question();
        var made = forecasts.answer(viewer, question);
        var plain = question.scenario().changes().isEmpty()
                ? null
                : forecasts.plainAnswer(viewer, question.plain()).outlook();
        var looked = asked.looked(made.given(), made.outlook(), plain);
        model.addAttribute("page", ledger.read(viewer, () -> pages.page(looked)));
        return "portal/forecast";
    }

    static Visit chosen(Visit visit, String code) {
        if (code.isEmpty()) {
            if (visit.framework() == null) throw new NotFound("framework");
            return visit;
        }
        return visit.frameworks().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(visit::of)
                .orElseThrow(() -> new NotFound("framework " + code));
    }
}
