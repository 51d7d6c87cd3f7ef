package org.pacta.portal.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.page.Open;
import org.pacta.page.Waiting;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Capacities;
import org.pacta.parties.presence.Capacity;
import org.pacta.planning.Forecasts;
import org.pacta.planning.Runs;
import org.pacta.planning.told.Scenarios;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
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

    private static final List<Role> ESTIMATE =
            List.of(Role.BODY_OFFICER, Role.PARTY_COORDINATOR, Role.SECRETARIAT_OFFICER);

    private final Visits visits;
    private final Sights sights;
    private final Forecasts forecasts;
    private final Runs runs;
    private final ForecastPages pages;
    private final Scenarios changes;
    private final Capacities capacities;
    private final Ledger ledger;
    private final Discretions discretions;

    DesksController(
            Visits visits,
            Sights sights,
            Forecasts forecasts,
            Runs runs,
            ForecastPages pages,
            Scenarios changes,
            Capacities capacities,
            Ledger ledger,
            Discretions discretions) {
        this.visits = visits;
        this.sights = sights;
        this.forecasts = forecasts;
        this.runs = runs;
        this.pages = pages;
        this.changes = changes;
        this.capacities = capacities;
        this.ledger = ledger;
        this.discretions = discretions;
    }

    private record Asked(Visit visit, Sights.Sight sight, Scenarios.Read changes, Capacity capacity) {}

    @GetMapping("/u/{union}/forecast/desks")
    String forecast(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var capacity = capacities.of(request, union);
        var asked = visits.visit(
                request, response, union, visit -> ask(ForecastController.chosen(visit, framework), request, capacity));
        var viewer = asked.sight.viewer();
        if (asked.sight.hidden()) {
            model.addAttribute("page", ledger.read(viewer, () -> pages.hidden(asked.visit)));
            return "portal/forecast";
        }
        var question = new Forecasts.Question(
                asked.visit.union(),
                asked.visit.question().framework(),
                asked.sight.asOf(),
                asked.sight.deadline(),
                asked.changes.scenario(),
                true);
        var given = forecasts.given(viewer, question);
        var values = new HashMap<String, List<String>>();
        for (var each : Scenarios.WITH_DESKS) values.put(each, values(request, each));
        var name = first(request, "name");
        var whatIf = new WhatIf(asked.visit, values, name.substring(0, Math.min(80, name.length())), true);
        if (first(request, "stop").equals("on")) {
            runs.stop(given);
            return SeeOther.to(whatIf.other());
        }
        return switch (runs.look(given)) {
            case Runs.State.Going going -> {
                response.setHeader(Waiting.REFRESH, "1");
                model.addAttribute("page", ledger.read(viewer, () -> pages.waiting(whatIf, going)));
                yield "page/waiting";
            }
            case Runs.State.Ready(var outlook) -> {
                var plain = forecasts.plainly(forecasts.given(viewer, question.plain()));
                var looked = new Looked(
                        asked.visit,
                        asked.sight.asOf(),
                        given,
                        outlook,
                        plain,
                        asked.changes,
                        values,
                        whatIf.name(),
                        capacity.may(Role.SECRETARIAT_OFFICER, Power.DECIDE),
                        bodies(viewer, asked.visit),
                        ESTIMATE.stream().anyMatch(each -> capacity.may(each, Power.PREPARE)),
                        true);
                model.addAttribute("page", ledger.read(viewer, () -> pages.page(looked)));
                yield "portal/forecast";
            }
        };
    }

    private Asked ask(Visit visit, HttpServletRequest request, Capacity capacity) {
        var framework = visit.question().framework();
        var place = new Scenarios.Place(visit.words(), visit.union(), framework.id(), visit.asOf());
        var read = changes.read(place, Scenarios.WITH_DESKS, name -> values(request, name));
        return new Asked(visit, sights.of(visit.union(), framework, visit.asOf()), read, capacity);
    }

    private @Nullable Long bodies(Viewer viewer, Visit visit) {
        var told = ledger.read(viewer, () -> discretions.of(visit.union(), visit.asOf()));
        return told.all() ? null : Long.valueOf(Math.max(viewer.party(), 0));
    }

    private static String first(HttpServletRequest request, String name) {
        return values(request, name).stream().findFirst().orElse("").strip();
    }

    private static List<String> values(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }
}
