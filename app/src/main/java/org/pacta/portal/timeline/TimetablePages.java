package org.pacta.portal.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Choice;
import org.pacta.page.Link;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.planning.Timetables;
import org.pacta.planning.history.Course;
import org.pacta.planning.outlook.Timetable;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.forecast.ForecastVisits;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Component;

/// Puts a schedule into bars, body by body, and tables. Inside a reading: what the reader may not name is left out.
@Component
class TimetablePages {

    private static final int PAGE = TimelinePages.PAGE;
    private static final int DESKS = 40;

    private final Frames frames;
    private final Records records;
    private final Bodies bodies;

    TimetablePages(Frames frames, Records records, Bodies bodies) {
        this.frames = frames;
        this.records = records;
        this.bodies = bodies;
    }

    private record Place(
            ForecastVisits.Asked asked,
            Timetables.Made made,
            int chance,
            Map<Long, Body> bodies,
            Map<Long, String> names) {

        Visit visit() {
            return asked.visit();
        }

        int today() {
            return made.given().today();
        }

        /// What the body is called; a body that may not be seen at work is one of the others.
        String who(Course course) {
            var body = bodies.get(course.body());
            if (body != null && asked.sees(course.party())) return body.name();
            return visit().say(course.body() == 0 ? "timetable.nobody" : "timetable.others");
        }

        String at(String... more) {
            var all = new ArrayList<>(List.of("chance", String.valueOf(chance)));
            all.addAll(List.of(more));
            return asked.whatIf().at("/forecast/timetable", all.toArray(String[]::new));
        }
    }

    TimetableView page(ForecastVisits.Asked asked, Timetables.Made made, int chance) {
        var visit = asked.visit();
        var slots = made.timetable().slots();
        var ids = slots.stream().map(each -> each.course().id()).toList();
        var names = new HashMap<Long, String>();
        var codes = records.named(visit.union().id(), ids, visit.asOf());
        var named = new HashMap<Long, Body>();
        bodies.bodies(visit.union().id(), visit.asOf(), visit.tag()).forEach(each -> named.put(each.id(), each));
        var place = new Place(asked, made, chance, named, names);
        var shown = slots.stream()
                .filter(each -> codes.containsKey(each.course().id()))
                .sorted(Comparator.comparing((Timetable.Slot each) -> place.who(each.course())))
                .toList();
        int skip = TimelinePages.skip(visit, shown.size());
        var some = shown.subList(skip, Math.min(shown.size(), skip + PAGE));
        named(visit, some, codes, names);
        return new TimetableView(
                frames.of(visit, "forecast", Frames.crumbs(visit).subList(0, 1)),
                visit.say("timetable.title"),
                visit.say(
                        "portal.moment.position",
                        visit.words().formats().day(visit.asOf().on())),
                sentence(place, slots),
                facts(place),
                Timetables.CHANCES.stream()
                        .map(each -> new Choice(
                                visit.say("timetable.chance", each),
                                asked.whatIf().at("/forecast/timetable", "chance", String.valueOf(each)),
                                each == chance))
                        .toList(),
                desks(place),
                charts(place, some, codes),
                table(place, some, codes),
                pages(place, skip, shown.size()),
                further(place));
    }

    private void named(
            Visit visit, List<Timetable.Slot> slots, Map<Long, Records.Name> codes, Map<Long, String> names) {
        var ids = slots.stream().map(each -> each.course().id()).toList();
        var texts = records.texts(visit.union().id(), ids, visit.asOf());
        codes.forEach((id, name) -> {
            var title =
                    visit.text(texts.getOrDefault(id, List.of()), "title", "").words();
            names.put(id, (name.code() + " " + title).strip());
        });
    }

    private static String sentence(Place place, List<Timetable.Slot> slots) {
        var visit = place.visit();
        if (slots.isEmpty()) return visit.say("forecast.things.none");
        int last = slots.stream().mapToInt(Timetable.Slot::done).max().orElse(place.today());
        long late = slots.stream().filter(each -> each.late(place.today()) > 0).count();
        long by = slots.stream()
                .filter(each -> each.done() <= place.made.given().deadline())
                .count();
        return visit.say(
                "timetable.sentence",
                by,
                slots.size(),
                visit.words()
                        .formats()
                        .day(LocalDate.ofEpochDay(place.made.given().deadline())),
                visit.words().formats().day(LocalDate.ofEpochDay(last)),
                late);
    }

    private static List<String> facts(Place place) {
        var visit = place.visit();
        var facts = new ArrayList<>(place.asked.changes().faults());
        facts.addAll(place.asked.changes().words());
        long known = place.made.timetable().used(place.made.given()).stream()
                .filter(each -> each.units() != null)
                .count();
        int all = place.made.timetable().used(place.made.given()).size();
        facts.add(known == 0 ? visit.say("desks.none") : visit.say("timetable.known", known, all));
        facts.add(visit.say("timetable.time", place.chance));
        facts.add(visit.say(place.made.timetable().byDates() ? "timetable.order.dates" : "timetable.order.end"));
        facts.add(visit.say("timetable.how"));
        return facts;
    }

    private static List<TableView> desks(Place place) {
        var visit = place.visit();
        var formats = visit.words().formats();
        var rows = new ArrayList<List<Cell>>();
        for (var each : place.made.timetable().used(place.made.given())) {
            var body = place.bodies.get(each.body());
            if (body == null || !place.asked.sees(each.party()) || rows.size() >= DESKS) continue;
            var units = each.units();
            rows.add(List.of(
                    Cell.of(new Link(
                            body.name(),
                            visit.at("/bodies/" + Address.segment(body.code())).href())),
                    Cell.of(units == null ? visit.say("desks.unsaid") : formats.number(units)),
                    Cell.of(formats.number(each.most())),
                    Cell.of(formats.number(each.things())),
                    Cell.of(day(visit, each.last()))));
        }
        if (rows.isEmpty()) return List.of();
        return List.of(TableView.small(
                visit.words(),
                "timetable-desks",
                visit.say("timetable.desks"),
                List.of(
                        Column.of(visit.say("desks.body")),
                        Column.number(visit.say("desks.units")),
                        Column.number(visit.say("timetable.most")),
                        Column.number(visit.say("desks.open")),
                        Column.of(visit.say("timetable.last"))),
                rows,
                ""));
    }

    private List<ChartView> charts(Place place, List<Timetable.Slot> slots, Map<Long, Records.Name> codes) {
        var visit = place.visit();
        var of = new LinkedHashMap<String, List<Timetable.Slot>>();
        slots.forEach(each -> of.computeIfAbsent(place.who(each.course()), _ -> new ArrayList<>())
                .add(each));
        int end = slots.stream().mapToInt(Timetable.Slot::done).max().orElse(place.today());
        // further out a picture says little of the years that can still be decided on
        int far = Math.max(place.made.given().deadline(), place.today()) + 2 * 365;
        var axis = new Axis(
                LocalDate.ofEpochDay(place.today()).withDayOfMonth(1),
                LocalDate.ofEpochDay(Math.min(far, Math.max(end, place.today() + 60)) + 30L));
        var charts = new ArrayList<ChartView>();
        of.forEach((who, own) -> {
            var bars = new ArrayList<ChartView.Bar>();
            int y = ChartView.HEAD;
            for (var each : own) {
                bars.add(bar(place, axis, each, codes, y));
                y += ChartView.DOWN;
            }
            var now = Charts.percent(axis.at(LocalDate.ofEpochDay(place.today() + 1L)));
            charts.add(new ChartView("body-" + charts.size(), who, y + 4, Charts.ticks(visit, axis), now, bars));
        });
        return charts;
    }

    private static ChartView.Bar bar(
            Place place, Axis axis, Timetable.Slot slot, Map<Long, Records.Name> codes, int y) {
        var visit = place.visit();
        var words = place.names.getOrDefault(slot.course().id(), "");
        var parts = new ArrayList<ChartView.Part>();
        part(parts, axis, "ahead", slot.start(), slot.worked());
        if (slot.done() > slot.worked()) part(parts, axis, "plan", slot.worked() + 1, slot.done());
        int due = slot.course().due(place.today());
        var label = visit.say(
                "timetable.label", words, day(visit, slot.start()), day(visit, slot.worked()), day(visit, slot.done()));
        return new ChartView.Bar(
                href(visit, codes.get(slot.course().id())),
                Charts.brief(words),
                due == Course.NEVER ? label : label + "; " + visit.say("timeline.label.due", day(visit, due)),
                y,
                parts,
                due == Course.NEVER ? "" : Charts.percent(axis.at(LocalDate.ofEpochDay(due + 1L))),
                "");
    }

    private static void part(List<ChartView.Part> parts, Axis axis, String style, int from, int to) {
        double left = Math.min(axis.at(LocalDate.ofEpochDay(from)), 99.6);
        double right = Math.max(axis.at(LocalDate.ofEpochDay(to + 1L)), left + 0.4);
        parts.add(new ChartView.Part(style, Charts.percent(left), Charts.percent(right - left)));
    }

    private static TableView table(Place place, List<Timetable.Slot> slots, Map<Long, Records.Name> codes) {
        var visit = place.visit();
        var formats = visit.words().formats();
        var rows = slots.stream()
                .map(each -> {
                    int due = each.course().due(place.today());
                    return List.of(
                            Cell.of(new Link(
                                    place.names.getOrDefault(each.course().id(), ""),
                                    href(visit, codes.get(each.course().id())))),
                            Cell.of(place.who(each.course())),
                            Cell.of(day(visit, each.start())),
                            Cell.of(day(visit, each.worked())),
                            Cell.of(day(visit, each.done())),
                            Cell.of(due == Course.NEVER ? "–" : day(visit, due)),
                            Cell.of(formats.number(each.late(place.today()))));
                })
                .toList();
        return TableView.small(
                visit.words(),
                "timetable",
                visit.say("timetable.table"),
                List.of(
                        Column.of(visit.say("forecast.column.measure")),
                        Column.of(visit.say("desks.body")),
                        Column.of(visit.say("timetable.from")),
                        Column.of(visit.say("timetable.until")),
                        Column.of(visit.say("timetable.done")),
                        Column.of(visit.say("forecast.column.due")),
                        Column.number(visit.say("timetable.late"))),
                rows,
                visit.say("forecast.things.none"));
    }

    private static String href(Visit visit, Records.@Nullable Name name) {
        if (name == null) return visit.in("").href();
        var path = name.kind().equals("step") ? "/steps/" : "/measures/";
        return visit.in(path + Address.segment(name.code())).href();
    }

    private static List<Link> pages(Place place, int skip, int of) {
        var visit = place.visit();
        var pages = new ArrayList<Link>();
        if (skip >= PAGE) pages.add(new Link(visit.say("timeline.before", PAGE), at(place, skip - PAGE)));
        if (skip + PAGE < of)
            pages.add(new Link(visit.say("timeline.next", Math.min(PAGE, of - skip - PAGE)), at(place, skip + PAGE)));
        return pages;
    }

    private static String at(Place place, int skip) {
        return place.at("skip", String.valueOf(skip));
    }

    private static List<Link> further(Place place) {
        var visit = place.visit();
        var whatIf = place.asked.whatIf();
        var chance = String.valueOf(place.chance);
        var links = new ArrayList<Link>();
        if (place.asked.estimates() && !place.made.timetable().slots().isEmpty())
            links.add(new Link(visit.say("timetable.propose"), whatIf.schedule("by", "timetable", "chance", chance)));
        links.add(new Link(visit.say("forecast.further.csv"), whatIf.at("/forecast/timetable.csv", "chance", chance)));
        links.add(new Link(visit.say("desks.title"), whatIf.at("/forecast/desks")));
        return links;
    }

    private static String day(Visit visit, int day) {
        return visit.words().formats().briefDay(LocalDate.ofEpochDay(day));
    }
}
