package org.pacta.portal.compare;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import org.pacta.page.Address;
import org.pacta.page.Open;
import org.pacta.page.delivery.Elsewhere;
import org.pacta.portal.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What changed in a plan between two moments; public.
@Controller
@Open
class CompareController {

    private final Visits visits;
    private final ComparePages pages;

    CompareController(Visits visits, ComparePages pages) {
        this.visits = visits;
        this.pages = pages;
    }

    /// @param from the earlier moment: a day, an instant or a meeting, as seen then; without it the meeting before
    /// @param to the later one; without it the moment of the page
    @GetMapping("/u/{union}/compare")
    String compare(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = framework.isEmpty()
                ? visits.visit(request, response, union, visit -> pages.of(visit, from, to))
                : visits.visit(request, response, union, framework, visit -> pages.of(visit, from, to));
        if (page.fault() != null) response.setStatus(422);
        model.addAttribute("page", page);
        return "portal/compare";
    }

    /// The former address.
    @GetMapping("/u/{union}/frameworks/{framework}/changes")
    String changes(@PathVariable String union, @PathVariable String framework, HttpServletRequest request) {
        var query = new LinkedHashMap<String, String>();
        query.put("framework", framework);
        for (var name : java.util.List.of("from", "on", "known", "lang")) {
            var value = request.getParameter(name);
            if (value != null && !value.isBlank()) query.put(name, value);
        }
        throw Elsewhere.forGood(new Address("/u/" + Address.segment(union) + "/compare", query).href());
    }
}
