package org.pacta.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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
    String overview(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var page = visits.visit(request, response, union, visit -> overviews.of(visit.chosen()));
        model.addAttribute("page", page);
        return "portal/overview";
    }
}
