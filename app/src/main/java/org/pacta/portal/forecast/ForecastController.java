package org.pacta.portal.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Capacities;
import org.pacta.planning.Forecasts;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.told.Scenarios;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The forecast of a plan. The Parties and the secretariat see it of any moment; the public sees the last one
// published,
/// made again from what it rested on as far as the public may see that.
@Controller
@Open
class ForecastController {

    private final Visits visits;
    private final Sights sights;
    private final Forecasts forecasts;
    private final ForecastPages pages;
    private final Scenarios changes;
    private final Capacities capacities;
    private final Ledger ledger;

    ForecastController(
            Visits visits,
            Sights sights,
            Forecasts forecasts,
            ForecastPages pages,
            Scenarios changes,
            Capacities capacities,
            Ledger ledger) {
        this.visits = visits;
        this.sights = sights;
        this.forecasts = forecasts;
        this.pages = pages;
        this.changes = changes;
        this.capacities = capacities;
        this.ledger = ledger;
    }

    /// What was read before the simulation, which runs outside of the reading.
    private record Asked(Visit visit, Sights.Sight sight, Scenarios.Read changes, boolean keeps) {}

    @GetMapping("/u/{union}/forecast")
    String forecast(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var keeps = capacities.of(request, union).may(Role.SECRETARIAT_OFFICER, Power.DECIDE);
        var asked = visits.visit(request, response, union, visit -> ask(chosen(visit, framework), request, keeps));
        if (asked.sight.hidden()) {
            model.addAttribute("page", reread(asked, () -> pages.hidden(asked.visit)));
            return "portal/forecast";
        }
        var visit = asked.visit;
        var question = new Forecasts.Question(
                visit.union(),
                visit.question().framework(),
                asked.sight.asOf(),
                asked.sight.deadline(),
                asked.changes.scenario());
        Given given = forecasts.given(asked.sight.viewer(), question);
        Outlook outlook = forecasts.outlook(given);
        model.addAttribute(
                "page",
                reread(asked, () -> pages.page(visit, asked.sight.asOf(), outlook, asked.changes, asked.keeps)));
        return "portal/forecast";
    }

    private <T> T reread(Asked asked, java.util.function.Supplier<T> work) {
        return ledger.read(asked.sight.viewer(), work);
    }

    private Asked ask(Visit visit, HttpServletRequest request, boolean keeps) {
        var framework = visit.question().framework();
        var place = new Scenarios.Place(visit.words(), visit.union(), framework.id(), visit.asOf());
        var read = changes.read(place, name -> {
            var values = request.getParameterValues(name);
            return values == null ? List.of() : Arrays.asList(values);
        });
        return new Asked(visit, sights.of(visit.union(), framework, visit.asOf()), read, keeps);
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
