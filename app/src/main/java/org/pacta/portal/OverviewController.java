package org.pacta.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The first screen of a union; public.
@Controller
@Open
class OverviewController {

    private final Visits visits;
    private final Overviews overviews;

    OverviewController(Visits visits, Overviews overviews) {
        this.visits = visits;
        this.overviews = overviews;
    }

    @GetMapping("/u/{union}")
    String overview(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = visits.visit(
                request,
                response,
                union,
                visit -> overviews.of(framework.isEmpty() ? visit : visit.of(chosen(visit, framework))));
        model.addAttribute("page", page);
        return "portal/overview";
    }

    private static org.pacta.register.plan.Framework chosen(Visit visit, String code) {
        return visit.frameworks().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("framework " + code));
    }
}
