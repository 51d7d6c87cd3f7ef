package org.pacta.portal.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.obstacles.Risks;
import org.pacta.page.Open;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Capacities;
import org.pacta.portal.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The register of risks.
@Controller
@Open
class RisksController {

    private final Visits visits;
    private final Risks risks;
    private final RiskPages pages;
    private final Capacities capacities;

    RisksController(Visits visits, Risks risks, RiskPages pages, Capacities capacities) {
        this.visits = visits;
        this.risks = risks;
        this.pages = pages;
        this.capacities = capacities;
    }

    @GetMapping("/u/{union}/frameworks/{framework}/risks")
    String risks(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var writes = capacities.of(request, union).may(Role.SECRETARIAT_OFFICER, Power.PREPARE);
        model.addAttribute("page", visits.visit(request, response, union, framework, visit -> {
            long id = visit.question().framework().id();
            return pages.page(visit, risks.risks(visit.union().id(), id, visit.asOf()), writes);
        }));
        return "portal/forecast";
    }
}
