package org.pacta.portal.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.pacta.portal.Lost;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.register.plan.Measure;
import org.pacta.register.plan.Plans;
import org.pacta.register.plan.Step;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The dependency map of a plan; public as far as the plan is.
@Controller
@Open
class NetworkController {

    private final Visits visits;
    private final Plans plans;
    private final NetworkPages pages;
    private final Lost lost;

    NetworkController(Visits visits, Plans plans, NetworkPages pages, Lost lost) {
        this.visits = visits;
        this.plans = plans;
        this.pages = pages;
        this.lost = lost;
    }

    @GetMapping("/u/{union}/frameworks/{framework}/network")
    String network(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", visits.visit(request, response, union, framework, this::page));
        return "portal/network";
    }

    private NetworkView page(Visit visit) {
        var step = visit.query().getOrDefault("step", "").strip();
        var measure = visit.query().getOrDefault("measure", "").strip();
        if (step.isEmpty() && measure.isEmpty()) return pages.whole(visit);
        var reach = visit.query().getOrDefault("reach", "");
        int steps = reach.matches("[1-5]") ? Integer.parseInt(reach) : NetworkPages.REACH;
        var kind = measure.isEmpty() ? "step" : "measure";
        var code = measure.isEmpty() ? step : measure;
        return pages.around(visit, id(visit, kind, code), kind, code, steps);
    }

    private long id(Visit visit, String kind, String code) {
        int union = visit.union().id();
        long scope = visit.question().framework().id();
        var found = kind.equals("measure")
                ? plans.measure(union, scope, code, visit.asOf(), visit.tag()).map(Measure::id)
                : plans.step(union, scope, code, visit.asOf(), visit.tag()).map(Step::id);
        return found.orElseThrow(() -> lost.of(visit, kind, scope, code, "/" + kind + "s/"));
    }
}
