package org.pacta.portal.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.pacta.acts.Acts;
import org.pacta.council.Council;
import org.pacta.page.Open;
import org.pacta.page.delivery.Fragments;
import org.pacta.parties.Bodies;
import org.pacta.portal.Lost;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.portal.table.ListView;
import org.pacta.portal.thing.ThingView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Acts, bodies, meetings, and one of each; public.
@Controller
@Open
class UnionThingsController {

    private final Visits visits;
    private final UnionLists lists;
    private final UnionThings things;
    private final MeetingPages meetings;
    private final Acts acts;
    private final Bodies bodies;
    private final Council council;
    private final Lost lost;

    UnionThingsController(
            Visits visits,
            UnionLists lists,
            UnionThings things,
            MeetingPages meetings,
            Acts acts,
            Bodies bodies,
            Council council,
            Lost lost) {
        this.visits = visits;
        this.lists = lists;
        this.things = things;
        this.meetings = meetings;
        this.acts = acts;
        this.bodies = bodies;
        this.council = council;
        this.lost = lost;
    }

    @GetMapping("/u/{union}/acts")
    String acts(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return list(union, lists::acts, request, response, model);
    }

    @GetMapping("/u/{union}/bodies")
    String bodies(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return list(union, lists::bodies, request, response, model);
    }

    @GetMapping("/u/{union}/meetings")
    String meetings(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return list(union, lists::meetings, request, response, model);
    }

    private String list(
            String union,
            Function<Visit, ListView> filling,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var part = Fragments.asked(request);
        var page = visits.visit(request, response, union, filling);
        model.addAttribute("page", part ? page.table() : page);
        return part ? "portal/rows" : "portal/list";
    }

    @GetMapping("/u/{union}/acts/{code}")
    String act(
            @PathVariable String union,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return thing(
                union,
                visit -> acts.act(visit.union().id(), code, visit.asOf(), visit.tag())
                        .map(each -> things.act(visit, each))
                        .orElseThrow(() -> lost.of(visit, "act", 0, code, "/acts/")),
                request,
                response,
                model);
    }

    @GetMapping("/u/{union}/bodies/{code}")
    String body(
            @PathVariable String union,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return thing(
                union,
                visit -> bodies.body(visit.union().id(), code, visit.asOf(), visit.tag())
                        .map(each -> things.body(visit, each))
                        .orElseThrow(() -> lost.of(visit, "body", 0, code, "/bodies/")),
                request,
                response,
                model);
    }

    @GetMapping("/u/{union}/meetings/{code}")
    String meeting(
            @PathVariable String union,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return thing(
                union,
                visit -> council.meeting(visit.union().id(), code, visit.asOf(), visit.tag())
                        .map(each -> meetings.meeting(visit, each))
                        .orElseThrow(() -> lost.of(visit, "meeting", 0, code, "/meetings/")),
                request,
                response,
                model);
    }

    private String thing(
            String union,
            Function<Visit, ThingView> filling,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", visits.visit(request, response, union, filling));
        return "portal/thing";
    }
}
