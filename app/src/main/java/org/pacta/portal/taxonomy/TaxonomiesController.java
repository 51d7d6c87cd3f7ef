package org.pacta.portal.taxonomy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.pacta.portal.Lost;
import org.pacta.portal.Visits;
import org.pacta.register.alignment.Taxonomies;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The taxonomies of a union, and one of them; public.
@Controller
@Open
class TaxonomiesController {

    private final Visits visits;
    private final TaxonomyPages pages;
    private final Taxonomies taxonomies;
    private final Lost lost;

    TaxonomiesController(Visits visits, TaxonomyPages pages, Taxonomies taxonomies, Lost lost) {
        this.visits = visits;
        this.pages = pages;
        this.taxonomies = taxonomies;
        this.lost = lost;
    }

    @GetMapping("/u/{union}/taxonomies")
    String taxonomies(
            @PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", visits.visit(request, response, union, visit -> pages.list(visit.chosen())));
        return "portal/list";
    }

    @GetMapping("/u/{union}/taxonomies/{code}")
    String taxonomy(
            @PathVariable String union,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page",
                visits.visit(
                        request,
                        response,
                        union,
                        visit -> taxonomies
                                .taxonomy(visit.union().id(), code, visit.asOf())
                                .map(each -> pages.page(visit.chosen(), each))
                                .orElseThrow(() -> lost.of(visit, "taxonomy", 0, code, "/taxonomies/"))));
        return "portal/thing";
    }
}
