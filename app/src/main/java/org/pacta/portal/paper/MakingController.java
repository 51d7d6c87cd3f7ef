package org.pacta.portal.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.machine.LongWork;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.page.Waiting;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.page.delivery.SeeOther;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.report.Makings;
import org.pacta.report.OwnTemplates;
import org.pacta.report.Papers;
import org.pacta.report.paper.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// How far a paper has come that takes seconds, with a way to stop it; public as the papers are. A paper that is there
/// at once is sent at once.
@Controller
@Open
class MakingController {

    private final Visits visits;
    private final Frames frames;
    private final Papers papers;
    private final OwnTemplates templates;
    private final Makings makings;
    private final PublicUrl url;

    MakingController(
            Visits visits, Frames frames, Papers papers, OwnTemplates templates, Makings makings, PublicUrl url) {
        this.visits = visits;
        this.frames = frames;
        this.papers = papers;
        this.templates = templates;
        this.makings = makings;
        this.url = url;
    }

    /// @param visit at a moment that the addresses made of it name, so that they lead to the same paper
    /// @param own the union's template for it, as known then; null for our own layout
    private record Asked(Visit visit, Papers.Kind kind, String format, Paper paper, byte @Nullable [] own) {

        Link link(String words, String below) {
            return new Link(words, at(below).href());
        }

        org.pacta.page.Address at(String below) {
            var asOf = visit.asOf();
            return visit.at(below)
                    .with("framework", visit.question().framework().code())
                    .with("on", asOf.on().toString())
                    .with(
                            "known",
                            visit.query().getOrDefault("known", asOf.known().toString()))
                    .with("lang", visit.tag());
        }

        String file() {
            return at("/%s.%s".formatted(kind.word(), format)).href();
        }

        String making() {
            return "/%s.%s/making".formatted(kind.word(), format);
        }
    }

    /// @param waited whether this page was shown before: then it says that the file is there
    /// @param stop to end it
    @GetMapping("/u/{union}/{kind:note|positions}.{format:docx|pdf}/making")
    String making(
            @PathVariable String union,
            @PathVariable String kind,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "false") boolean waited,
            @RequestParam(defaultValue = "false") boolean stop,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var which = Papers.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        Asked asked = visit(union, framework, request, response, visit -> asked(which, format, visit, request));
        if (stop) {
            makings.stop(asked.paper, format, asked.own);
            return SeeOther.to(back(asked).href());
        }
        var state = makings.look(asked.paper, format, asked.own);
        if (state instanceof LongWork.State.Ready && !waited) return SeeOther.to(asked.file());
        Waiting page = visit(union, framework, request, response, visit -> page(visit, asked, state));
        var next = state instanceof LongWork.State.Ready
                ? asked.file()
                : page.again().href();
        Waiting.tell(response, next);
        model.addAttribute("page", page);
        return "page/waiting";
    }

    /// @param framework its code; empty for that of the day
    private <T> T visit(
            String union,
            String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Visit, T> work) {
        return framework.isEmpty()
                ? visits.visit(request, response, union, work)
                : visits.visit(request, response, union, framework, work);
    }

    private Asked asked(Papers.Kind kind, String format, Visit visit, HttpServletRequest request) {
        var paper = papers.paper(kind, visit.question(), visit.words(), url.of(request));
        var own = templates.of(visit.union(), visit.asOf(), kind, format).orElse(null);
        return new Asked(visit, kind, format, paper, own);
    }

    private static Link back(Asked asked) {
        var below = asked.kind == Papers.Kind.NOTE ? "" : "/positions";
        return asked.link(asked.visit.say("making.back"), below);
    }

    private Waiting page(Visit visit, Asked asked, LongWork.State<byte[]> state) {
        var again = asked.at(asked.making()).with("waited", "true");
        return switch (state) {
            case LongWork.State.Ready<byte[]> _ ->
                new Waiting(
                        frames.of(visit, "", Frames.crumbs(visit)),
                        title(visit, asked),
                        visit.say("making.ready"),
                        Makings.WHOLE,
                        Makings.WHOLE,
                        new Link(visit.say("making.download"), asked.file()),
                        back(asked));
            case LongWork.State.Going<byte[]> going ->
                new Waiting(
                        frames.of(visit, "", Frames.crumbs(visit)),
                        title(visit, asked),
                        Makings.said(visit.words(), going),
                        Makings.come(going),
                        Makings.WHOLE,
                        new Link(visit.say("making.again"), again.href()),
                        new Link(
                                visit.say("making.stop"),
                                again.with("stop", "true").href()));
        };
    }

    private static String title(Visit visit, Asked asked) {
        return visit.say("making.title." + asked.kind.word(), asked.format.toUpperCase(Locale.ROOT));
    }
}
