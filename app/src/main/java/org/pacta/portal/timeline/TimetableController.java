package org.pacta.portal.timeline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.page.Waiting;
import org.pacta.page.delivery.SeeOther;
import org.pacta.planning.Timetables;
import org.pacta.portal.forecast.ForecastVisits;
import org.pacta.portal.forecast.Underway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who works on what when, within the desks of bodies, for whoever sees forecasts that are not published.
@Controller
@Open
class TimetableController {

    private final ForecastVisits visits;
    private final Timetables timetables;
    private final TimetablePages pages;
    private final Underway underway;
    private final Ledger ledger;

    TimetableController(
            ForecastVisits visits, Timetables timetables, TimetablePages pages, Underway underway, Ledger ledger) {
        this.visits = visits;
        this.timetables = timetables;
        this.pages = pages;
        this.underway = underway;
        this.ledger = ledger;
    }

    @GetMapping("/u/{union}/forecast/timetable")
    String timetable(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String chance,
            @RequestParam(defaultValue = "") String stop,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = visits.asked(union, framework, true, request, response);
        if (!asked.present()) throw new NotFound("a schedule that everybody sees");
        int percent = Timetables.chance(chance);
        var viewer = asked.sight().viewer();
        var question = asked.question();
        if (stop.equals("on")) {
            timetables.stop(viewer, question, percent);
            return SeeOther.to(asked.whatIf().at("/forecast"));
        }
        return switch (timetables.look(viewer, question, percent)) {
            case Timetables.State.Ready(var made) -> {
                model.addAttribute("page", ledger.read(viewer, () -> pages.page(asked, made, percent)));
                yield "portal/timetable";
            }
            case Timetables.State.Going(var going) -> {
                Waiting.tell(response);
                var here = new String[] {"chance", String.valueOf(percent)};
                var stopped = new Link(
                        asked.visit().say("waiting.forecast"),
                        asked.whatIf().at("/forecast/timetable", "chance", here[1], "stop", "on"));
                var again = asked.whatIf().at("/forecast/timetable", here);
                model.addAttribute(
                        "page",
                        ledger.read(
                                viewer,
                                () -> underway.page(
                                        asked.visit(), asked.visit().say("timetable.title"), going, again, stopped)));
                yield "page/waiting";
            }
        };
    }
}
