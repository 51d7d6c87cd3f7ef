package org.pacta.portal.timeline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.ledger.Ledger;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.page.Waiting;
import org.pacta.page.delivery.SeeOther;
import org.pacta.planning.Forecasts;
import org.pacta.planning.KeptForecast;
import org.pacta.planning.Runs;
import org.pacta.planning.outlook.Scenario;
import org.pacta.planning.score.Said;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.portal.forecast.Sights;
import org.pacta.portal.forecast.Underway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A plan along time; public as far as the plan is. Whoever may see unpublished forecasts sees the present one in it,
/// everybody else what the last published one said.
@Controller
@Open
class TimelineController {

    private final Visits visits;
    private final Sights sights;
    private final Runs runs;
    private final Underway underway;
    private final TimelinePages pages;
    private final Ledger ledger;

    TimelineController(Visits visits, Sights sights, Runs runs, Underway underway, TimelinePages pages, Ledger ledger) {
        this.visits = visits;
        this.sights = sights;
        this.runs = runs;
        this.underway = underway;
        this.pages = pages;
        this.ledger = ledger;
    }

    /// What was read before the simulation, which runs outside of the reading.
    private record Asked(Visit visit, Sights.Sight sight) {

        /// Whether the forecast of the moment is seen.
        boolean present() {
            return !sight.hidden() && sight.published() == null;
        }
    }

    @GetMapping("/u/{union}/frameworks/{framework}/timeline")
    String timeline(
            @PathVariable String union,
            @PathVariable String framework,
            @RequestParam(defaultValue = "") String stop,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = visits.visit(request, response, union, framework, this::ask);
        var viewer = asked.sight.viewer();
        if (stop.equals("on")) {
            runs.stop(viewer, question(asked));
            return SeeOther.to(asked.visit.in("").href());
        }
        if (asked.present() && runs.look(viewer, question(asked)) instanceof Runs.State.Going going) {
            Waiting.tell(response);
            model.addAttribute("page", ledger.read(viewer, () -> waiting(asked.visit, going)));
            return "page/waiting";
        }
        var foretold = foretold(asked);
        model.addAttribute("page", ledger.read(viewer, () -> pages.page(asked.visit, foretold)));
        return "portal/planTimeline";
    }

    private Waiting waiting(Visit visit, Runs.State.Going going) {
        var here = visit.in("/timeline");
        for (var each : List.of("group", "skip", "fold")) {
            var value = visit.query().get(each);
            if (value != null) here = here.with(each, value);
        }
        var stop = new Link(visit.say("waiting.stop"), here.with("stop", "on").href());
        return underway.page(visit, visit.say("timeline.title"), going, here.href(), stop);
    }

    private Asked ask(Visit visit) {
        return new Asked(visit, sights.of(visit.union(), visit.question().framework(), visit.asOf()));
    }

    private Optional<Foretold> foretold(Asked asked) {
        if (asked.sight.hidden()) return Optional.empty();
        var published = asked.sight.published();
        return Optional.of(published == null ? present(asked) : published(published));
    }

    private static Forecasts.Question question(Asked asked) {
        var visit = asked.visit;
        return new Forecasts.Question(visit.union(), visit.question().framework(), visit.asOf(), null, Scenario.NONE)
                .plain();
    }

    private Foretold present(Asked asked) {
        var visit = asked.visit;
        var outlook = runs.answer(asked.sight.viewer(), question(asked)).outlook();
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
