package org.pacta.portal.item;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.List;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.ListView;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What was set right after a release; public.
@Controller
@Open
class CorrectionsController {

    private static final int PAGE = 50;

    private final Visits visits;
    private final Frames frames;
    private final CorrectionList corrections;

    CorrectionsController(Visits visits, Frames frames, CorrectionList corrections) {
        this.visits = visits;
        this.frames = frames;
        this.corrections = corrections;
    }

    @GetMapping("/u/{union}/corrections")
    String corrections(
            @PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", visits.visit(request, response, union, this::page));
        return "portal/list";
    }

    private ListView page(Visit visit) {
        var asked = visit.query().getOrDefault("before", "");
        var before = asked.matches("[1-9]\\d{0,17}") ? Long.parseLong(asked) : 0;
        var found = corrections.page(visit, before, PAGE);
        var here = visit.at("/corrections");
        return new ListView(
                frames.of(visit, "", Frames.crumbs(visit).subList(0, 1)),
                visit.say("corrections.title"),
                visit.say("corrections.intro"),
                new TableView(
                        visit.words(),
                        "corrections",
                        visit.say("corrections.caption"),
                        List.of(
                                Column.of(visit.say("corrections.column.what")),
                                Column.of(visit.say("corrections.column.before")),
                                Column.of(visit.say("corrections.column.after")),
                                Column.of(visit.say("corrections.column.why")),
                                Column.of(visit.say("corrections.column.who")),
                                Column.of(visit.say("corrections.column.when"))),
                        found.corrections().stream()
                                .map(each -> row(visit, each))
                                .toList(),
                        before == 0 && found.next() == 0 ? found.corrections().size() : found.total(),
                        List.of(),
                        here.path(),
                        List.of(),
                        found.next() == 0
                                ? ""
                                : here.with("before", String.valueOf(found.next()))
                                        .href(),
                        before == 0 ? "" : here.href(),
                        List.of(new Link("Atom", here.path() + ".atom")),
                        visit.say("corrections.none")));
    }

    private static List<Cell> row(Visit visit, CorrectionList.Correction each) {
        var formats = visit.words().formats();
        var recorded = LocalDateTime.ofInstant(each.recorded(), visit.union().zone());
        return List.of(
                new Cell(each.thing().words(), each.thing().href(), "", null, each.field()),
                Cell.of(each.before().isEmpty() ? "–" : each.before()),
                Cell.of(each.after().isEmpty() ? "–" : each.after()),
                Cell.of(each.grounds().isEmpty() ? visit.say("ledger.entry.grounds.erased") : each.grounds()),
                Cell.of(each.who()),
                Cell.of(formats.moment(recorded), visit.say("corrections.since", formats.day(each.since()))));
    }
}
