package org.pacta.exchange.project;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.network.LinkType;
import org.pacta.exchange.network.PlanFile.Tie;
import org.pacta.exchange.network.PlanFile.WorkWeek;
import org.pacta.exchange.network.ProjectSheet.Line;
import org.pacta.ledger.AsOf;
import org.pacta.parties.Bodies;
import org.pacta.parties.workdays.Weeks;
import org.pacta.planning.Forecasts;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;
import org.springframework.stereotype.Component;

/// Reads plans for project tools. Inside a reading: what the viewer may not see is not in it.
@Component
class Outlines {

    private static final String STANDARD = "Monday to Friday";
    private static final int YEARS = 3;

    private final Rows rows;
    private final Plans plans;
    private final Forecasts forecasts;
    private final Weeks weeks;
    private final Bodies bodies;

    Outlines(Rows rows, Plans plans, Forecasts forecasts, Weeks weeks, Bodies bodies) {
        this.rows = rows;
        this.plans = plans;
        this.forecasts = forecasts;
        this.weeks = weeks;
        this.bodies = bodies;
    }

    Outline outline(Question asked) {
        int union = asked.union().id();
        var framework = asked.framework();
        var starts = forecasts.starts(union, framework, asked.asOf());
        var parties = new HashMap<String, String>();
        bodies.bodies(union, asked.asOf(), asked.language()).forEach(each -> {
            if (each.party() != null) parties.put(each.code(), each.party());
        });
        var calendars = calendars(asked);
        var items = new LinkedHashMap<String, Outline.Item>();
        var keys = new HashMap<Long, String>();
        var of = new HashMap<String, List<Line>>();
        for (var counted : List.of(Counted.MEASURES, Counted.STEPS)) {
            var kind = counted == Counted.STEPS ? "step" : "measure";
            for (var row : rows.all(asked, counted, Filter.ALL)) {
                var party = row.leads().stream()
                        .map(parties::get)
                        .filter(calendars::containsKey)
                        .findFirst();
                var line = line(kind, row, starts.getOrDefault(row.id(), framework.starts()), party.orElse(""));
                keys.put(row.id(), line.key());
                items.put(
                        line.key(),
                        new Outline.Item(
                                row.id(), row.code(), row.due(), row.state().equals("confirmed")));
                of.computeIfAbsent(row.group() == null ? "" : row.group(), _ -> new ArrayList<>())
                        .add(line);
            }
        }
        var lines = new ArrayList<Line>();
        tree(plans.groups(union, framework.id(), asked.asOf(), asked.language()), null, 1, of, lines);
        of.values().forEach(lines::addAll);
        var ties = plans.precedences(union, asked.asOf()).stream()
                .filter(each -> keys.containsKey(each.before()) && keys.containsKey(each.after()))
                .map(each -> new Tie(
                        keys.getOrDefault(each.before(), ""),
                        keys.getOrDefault(each.after(), ""),
                        LinkType.valueOf(each.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
                        each.lag()))
                .toList();
        return new Outline(
                mark(asked),
                framework.title(),
                framework.starts(),
                List.copyOf(calendars.values()),
                lines,
                items,
                ties);
    }

    private static Line line(String kind, Row row, LocalDate start, String calendar) {
        var done = row.state().equals("confirmed") ? row.since() : null;
        return new Line(1, kind, row.code(), row.title(), start, row.due(), row.due(), done, calendar);
    }

    /// Groups with what stands in them, from the top down; what was placed is taken from `of`.
    private static void tree(
            List<Group> groups, @Nullable String parent, int depth, Map<String, List<Line>> of, List<Line> lines) {
        for (var group : groups) {
            if (!java.util.Objects.equals(group.parent(), parent)) continue;
            lines.add(new Line(
                    depth, "group", group.code(), group.code() + " " + group.title(), null, null, null, null, ""));
            var own = of.remove(group.code());
            if (own != null) own.forEach(each -> lines.add(deeper(each, depth + 1)));
            tree(groups, group.code(), depth + 1, of, lines);
        }
    }

    private static Line deeper(Line line, int depth) {
        return new Line(
                depth,
                line.kind(),
                line.code(),
                line.name(),
                line.start(),
                line.finish(),
                line.deadline(),
                line.done(),
                line.calendar());
    }

    /// The standard week first, then that of each Party that has set one.
    private Map<String, WorkWeek> calendars(Question asked) {
        var framework = asked.framework();
        var all = new LinkedHashMap<String, WorkWeek>();
        var five = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        all.put(STANDARD, new WorkWeek(STANDARD, five, List.of(), List.of()));
        var set = weeks.weeks(
                asked.union().id(),
                asked.asOf(),
                framework.starts().getYear(),
                framework.ends().getYear() + YEARS);
        for (var party : bodies.parties(asked.union().id(), asked.asOf(), asked.language())) {
            var week = set.get(party.id());
            if (week == null) continue;
            all.put(
                    party.code(),
                    new WorkWeek(party.code(), week.days(), List.copyOf(week.off()), List.copyOf(week.extra())));
        }
        return all;
    }

    private static String mark(Question asked) {
        return "pacta %s %s %s %s"
                .formatted(
                        coded(asked.union().code()),
                        coded(asked.framework().code()),
                        asked.asOf().on(),
                        asked.asOf().known());
    }

    private static String coded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    /// Of which plan and moment a file says it is.
    record Marked(String union, String framework, AsOf asOf) {}

    /// Empty where the mark was lost or altered.
    static Optional<Marked> marked(String mark) {
        var parts = mark.split(" ", -1);
        if (parts.length != 5 || !parts[0].equals("pacta")) return Optional.empty();
        try {
            return Optional.of(new Marked(
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[2], StandardCharsets.UTF_8),
                    new AsOf(LocalDate.parse(parts[3]), Instant.parse(parts[4]))));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
