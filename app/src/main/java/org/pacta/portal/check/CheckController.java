package org.pacta.portal.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.pacta.portal.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the record contradicts itself; public.
@Controller
@Open
class CheckController {

    private final Visits visits;
    private final CheckPages pages;

    CheckController(Visits visits, CheckPages pages) {
        this.visits = visits;
        this.pages = pages;
    }

    @GetMapping("/u/{union}/checks")
    String checks(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String check,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page",
                framework.isEmpty()
                        ? visits.visit(request, response, union, visit -> pages.of(visit, check))
                        : visits.visit(request, response, union, framework, visit -> pages.of(visit, check)));
        return "portal/checks";
    }
}
