package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.language.PublicWords;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.page.Address;
import org.pacta.page.Open;
import org.pacta.parties.Bodies;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.portal.api.UnionAnswers.FrameworkAnswer;
import org.pacta.portal.api.UnionAnswers.FrameworkLine;
import org.pacta.portal.api.UnionAnswers.FrameworkList;
import org.pacta.portal.api.UnionAnswers.GroupLine;
import org.pacta.portal.api.UnionAnswers.GroupList;
import org.pacta.portal.api.UnionAnswers.PartyLine;
import org.pacta.portal.api.UnionAnswers.UnionAnswer;
import org.pacta.portal.api.UnionAnswers.UnionLine;
import org.pacta.portal.api.UnionAnswers.UnionList;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Figures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Unions, frameworks, groups; public.
@RestController
@Open
@RequestMapping(path = "/api/v1/unions", produces = "application/json")
class UnionsApi {

    private final Asking asking;
    private final Unions unions;
    private final Bodies bodies;
    private final Plans plans;
    private final Figures figures;
    private final Records records;
    private final Ledger ledger;

    UnionsApi(
            Asking asking, Unions unions, Bodies bodies, Plans plans, Figures figures, Records records, Ledger ledger) {
        this.asking = asking;
        this.unions = unions;
        this.bodies = bodies;
        this.plans = plans;
        this.figures = figures;
        this.records = records;
        this.ledger = ledger;
    }

    @GetMapping
    UnionList unions(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request,
            HttpServletResponse response) {
        var paging = new Paging(limit, after);
        response.setHeader("Cache-Control", "public, no-cache");
        response.addHeader("Vary", "Accept-Language, Cookie");
        return asking.read(() -> {
            var all = unions.all();
            var lines = paging.of(all).stream()
                    .map(each -> line(each, asking.at(request, each, null, null)))
                    .toList();
            var next = (long) after + limit < all.size()
                    ? "/api/v1/unions?limit=%d&after=%d".formatted(limit, after + limit)
                    : null;
            return new UnionList(lines, all.size(), next);
        });
    }

    private UnionLine line(Union union, Asked asked) {
        return new UnionLine(
                union.code(),
                name(asked),
                union.zone().getId(),
                union.languages(),
                asked.about().notice(),
                "/api/v1/unions/" + Address.segment(union.code()));
    }

    private String name(Asked asked) {
        return text(asked, "name").orElse(asked.union().code());
    }

    /// A text of the union, in the language asked for or another in which it stands.
    private Optional<String> text(Asked asked, String field) {
        var thing = asked.union().thing();
        var texts = records.texts(asked.unionId(), List.of(thing), asked.asOf()).getOrDefault(thing, List.of());
        return Text.of(texts, field, asked.language());
    }

    @GetMapping("/{union}")
    UnionAnswer union(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var head = ledger.head(asked.unionId());
            var it = asked.union();
            var parties = bodies.parties(it.id(), asked.asOf(), asked.language()).stream()
                    .map(each -> new PartyLine(each.code(), each.name()))
                    .toList();
            return new UnionAnswer(
                    asked.about(),
                    it.code(),
                    name(asked),
                    text(asked, PublicWords.INTRODUCTION).orElse(""),
                    it.zone().getId(),
                    it.languages(),
                    asking.today(it),
                    head.recorded(),
                    head.reconstructed(),
                    parties,
                    asked.frameworks().stream().map(FrameworkLine::of).toList(),
                    "/u/%s/data/catalog.jsonld".formatted(Address.segment(it.code())));
        });
    }

    @GetMapping("/{union}/frameworks")
    FrameworkList frameworks(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        return asking.of(request, union, asked -> {
            var all = asked.frameworks().stream().map(FrameworkLine::of).toList();
            return new FrameworkList(
                    asked.about(), paging.of(all), all.size(), paging.next(asked, "/frameworks", all.size()));
        });
    }

    @GetMapping("/{union}/frameworks/{code}")
    FrameworkAnswer framework(
            @PathVariable String union,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var framework = asked.in(code).framework();
            return new FrameworkAnswer(asked.about(), FrameworkLine.of(framework), groups(asked.in(code)));
        });
    }

    /// @param show `programmes` for those of the lowest level, `complete` for those of them that are complete
    @GetMapping("/{union}/groups")
    GroupList groups(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        if (!Set.of("", "programmes", "complete").contains(show))
            throw new ApiFault("show", "show (%s) must be programmes or complete".formatted(show));
        return asking.of(request, union, asked -> {
            var all = groups(asked);
            if (!show.isEmpty()) {
                var shown = figures.programmes(asked.question()).stream()
                        .filter(each -> each.complete() || show.equals("programmes"))
                        .map(Figures.Programme::code)
                        .collect(Collectors.toSet());
                all = all.stream().filter(each -> shown.contains(each.code())).toList();
            }
            var code = asked.framework().code();
            var next = paging.next(asked, "/groups", all.size(), "framework", code, "show", show);
            return new GroupList(asked.about(), code, paging.of(all), all.size(), next);
        });
    }

    private List<GroupLine> groups(Asked asked) {
        var levels = asked.framework().levels();
        return plans.groups(asked.unionId(), asked.framework().id(), asked.asOf(), asked.language()).stream()
                .map(each -> new GroupLine(
                        each.code(),
                        each.title(),
                        each.parent(),
                        each.depth(),
                        each.depth() <= levels.size() ? levels.get(each.depth() - 1) : ""))
                .toList();
    }
}
