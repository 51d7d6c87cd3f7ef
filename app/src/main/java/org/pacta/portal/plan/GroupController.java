package org.pacta.portal.plan;

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

/// A framework, a direction, a programme; public.
@Controller
@Open
class GroupController {

    private final Visits visits;
    private final Plans plans;
    private final GroupPages pages;
    private final Lost lost;

    GroupController(Visits visits, Plans plans, GroupPages pages, Lost lost) {
        this.visits = visits;
        this.plans = plans;
        this.pages = pages;
        this.lost = lost;
    }

    @GetMapping("/u/{union}/frameworks/{framework}")
    String framework(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", visits.visit(request, response, union, framework, pages::framework));
        return "portal/group";
    }

    @GetMapping("/u/{union}/frameworks/{framework}/groups/{code}")
    String group(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = visits.visit(request, response, union, framework, visit -> {
            var scope = visit.question().framework().id();
            return plans.groups(visit.union().id(), scope, visit.asOf(), visit.tag()).stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .map(each -> pages.group(visit, each))
                    .orElseThrow(() -> lost.of(visit, "group", scope, code, "/groups/"));
        });
        model.addAttribute("page", page);
        return "portal/group";
    }
}
