package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.portal.api.ThingAnswers.GroupRef;
import org.pacta.portal.api.ThingAnswers.MeasureAnswer;
import org.pacta.portal.api.ThingAnswers.MeasureList;
import org.pacta.portal.api.ThingAnswers.StepAnswer;
import org.pacta.portal.api.ThingAnswers.StepLine;
import org.pacta.portal.api.ThingAnswers.StepList;
import org.pacta.portal.api.ThingAnswers.ThingLine;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Order;
import org.pacta.scoreboard.Rows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Measures and steps; public.
@RestController
@RequestMapping(path = "/api/v1/unions/{union}", produces = "application/json")
class ThingsApi {

    private static final Set<String> SHOWS = Set.of(
            "",
            "confirmed",
            "remaining",
            "awaiting",
            "not-reported",
            "due",
            "due-confirmed",
            "overdue",
            "due-first",
            "due-first-confirmed",
            "overdue-first",
            "upcoming",
            "moved",
            "returned",
            "disputed",
            "reversed",
            "partly",
            "reported",
            "reported-by-all");

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
            @RequestParam(defaultValue = "plan") String sort,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        var filter = filter(show, group, party, body, year, kind, words);
        return asking.of(request, union, asked -> {
            var page = page(asked, Counted.MEASURES, filter, sort, paging);
            var next = next(asked, "/measures", filter, sort, paging, page.total());
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
            @RequestParam(defaultValue = "plan") String sort,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        var filter = filter(show, group, party, body, year, kind, words);
        return asking.of(request, union, asked -> {
            var page = page(asked, Counted.STEPS, filter, sort, paging);
            var next = next(asked, "/steps", filter, sort, paging, page.total());
            return new StepList(
                    asked.about(),
                    asked.framework().code(),
                    page.rows().stream().map(ThingLine::of).toList(),
                    page.total(),
                    next);
        });
    }

    private static Filter filter(
            String show, String group, String party, String body, String year, String kind, String words) {
        if (!SHOWS.contains(show) && !show.startsWith("reported-by:")) {
            var known = SHOWS.stream().filter(each -> !each.isEmpty()).sorted().collect(Collectors.joining(", "));
            throw new ApiFault("show", "show (%s) must be one of %s, reported-by:PARTY".formatted(show, known));
        }
        if (!year.isEmpty() && !year.matches("-|[0-9]{4}"))
            throw new ApiFault("year", "year (%s) must be as 2023, or -".formatted(year));
        return new Filter(show, group, party, body, year, kind, words);
    }

    private Rows.Page page(Asked asked, Counted counted, Filter filter, String sort, Paging paging) {
        var descending = sort.startsWith("-");
        var order = Order.of(descending ? sort.substring(1) : sort)
                .orElseThrow(() -> new ApiFault(
                        "sort",
                        "sort (%s) must be one of %s"
                                .formatted(
                                        sort,
                                        Arrays.stream(Order.values())
                                                .map(Order::word)
                                                .collect(Collectors.joining(", ")))));
        return rows.rows(asked.question(), counted, filter, order, descending, paging.after(), paging.limit());
    }

    private static @org.jspecify.annotations.Nullable String next(
            Asked asked, String below, Filter filter, String sort, Paging paging, long total) {
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
                "sort",
                sort.equals("plan") ? "" : sort);
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
            return new StepAnswer(
                    asked.about(),
                    plan.code(),
                    StepLine.of(it),
                    parts.texts(asked, it.id()),
                    plans.servedBy(asked.unionId(), it.id(), asked.asOf()),
                    parts.due(asked, it.id()),
                    parts.assignments(asked, it.id()),
                    parts.links(asked, it.id()),
                    parts.carried(asked, it.id()),
                    parts.acts(asked, it.id()),
                    parts.standing(asked, it.id()),
                    parts.timeline(asked, it.id()));
        });
    }
}
