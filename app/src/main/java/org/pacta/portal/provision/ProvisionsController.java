package org.pacta.portal.provision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.pacta.page.delivery.Fragments;
import org.pacta.portal.Lost;
import org.pacta.portal.Visits;
import org.pacta.register.alignment.Provisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The register of provisions, and one of them; public. htmx gets the table alone.
@Controller
@Open
class ProvisionsController {

    private final Visits visits;
    private final ProvisionLists lists;
    private final ProvisionPages pages;
    private final Provisions provisions;
    private final Lost lost;

    ProvisionsController(Visits visits, ProvisionLists lists, ProvisionPages pages, Provisions provisions, Lost lost) {
        this.visits = visits;
        this.lists = lists;
        this.pages = pages;
        this.provisions = provisions;
        this.lost = lost;
    }

    @GetMapping("/u/{union}/provisions")
    String provisions(
            @PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var part = Fragments.asked(request);
        var page = visits.visit(request, response, union, visit -> lists.page(visit.chosen()));
        model.addAttribute("page", part ? page.table() : page);
        return part ? "portal/rows" : "portal/provisions";
    }

    @GetMapping("/u/{union}/provisions/{code}")
    String provision(
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
                        visit -> provisions
                                .provision(visit.union().id(), code, visit.asOf(), visit.tag())
                                .map(each -> pages.page(visit.chosen(), each))
                                .orElseThrow(() -> lost.of(visit, "provision", 0, code, "/provisions/"))));
        return "portal/thing";
    }
}
