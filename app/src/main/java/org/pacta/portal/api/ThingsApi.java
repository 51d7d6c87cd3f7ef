package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import org.pacta.page.Open;
import org.pacta.portal.api.ThingAnswers.GroupRef;
import org.pacta.portal.api.ThingAnswers.MeasureAnswer;
import org.pacta.portal.api.ThingAnswers.MeasureList;
import org.pacta.portal.api.ThingAnswers.StepAnswer;
import org.pacta.portal.api.ThingAnswers.StepLine;
import org.pacta.portal.api.ThingAnswers.StepList;
import org.pacta.portal.api.ThingAnswers.ThingLine;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Rows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Measures and steps; public.
@RestController
@Open
@RequestMapping(path = "/api/v1/unions/{union}", produces = "application/json")
class ThingsApi {

    private final Asking asking;
    private final Plans plans;
    private final Rows rows;
    private final ThingParts parts;

    ThingsApi(Asking asking, Plans plans, Rows rows, ThingParts parts) {
        this.asking = asking;
        this.plans = plans;
        this.rows = rows;
        this.parts = parts;
    }

    /// @param sort plan, code, title, due, state, moves; with `-` in front from the last
    @GetMapping("/measures")
    MeasureList measures(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "plan") String sort,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        var query = RowQuery.of(request);
        return asking.of(request, union, asked -> {
            var page = page(asked, Counted.MEASURES, query, paging);
            var next = next(asked, "/measures", query, paging, page.total());
            return new MeasureList(
                    asked.about(),
                    asked.framework().code(),
                    page.rows().stream().map(ThingLine::of).toList(),
                    page.total(),
                    next);
        });
    }

    @GetMapping("/steps")
    StepList steps(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "plan") String sort,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        var query = RowQuery.of(request);
        return asking.of(request, union, asked -> {
            var page = page(asked, Counted.STEPS, query, paging);
            var next = next(asked, "/steps", query, paging, page.total());
            return new StepList(
                    asked.about(),
                    asked.framework().code(),
                    page.rows().stream().map(ThingLine::of).toList(),
                    page.total(),
                    next);
        });
    }

    private Rows.Page page(Asked asked, Counted counted, RowQuery query, Paging paging) {
        return query.page(rows, asked, counted, paging.after(), paging.limit());
    }

    private static @org.jspecify.annotations.Nullable String next(
            Asked asked, String below, RowQuery query, Paging paging, long total) {
        var filter = query.filter();
        return paging.next(
                asked,
                below,
                total,
                "framework",
                asked.framework().code(),
                "show",
                filter.show(),
                "group",
                filter.group(),
                "party",
                filter.party(),
                "body",
                filter.body(),
                "year",
                filter.year(),
                "kind",
                filter.result(),
                "words",
                filter.words(),
                "topic",
                filter.topic(),
                "sort",
                query.sort());
    }

    @GetMapping("/measures/{code}")
    MeasureAnswer measure(
            @PathVariable String union,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var plan = asked.framework();
            var it = plans.measure(asked.unionId(), plan.id(), code, asked.asOf(), asked.language())
                    .orElseThrow(() -> parts.former(asked, "measure", code));
            var groups = it.groups().stream()
                    .map(each -> new GroupRef(each.code(), each.title(), each.depth()))
                    .toList();
            var steps = plans.steps(asked.unionId(), it.id(), asked.asOf(), asked.language()).stream()
                    .map(StepLine::of)
                    .toList();
            return new MeasureAnswer(
                    asked.about(),
                    plan.code(),
                    it.code(),
                    parts.texts(asked, it.id()),
                    groups,
                    it.parent(),
                    it.kind(),
                    it.result(),
                    it.counted(),
                    it.weight(),
                    parts.due(asked, it.id()),
                    parts.assignments(asked, it.id()),
                    parts.links(asked, it.id()),
                    parts.carried(asked, it.id()),
                    parts.acts(asked, it.id()),
                    parts.topics(asked, it.id()),
                    parts.carriedOut(asked, it.id()),
                    steps,
                    parts.standing(asked, it.id()),
                    parts.timeline(asked, it.id()));
        });
    }

    @GetMapping("/steps/{code}")
    StepAnswer step(
            @PathVariable String union,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var plan = asked.framework();
            var it = plans.step(asked.unionId(), plan.id(), code, asked.asOf(), asked.language())
                    .orElseThrow(() -> parts.former(asked, "step", code));
            var due = parts.due(asked, it.id());
            return new StepAnswer(
                    asked.about(),
                    plan.code(),
                    StepLine.of(it),
                    parts.texts(asked, it.id()),
                    plans.servedBy(asked.unionId(), it.id(), asked.asOf()),
                    due,
                    parts.assignments(asked, it.id()),
                    parts.links(asked, it.id()),
                    parts.carried(asked, it.id()),
                    parts.acts(asked, it.id()),
                    parts.topics(asked, it.id()),
                    parts.standing(asked, it.id()),
                    parts.reported(asked, it, due),
                    parts.timeline(asked, it.id()));
        });
    }
}
