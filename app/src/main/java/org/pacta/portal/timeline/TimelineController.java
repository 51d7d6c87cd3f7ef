package org.pacta.portal.timeline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pacta.ledger.Ledger;
import org.pacta.page.Open;
import org.pacta.planning.Forecasts;
import org.pacta.planning.KeptForecast;
import org.pacta.planning.outlook.Scenario;
import org.pacta.planning.score.Said;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.portal.forecast.Sights;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A plan along time; public as far as the plan is. Whoever may see unpublished forecasts sees the present one in it,
/// everybody else what the last published one said.
@Controller
@Open
class TimelineController {

    private final Visits visits;
    private final Sights sights;
    private final Forecasts forecasts;
    private final TimelinePages pages;
    private final Ledger ledger;

    TimelineController(Visits visits, Sights sights, Forecasts forecasts, TimelinePages pages, Ledger ledger) {
        this.visits = visits;
        this.sights = sights;
        this.forecasts = forecasts;
        this.pages = pages;
        this.ledger = ledger;
    }

    /// What was read before the simulation, which runs outside of the reading.
    private record Asked(Visit visit, Sights.Sight sight) {}

    @GetMapping("/u/{union}/frameworks/{framework}/timeline")
    String timeline(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = visits.visit(request, response, union, framework, this::ask);
        var foretold = foretold(asked);
        model.addAttribute("page", ledger.read(asked.sight.viewer(), () -> pages.page(asked.visit, foretold)));
        return "portal/planTimeline";
    }

    private Asked ask(Visit visit) {
        return new Asked(visit, sights.of(visit.union(), visit.question().framework(), visit.asOf()));
    }

    private Optional<Foretold> foretold(Asked asked) {
        if (asked.sight.hidden()) return Optional.empty();
        var published = asked.sight.published();
        return Optional.of(published == null ? present(asked) : published(published));
    }

    private Foretold present(Asked asked) {
        var visit = asked.visit;
        var question =
                new Forecasts.Question(visit.union(), visit.question().framework(), visit.asOf(), null, Scenario.NONE);
        var outlook = forecasts.plainAnswer(asked.sight.viewer(), question).outlook();
        var ahead = new HashMap<Long, Span.Ahead>();
        outlook.things().forEach(each -> ahead.put(each.course().id(), new Span.Ahead(each.day(0.5), each.day(0.8))));
        return new Foretold(visit.asOf().on(), false, ahead);
    }

    private static Foretold published(KeptForecast forecast) {
        var ahead = new HashMap<Long, Span.Ahead>();
        Said.read(forecast.result())
                .items()
                .forEach(each -> ahead.put(each.id(), new Span.Ahead(each.day(0.5), each.day(0.8))));
        return new Foretold(forecast.asOf().on(), true, ahead);
    }

    /// When things may be done, as somebody may see it.
    ///
    /// @param on the data date
    /// @param published whether it is what a published forecast said
    record Foretold(LocalDate on, boolean published, Map<Long, Span.Ahead> ahead) {

        Foretold {
            ahead = Map.copyOf(ahead);
        }
    }
}
