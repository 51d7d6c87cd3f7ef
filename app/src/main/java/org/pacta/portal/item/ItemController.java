package org.pacta.portal.item;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.pacta.portal.Lost;
import org.pacta.portal.Visits;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One measure, one step; public.
@Controller
@Open
class ItemController {

    private final Visits visits;
    private final Plans plans;
    private final ItemPages pages;
    private final Lost lost;

    ItemController(Visits visits, Plans plans, ItemPages pages, Lost lost) {
        this.visits = visits;
        this.plans = plans;
        this.pages = pages;
        this.lost = lost;
    }

    @GetMapping("/u/{union}/frameworks/{framework}/measures/{code}")
    String measure(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = visits.visit(request, response, union, framework, visit -> {
            var scope = visit.question().framework().id();
            return plans.measure(visit.union().id(), scope, code, visit.asOf(), visit.tag())
                    .map(each -> pages.measure(visit, each))
                    .orElseThrow(() -> lost.of(visit, "measure", scope, code, "/measures/"));
        });
        model.addAttribute("page", page);
        return "portal/thing";
    }

    @GetMapping("/u/{union}/frameworks/{framework}/steps/{code}")
    String step(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = visits.visit(request, response, union, framework, visit -> {
            var scope = visit.question().framework().id();
            return plans.step(visit.union().id(), scope, code, visit.asOf(), visit.tag())
                    .map(each -> pages.step(visit, each))
                    .orElseThrow(() -> lost.of(visit, "step", scope, code, "/steps/"));
        });
        model.addAttribute("page", page);
        return "portal/thing";
    }
}
