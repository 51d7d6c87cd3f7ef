package org.pacta.portal.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Address;
import org.pacta.page.Open;
import org.pacta.page.delivery.Fragments;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.portal.table.ListView;
import org.pacta.scoreboard.Counted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Measures and steps as tables; public. htmx gets the table alone.
@Controller
@Open
class RowsController {

    private final Visits visits;
    private final Frames frames;
    private final RowLists lists;

    RowsController(Visits visits, Frames frames, RowLists lists) {
        this.visits = visits;
        this.frames = frames;
        this.lists = lists;
    }

    @GetMapping("/u/{union}/frameworks/{framework}/measures")
    String measures(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return rows(union, framework, Counted.MEASURES, request, response, model);
    }

    @GetMapping("/u/{union}/frameworks/{framework}/steps")
    String steps(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return rows(union, framework, Counted.STEPS, request, response, model);
    }

    private String rows(
            String union,
            String framework,
            Counted counted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var part = Fragments.asked(request);
        var page = visits.visit(request, response, union, framework, visit -> {
            var table = lists.table(visit, counted, new Address(visit.path(), visit.query()));
            return part ? table : page(visit, counted, table);
        });
        model.addAttribute("page", page);
        return part ? "portal/rows" : "portal/list";
    }

    private ListView page(Visit visit, Counted counted, org.pacta.portal.table.TableView table) {
        var intro = RowLists.said(visit, visit.query().getOrDefault("show", ""));
        return new ListView(
                frames.of(visit, "measures", Frames.crumbs(visit)),
                visit.say("pages.rows." + counted.word()),
                intro,
                table);
    }
}
