package org.pacta.portal.cite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.pacta.ledger.NotFound;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How to cite a figure, and its pictures; public.
@Controller
@Open
class CiteController {

    private static final String SVG = "image/svg+xml;charset=UTF-8";

    private final Visits visits;
    private final Frames frames;
    private final Citations citations;

    CiteController(Visits visits, Frames frames, Citations citations) {
        this.visits = visits;
        this.frames = frames;
        this.citations = citations;
    }

    @GetMapping("/u/{union}/cite")
    String cite(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var page = visits.visit(request, response, union, visit -> page(shown(visit), base(request)));
        model.addAttribute("page", page);
        return "portal/cite";
    }

    @GetMapping(path = "/u/{union}/figure.svg", produces = SVG)
    ResponseEntity<String> card(@PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok(visits.visit(
                request, response, union, visit -> Drawing.card(citations.citation(shown(visit), base(request)))));
    }

    @GetMapping(path = "/u/{union}/curve.svg", produces = SVG)
    ResponseEntity<String> curve(@PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok(visits.visit(request, response, union, visit -> {
            var shown = shown(visit);
            return Drawing.curve(citations.citation(shown, base(request)), citations.curve(shown));
        }));
    }

    /// @throws NotFound if there is no framework of that code
    private static Visit shown(Visit visit) {
        var asked = visit.query().getOrDefault("framework", "");
        if (asked.isEmpty()) return visit;
        return visit.frameworks().stream()
                .filter(each -> each.code().equals(asked))
                .findFirst()
                .map(visit::of)
                .orElseThrow(() -> new NotFound("framework " + asked));
    }

    private CiteView page(Visit visit, String base) {
        var of = citations.citation(visit, base);
        var links = new ArrayList<Link>();
        links.add(new Link(visit.say("cite.link.address"), of.address()));
        links.add(new Link(visit.say("cite.link.json"), of.json()));
        links.add(new Link(visit.say("cite.link.card"), of.card()));
        if (!of.curve().isEmpty()) links.add(new Link(visit.say("cite.link.curve"), of.curve()));
        return new CiteView(
                frames.of(visit, "", Frames.crumbs(visit)),
                visit.say("cite.title"),
                of.sentence(),
                of.address(),
                of.card().substring(base.length()),
                of.subject() + ": " + of.figure() + ", " + of.rule(),
                of.embed(),
                links);
    }

    /// The address of this server as the reader calls it.
    private static String base(HttpServletRequest request) {
        var url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
