package org.pacta.portal.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Capacities;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.report.HandedOut;
import org.pacta.report.Makings;
import org.pacta.report.OwnTemplates;
import org.pacta.report.Papers;
import org.pacta.report.paper.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The note for heads of government and the sheet of positions; public. Each is made for its reader, at the moment of
/// its address.
@Controller
@Open
class PapersController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final List<Role> KEEPERS = List.of(Role.SECRETARIAT_OFFICER, Role.COUNCIL_SECRETARY);

    private final Visits visits;
    private final Capacities capacities;
    private final Papers papers;
    private final Makings makings;
    private final PositionPages pages;
    private final HandedPages handed;
    private final HandedOut handedOut;
    private final OwnTemplates templates;
    private final PublicUrl url;

    PapersController(
            Visits visits,
            Capacities capacities,
            Papers papers,
            Makings makings,
            PositionPages pages,
            HandedPages handed,
            HandedOut handedOut,
            OwnTemplates templates,
            PublicUrl url) {
        this.visits = visits;
        this.capacities = capacities;
        this.papers = papers;
        this.makings = makings;
        this.pages = pages;
        this.handed = handed;
        this.handedOut = handedOut;
        this.templates = templates;
        this.url = url;
    }

    @GetMapping("/u/{union}/note.{format:docx|pdf}")
    void note(
            @PathVariable String union,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String framework,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(Papers.Kind.NOTE, union, format, framework, request, response);
    }

    @GetMapping("/u/{union}/positions.{format:docx|pdf}")
    void positions(
            @PathVariable String union,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String framework,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(Papers.Kind.POSITIONS, union, format, framework, request, response);
    }

    @GetMapping("/u/{union}/positions")
    String positions(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page",
                framework.isEmpty()
                        ? visits.visit(request, response, union, pages::of)
                        : visits.visit(request, response, union, framework, pages::of));
        return "portal/positions";
    }

    @GetMapping("/u/{union}/papers")
    String handedOut(
            @PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var capacity = capacities.of(request, union);
        var keeps = KEEPERS.stream().anyMatch(each -> capacity.may(each, Power.DECIDE));
        model.addAttribute("page", visits.visit(request, response, union, visit -> handed.of(visit, keeps)));
        return "portal/list";
    }

    /// A paper that was handed out, byte for byte.
    @GetMapping("/u/{union}/papers/{code}")
    void handedOut(
            @PathVariable String union,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var bytes = visits.visit(request, response, union, visit -> {
            var paper = handedOut
                    .paper(visit.union().id(), visit.asOf(), code)
                    .orElseThrow(() -> new NotFound("paper " + code));
            head(response, paper.form(), paper.fileName());
            return handedOut.bytes(visit.union().id(), paper);
        });
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void head(HttpServletResponse response, String form, String name) {
        response.setContentType(form.equals("pdf") ? "application/pdf" : DOCX);
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
    }

    private void send(
            Papers.Kind kind,
            String union,
            String format,
            String framework,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var made = framework.isEmpty()
                ? visits.visit(request, response, union, visit -> made(kind, format, visit, request))
                : visits.visit(request, response, union, framework, visit -> made(kind, format, visit, request));
        // made whole before a byte is sent, and after the reading, so that no connection waits for it
        var bytes = makings.await(made.paper, format, made.own);
        var code = union.replaceAll("[^A-Za-z0-9.-]", "_");
        head(response, format, "%s-%s-%s.%s".formatted(code, kind.word(), made.paper.tag(), format));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /// @param own the union's template for it, as known then; null for our own layout
    private record Made(Paper paper, byte @Nullable [] own) {}

    private Made made(Papers.Kind kind, String format, Visit visit, HttpServletRequest request) {
        var paper = papers.paper(kind, visit.question(), visit.words(), url.of(request));
        return new Made(
                paper, templates.of(visit.union(), visit.asOf(), kind, format).orElse(null));
    }
}
