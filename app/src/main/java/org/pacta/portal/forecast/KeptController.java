package org.pacta.portal.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.pacta.planning.KeptForecasts;
import org.pacta.portal.Lost;
import org.pacta.portal.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Forecasts that were kept: what they said, and how they turned out.
@Controller
@Open
class KeptController {

    private final Visits visits;
    private final KeptForecasts kept;
    private final KeptPages pages;
    private final Lost lost;

    KeptController(Visits visits, KeptForecasts kept, KeptPages pages, Lost lost) {
        this.visits = visits;
        this.kept = kept;
        this.pages = pages;
        this.lost = lost;
    }

    @GetMapping("/u/{union}/frameworks/{framework}/forecasts")
    String all(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", visits.visit(request, response, union, framework, visit -> {
            long id = visit.question().framework().id();
            return pages.all(visit, kept.kept(visit.union().id(), id, visit.asOf()));
        }));
        return "portal/forecast";
    }

    @GetMapping("/u/{union}/frameworks/{framework}/forecasts/{code}")
    String one(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", visits.visit(request, response, union, framework, visit -> {
            long id = visit.question().framework().id();
            return pages.one(
                    visit,
                    kept.kept(visit.union().id(), id, code, visit.asOf())
                            .orElseThrow(() -> lost.of(visit, "forecast", id, code, "/forecasts/")));
        }));
        return "portal/forecast";
    }
}
