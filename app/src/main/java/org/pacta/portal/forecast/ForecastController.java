package org.pacta.portal.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.page.Open;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Capacities;
import org.pacta.parties.presence.Capacity;
import org.pacta.planning.Forecasts;
import org.pacta.planning.told.Scenarios;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
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

    private static final List<Role> ESTIMATE =
            List.of(Role.BODY_OFFICER, Role.PARTY_COORDINATOR, Role.SECRETARIAT_OFFICER);

    private final Visits visits;
    private final Sights sights;
    private final Forecasts forecasts;
    private final ForecastPages pages;
    private final Scenarios changes;
    private final Capacities capacities;
    private final Ledger ledger;
    private final Discretions discretions;

    ForecastController(
            Visits visits,
            Sights sights,
            Forecasts forecasts,
            ForecastPages pages,
            Scenarios changes,
            Capacities capacities,
            Ledger ledger,
            Discretions discretions) {
        this.visits = visits;
        this.sights = sights;
        this.forecasts = forecasts;
        this.pages = pages;
        this.changes = changes;
        this.capacities = capacities;
        this.ledger = ledger;
        this.discretions = discretions;
    }

    /// What was read before the simulation, which runs outside of the reading.
    private record Asked(Visit visit, Sights.Sight sight, Scenarios.Read changes, boolean keeps, boolean estimates) {}

    @GetMapping("/u/{union}/forecast")
    String forecast(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var capacity = capacities.of(request, union);
        var asked = visits.visit(request, response, union, visit -> ask(chosen(visit, framework), request, capacity));
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
        var looked = looked(asked, question, request);
        model.addAttribute("page", reread(asked, () -> pages.page(looked)));
        return "portal/forecast";
    }

    private Looked looked(Asked asked, Forecasts.Question question, HttpServletRequest request) {
        var viewer = asked.sight.viewer();
        var given = forecasts.given(viewer, question);
        var outlook = forecasts.outlook(given);
        var plain = asked.changes.scenario().changes().isEmpty()
                ? null
                : forecasts.plainly(forecasts.given(viewer, question.plain()));
        var values = new HashMap<String, List<String>>();
        for (var each : Scenarios.NAMES) values.put(each, values(request, each));
        var name = values(request, "name").stream().findFirst().orElse("").strip();
        return new Looked(
                asked.visit,
                asked.sight.asOf(),
                given,
                outlook,
                plain,
                asked.changes,
                values,
                name.substring(0, Math.min(80, name.length())),
                asked.keeps,
                bodies(viewer, asked.visit),
                asked.estimates,
                false);
    }

    /// What a named body is late with is seen by its Party and the secretariat.
    private @Nullable Long bodies(Viewer viewer, Visit visit) {
        var told = ledger.read(viewer, () -> discretions.of(visit.union(), visit.asOf()));
        if (told.all()) return null;
        return Math.max(viewer.party(), 0);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    private <T> T reread(Asked asked, java.util.function.Supplier<T> work) {
        return ledger.read(asked.sight.viewer(), work);
    }

    private Asked ask(Visit visit, HttpServletRequest request, Capacity capacity) {
        var framework = visit.question().framework();
        var place = new Scenarios.Place(visit.words(), visit.union(), framework.id(), visit.asOf());
        var read = changes.read(place, name -> values(request, name));
        return new Asked(
                visit,
                sights.of(visit.union(), framework, visit.asOf()),
                read,
                capacity.may(Role.SECRETARIAT_OFFICER, Power.DECIDE),
                ESTIMATE.stream().anyMatch(each -> capacity.may(each, Power.PREPARE)));
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
