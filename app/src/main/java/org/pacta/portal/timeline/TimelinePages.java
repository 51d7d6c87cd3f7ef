package org.pacta.portal.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.page.Choice;
import org.pacta.page.Link;
import org.pacta.planning.Forecasts;
import org.pacta.portal.Frames;
import org.pacta.portal.RowTables;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;
import org.springframework.stereotype.Component;

/// Puts a plan along time into bars and a table. Inside a reading: what the viewer may not see is not in it.
///
/// Parameters: `group` shows one part of the plan with all below it, `skip` is how many measures come before,
/// `fold=all` folds the programmes.
@Component
class TimelinePages {

    static final int PAGE = 100;

    private final Frames frames;
    private final Rows rows;
    private final Plans plans;
    private final Forecasts forecasts;

    TimelinePages(Frames frames, Rows rows, Plans plans, Forecasts forecasts) {
        this.frames = frames;
        this.rows = rows;
        this.plans = plans;
        this.forecasts = forecasts;
    }

    TimelineView page(Visit visit, Optional<TimelineController.Foretold> foretold) {
        int union = visit.union().id();
        var framework = visit.question().framework();
        var group = visit.query().getOrDefault("group", "").strip();
        var groups = new LinkedHashMap<String, Group>();
        plans.groups(union, framework.id(), visit.asOf(), visit.tag()).forEach(each -> groups.put(each.code(), each));
        if (!group.isEmpty() && !groups.containsKey(group)) throw new NotFound("group " + group);
        var every = rows.all(visit.question(), Counted.MEASURES, Filter.ALL);
        var all = group.isEmpty() ? every : below(group, groups, every);
        int skip = skip(visit, all.size());
        var starts = forecasts.starts(union, framework, visit.asOf());
        var spans = all.subList(skip, Math.min(all.size(), skip + PAGE)).stream()
                .map(each -> span(each, starts.getOrDefault(each.id(), framework.starts()), foretold))
                .toList();
        var axis = Axis.of(framework.starts(), framework.ends(), visit.asOf().on(), spans);
        var here =
                group.isEmpty() ? visit.in("/timeline") : visit.in("/timeline").with("group", group);
        return new TimelineView(
                frames.of(visit, "plan", Frames.crumbs(visit)),
                visit.say("timeline.title"),
                visit.say(
                        "portal.moment.position",
                        visit.words().formats().day(visit.asOf().on())),
                all.size() <= PAGE
                        ? visit.say("timeline.lead", all.size())
                        : visit.say("timeline.lead.page", skip + 1, skip + spans.size(), all.size()),
                facts(visit, foretold),
                foretold.isPresent(),
                programmes(visit, groups, group, spans, axis),
                folds(visit, here),
                table(visit, spans, waits(visit, every), foretold.isPresent()),
                pages(visit, here, skip, all.size()),
                further(visit, group));
    }

    /// The rows of a group and of all groups below it; a group stands before those below it.
    private static List<Row> below(String group, LinkedHashMap<String, Group> groups, List<Row> every) {
        var below = new HashSet<String>();
        below.add(group);
        groups.forEach((code, each) -> {
            if (below.contains(each.parent())) below.add(code);
        });
        return every.stream()
                .filter(each -> each.group() != null && below.contains(each.group()))
                .toList();
    }

    /// How many come before the page asked.
    static int skip(Visit visit, int of) {
        var asked = visit.query().getOrDefault("skip", "");
        int skip = asked.matches("[0-9]{1,7}") ? Integer.parseInt(asked) / PAGE * PAGE : 0;
        return skip < of ? skip : 0;
    }

    private static Span span(Row row, LocalDate start, Optional<TimelineController.Foretold> foretold) {
        var ahead = foretold.map(each -> each.ahead().get(row.id()))
                .filter(_ -> !row.state().equals("confirmed"))
                .orElse(null);
        return new Span(row, start, ahead);
    }

    private static List<String> facts(Visit visit, Optional<TimelineController.Foretold> foretold) {
        var facts = new ArrayList<String>();
        facts.add(visit.say("timeline.start"));
        facts.add(foretold.map(each -> visit.say(
                        each.published() ? "timeline.published" : "timeline.foretold",
                        visit.words().formats().day(each.on())))
                .orElseGet(() -> visit.say("timeline.hidden")));
        return facts;
    }

    /// The programmes in the order of the plan: measures of one group that follow each other.
    private static List<TimelineView.Programme> programmes(
            Visit visit, Map<String, Group> groups, String shown, List<Span> spans, Axis axis) {
        var of = new LinkedHashMap<String, List<Span>>();
        spans.forEach(each -> of.computeIfAbsent(
                        each.row().group() == null ? "" : each.row().group(), _ -> new ArrayList<>())
                .add(each));
        var charts = new Charts(visit, axis);
        boolean open = !visit.query().getOrDefault("fold", "").equals("all");
        var programmes = new ArrayList<TimelineView.Programme>();
        of.forEach((code, own) -> {
            var group = groups.get(code);
            var title = group == null ? visit.say("timeline.none") : group.code() + " " + group.title();
            long done = own.stream().filter(each -> each.done() != null).count();
            var alone = group == null || code.equals(shown)
                    ? List.<Link>of()
                    : List.of(visit.link(
                            visit.say("timeline.alone", code),
                            visit.in("/timeline").with("group", code)));
            programmes.add(new TimelineView.Programme(
                    title,
                    visit.say("timeline.counted", done, own.size()),
                    open,
                    charts.chart("programme-" + programmes.size(), title, own),
                    alone));
        });
        return programmes;
    }

    private static List<Choice> folds(Visit visit, Address here) {
        boolean folded = visit.query().getOrDefault("fold", "").equals("all");
        var skip = visit.query().getOrDefault("skip", "");
        var page = skip.isEmpty() ? here : here.with("skip", skip);
        return List.of(
                new Choice(visit.say("timeline.unfold"), page.href(), !folded),
                new Choice(visit.say("timeline.fold"), page.with("fold", "all").href(), folded));
    }

    private static List<Link> pages(Visit visit, Address here, int skip, int of) {
        var pages = new ArrayList<Link>();
        if (skip >= PAGE) {
            var before = skip == PAGE ? here : here.with("skip", String.valueOf(skip - PAGE));
            pages.add(visit.link(visit.say("timeline.before", PAGE), before));
        }
        if (skip + PAGE < of) {
            int next = Math.min(PAGE, of - skip - PAGE);
            pages.add(visit.link(visit.say("timeline.next", next), here.with("skip", String.valueOf(skip + PAGE))));
        }
        return pages;
    }

    private static List<Link> further(Visit visit, String group) {
        var links = new ArrayList<Link>();
        if (!group.isEmpty()) links.add(visit.link(visit.say("timeline.whole"), visit.in("/timeline")));
        links.add(visit.link(
                visit.say("forecast.title"),
                visit.at("/forecast")
                        .with("framework", visit.question().framework().code())));
        links.add(visit.link(visit.say("dependencies.further"), visit.in("/network")));
        links.add(visit.link(visit.say("project.title"), visit.in("/project")));
        return links;
    }

    /// The codes of the measures of the plan that each waits for.
    private Map<Long, List<String>> waits(Visit visit, List<Row> every) {
        var codes = new HashMap<Long, String>();
        every.forEach(each -> codes.put(each.id(), each.code()));
        var waits = new HashMap<Long, List<String>>();
        for (var each : plans.precedences(visit.union().id(), visit.asOf())) {
            var code = codes.get(each.before());
            if (code != null)
                waits.computeIfAbsent(each.after(), _ -> new ArrayList<>()).add(code);
        }
        return waits;
    }

    private static TableView table(Visit visit, List<Span> spans, Map<Long, List<String>> waits, boolean foretold) {
        var columns = new ArrayList<>(List.of(
                Column.of(visit.say("timeline.column.measure")),
                Column.of(visit.say("timeline.column.state")),
                Column.of(visit.say("timeline.column.start")),
                Column.of(visit.say("timeline.column.due"))));
        if (foretold) {
            columns.add(Column.of(visit.say("timeline.column.p50")));
            columns.add(Column.of(visit.say("timeline.column.p80")));
        }
        columns.add(Column.minor(visit.say("timeline.column.waits")));
        return TableView.small(
                visit.words(),
                "spans",
                visit.say("timeline.table"),
                columns,
                spans.stream()
                        .map(each ->
                                cells(visit, each, waits.getOrDefault(each.row().id(), List.of()), foretold))
                        .toList(),
                visit.say("timeline.empty"));
    }

    private static List<Cell> cells(Visit visit, Span span, List<String> waits, boolean foretold) {
        var row = span.row();
        var formats = visit.words().formats();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(
                visit.link(row.code() + " " + row.title(), visit.in("/measures/" + Address.segment(row.code())))));
        cells.add(Cell.of(RowTables.badge(visit, row)));
        cells.add(Cell.of(formats.briefDay(span.start())));
        var first = row.firstDue();
        cells.add(Cell.of(
                row.due() == null ? "–" : formats.briefDay(row.due()),
                first == null || first.equals(row.due())
                        ? ""
                        : visit.say("timeline.label.first", formats.briefDay(first))));
        if (foretold) {
            var ahead = span.ahead();
            cells.add(Cell.of(ahead == null ? "–" : formats.briefDay(ahead.p50())));
            cells.add(Cell.of(ahead == null ? "–" : formats.briefDay(ahead.p80())));
        }
        cells.add(Cell.of(waits.isEmpty() ? "–" : String.join(", ", waits)));
        return cells;
    }
}
