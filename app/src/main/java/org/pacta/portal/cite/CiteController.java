package org.pacta.portal.cite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.portal.Charted;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.portal.picture.Png;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How to cite a figure, and its pictures; public.
@Controller
@Open
class CiteController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
    private static final MediaType PNG = MediaType.IMAGE_PNG;

    private final Visits visits;
    private final Frames frames;
    private final Citations citations;
    private final PublicUrl url;

    CiteController(Visits visits, Frames frames, Citations citations, PublicUrl url) {
        this.visits = visits;
        this.frames = frames;
        this.citations = citations;
        this.url = url;
    }

    @GetMapping("/u/{union}/cite")
    String cite(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var page = visits.visit(request, response, union, visit -> page(visit.chosen(), url.of(request)));
        model.addAttribute("page", page);
        return "portal/cite";
    }

    /// A chart of the framework, or of one of its groups, with title, day and source in it.
    @GetMapping("/u/{union}/{what:figure|curve|programmes|due}.{form:svg|png}")
    ResponseEntity<byte[]> picture(
            @PathVariable String union,
            @PathVariable String what,
            @PathVariable String form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var base = url.of(request);
        var picture = visits.visit(request, response, union, visit -> switch (what) {
            case "figure" -> Drawing.card(citations.citation(visit.chosen(), base));
            case "curve" -> citations.curve(visit.chosen(), base);
            case "programmes" -> citations.groups(visit.chosen(), base);
            default -> citations.due(visit.chosen(), base);
        });
        return form.equals("svg")
                ? answer(SVG, named(union, what, form), picture.svg().getBytes(StandardCharsets.UTF_8))
                : answer(PNG, named(union, what, form), Png.of(picture, 2));
    }

    /// The figure as networks show it beside a link to a page.
    @GetMapping("/u/{union}/card.png")
    ResponseEntity<byte[]> card(@PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
        var picture = visits.visit(
                request, response, union, visit -> Drawing.share(citations.citation(visit.chosen(), url.of(request))));
        return answer(PNG, named(union, "card", "png"), Png.of(picture, 1));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + '"')
                .body(bytes);
    }

    /// As which a reader keeps it.
    private static String named(String union, String what, String form) {
        return union.replaceAll("[^A-Za-z0-9-]", "_") + "-" + what + "." + form;
    }

    private CiteView page(Visit visit, String base) {
        var cited = citations.cited(visit, base);
        var of = cited.of();
        var links = new ArrayList<Link>();
        links.add(new Link(visit.say("cite.link.address"), of.address()));
        links.add(new Link(visit.say("cite.link.json"), of.json()));
        var group = visit.query().getOrDefault("group", "");
        links.addAll(Charted.links(visit, group, visit.say("cite.figure"), "figure"));
        links.addAll(cited.pictures().all());
        return new CiteView(
                frames.of(visit, "", Frames.crumbs(visit)),
                visit.say("cite.title"),
                of.sentence(),
                of.address(),
                of.picture("figure.svg").substring(base.length()),
                of.subject() + ": " + of.figure() + ", " + of.rule(),
                of.embed(),
                links);
    }
}
