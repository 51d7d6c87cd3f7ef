package org.pacta.portal.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.parties.Bodies;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Capacities;
import org.pacta.parties.presence.Capacity;
import org.pacta.planning.Forecasts;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.told.Scenarios;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.springframework.stereotype.Component;

/// What a request asks of a forecast, read before the simulation, which runs outside of the reading.
@Component
public class ForecastVisits {

    private static final List<Role> ESTIMATE =
            List.of(Role.BODY_OFFICER, Role.PARTY_COORDINATOR, Role.SECRETARIAT_OFFICER);

    private final Visits visits;
    private final Sights sights;
    private final Scenarios changes;
    private final Capacities capacities;
    private final Bodies bodies;

    ForecastVisits(Visits visits, Sights sights, Scenarios changes, Capacities capacities, Bodies bodies) {
        this.visits = visits;
        this.sights = sights;
        this.changes = changes;
        this.capacities = capacities;
        this.bodies = bodies;
    }

    /// @param sight which forecast its sender may see, if any
    /// @param values of the scenario's parameters
    /// @param procedures where he says how law is made
    /// @param bodies whose bodies' load he sees: null all, else those of this Party; 0 none
    public record Asked(
            Visit visit,
            Sights.Sight sight,
            Scenarios.Read changes,
            Map<String, List<String>> values,
            String name,
            boolean keeps,
            boolean estimates,
            List<Link> procedures,
            @Nullable Long bodies,
            boolean desks) {

        public Asked {
            procedures = List.copyOf(procedures);
            values = Map.copyOf(values);
        }

        public Forecasts.Question question() {
            return new Forecasts.Question(
                    visit.union(),
                    visit.question().framework(),
                    sight.asOf(),
                    sight.deadline(),
                    changes.scenario(),
                    desks);
        }

        /// Whether the plan of the moment is seen, not what was published of it.
        public boolean present() {
            return sight.present();
        }

        /// Whether the work of a body of that Party is seen.
        public boolean sees(long party) {
            return Sights.sees(bodies, party);
        }

        public WhatIf whatIf() {
            return new WhatIf(visit, values, name, desks);
        }

        Looked looked(Forecasts.Answer answer, @Nullable Outlook plain) {
            return new Looked(
                    visit,
                    sight.asOf(),
                    answer.plain(),
                    answer.given(),
                    answer.outlook(),
                    plain,
                    changes,
                    values,
                    name,
                    keeps,
                    bodies,
                    estimates,
                    procedures,
                    desks,
                    sight.published() != null);
        }
    }

    /// @param framework its code; empty for that of the day
    public Asked asked(
            String union, String framework, boolean desks, HttpServletRequest request, HttpServletResponse response) {
        var capacity = capacities.of(request, union);
        return visits.visit(
                request, response, union, visit -> asked(visit.chosen(framework), desks, request, capacity));
    }

    private Asked asked(Visit visit, boolean desks, HttpServletRequest request, Capacity capacity) {
        var framework = visit.question().framework();
        var place = new Scenarios.Place(visit.words(), visit.union(), framework.id(), visit.asOf());
        var values = Scenarios.values(request.getParameterMap());
        return new Asked(
                visit,
                sights.of(visit.union(), framework, visit.asOf()),
                changes.read(place, desks, values),
                values,
                Scenarios.name(request.getParameter("name")),
                capacity.may(Role.SECRETARIAT_OFFICER, Power.DECIDE),
                ESTIMATE.stream().anyMatch(each -> capacity.may(each, Power.PREPARE)),
                procedures(visit, capacity),
                sights.bodies(visit.union(), visit.asOf()),
                desks);
    }

    /// The union's and each Party's for the secretariat, his own for a coordinator.
    private List<Link> procedures(Visit visit, Capacity capacity) {
        var links = new ArrayList<Link>();
        boolean all = capacity.may(Role.SECRETARIAT_OFFICER, Power.PREPARE);
        if (!all && !capacity.may(Role.PARTY_COORDINATOR, Power.PREPARE)) return links;
        var title = "procedure.title";
        if (all) links.add(visit.link(visit.say(title, visit.name()), visit.at("/procedures/union")));
        for (var each : bodies.parties(visit.union().id(), visit.asOf(), visit.tag())) {
            if (!all && each.id() != capacity.party()) continue;
            links.add(
                    visit.link(visit.say(title, each.name()), visit.at("/procedures/" + Address.segment(each.code()))));
        }
        return links;
    }
}
