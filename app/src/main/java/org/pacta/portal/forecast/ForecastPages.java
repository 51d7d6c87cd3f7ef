package org.pacta.portal.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.pacta.page.Link;
import org.pacta.page.Waiting;
import org.pacta.planning.Forecasts;
import org.pacta.planning.Runs;
import org.pacta.planning.outlook.Desk;
import org.pacta.planning.told.ForecastWords;
import org.pacta.planning.told.Topic;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.EarnedSchedule;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Series;
import org.springframework.stereotype.Component;

/// Puts a forecast into words, a picture and tables.
@Component
class ForecastPages {

    private static final int LEAST_BEYOND = 366;

    private final Frames frames;
    private final Series series;
    private final ForecastTables tables;
    private final AheadWords aheadWords;
    private final Underway underway;
    private final Forecasts forecasts;

    ForecastPages(
            Frames frames,
            Series series,
            ForecastTables tables,
            AheadWords aheadWords,
            Underway underway,
            Forecasts forecasts) {
        this.frames = frames;
        this.series = series;
        this.tables = tables;
        this.aheadWords = aheadWords;
        this.underway = underway;
        this.forecasts = forecasts;
    }

    /// For those who may not see it while none is published.
    ForecastView hidden(Visit visit) {
        return ForecastView.plainly(
                frames.of(visit, "forecast", Frames.crumbs(visit).subList(0, 1)),
                visit.say("forecast.title"),
                "",
                visit.say("forecast.hidden"),
                List.of(),
                List.of(),
                List.of());
    }

    ForecastView page(Looked looked) {
        var visit = looked.visit();
        var outlook = looked.outlook();
        var wording = new ForecastWords(visit.words(), outlook);
        boolean open = outlook.open() > 0 && outlook.total() > 0;
        var facts = new ArrayList<>(looked.changes().faults());
        var words = looked.changes().words();
        looked.changes()
                .scenario()
                .idle(looked.before())
                .forEach(each -> facts.add(visit.say(
                        "forecast.whatif." + each.why().name().toLowerCase(Locale.ROOT), words.get(each.place()))));
        var due = open ? due(looked) : List.<Series.Point>of();
        var topics = wording.topics(
                looked.desks() ? Desk.of(looked.given(), outlook) : List.of(),
                open ? aheadWords.line(looked) : List.of(),
                open ? ahead(looked, due) : List.of(),
                forecasts.claimed(visit.union().id(), looked.asOf(), outlook));
        return new ForecastView(
                frames.of(visit, "forecast", Frames.crumbs(visit).subList(0, 1)),
                title(visit, looked.desks()),
                visit.say(
                        "portal.moment.position",
                        visit.words().formats().day(looked.asOf().on())),
                wording.sentence(),
                facts,
                topics,
                open ? fan(looked, due) : null,
                open ? EndsView.of(visit.words(), outlook) : null,
                tables.all(looked),
                looked.name().isEmpty() ? "" : visit.say("forecast.whatif.name", looked.name()),
                changes(looked),
                looked.whatIf().plain(),
                open ? ForecastPictures.links(looked) : Map.of(),
                open ? looked.whatIf().form() : null,
                further(looked));
    }

    /// Where the plan as it is stands against its own dates, and what lies ahead.
    private List<Topic> ahead(Looked looked, List<Series.Point> due) {
        var topics = new ArrayList<Topic>();
        var visit = looked.visit();
        if (looked.changes().words().isEmpty())
            EarnedSchedule.of(
                            visit.question().framework().starts(),
                            looked.asOf().on(),
                            looked.outlook().done(),
                            due)
                    .ifPresent(each -> topics.add(
                            new Topic(visit.say("earned.topic"), new EarnedWords(visit.words(), each).said())));
        topics.addAll(aheadWords.topics(looked));
        return topics;
    }

    /// What the plan's own dates ask for by each day.
    private List<Series.Point> due(Looked looked) {
        var question = asked(looked);
        return series.due(question, counted(question));
    }

    private static Question asked(Looked looked) {
        var visit = looked.visit();
        return new Question(visit.union(), visit.question().framework(), looked.asOf(), visit.tag());
    }

    private static Counted counted(Question question) {
        return question.framework().counts().equals("steps") ? Counted.STEPS : Counted.MEASURES;
    }

    private static String title(Visit visit, boolean desks) {
        return visit.say(desks ? "desks.title" : "forecast.title");
    }

    /// While it is worked out.
    Waiting waiting(WhatIf whatIf, Runs.State.Going going) {
        var visit = whatIf.visit();
        var stop = new Link(visit.say("waiting." + whatIf.after()), whatIf.with("stop", "on"));
        return underway.page(visit, title(visit, whatIf.desks()), going, whatIf.here(), stop);
    }

    private static List<ForecastView.Change> changes(Looked looked) {
        var words = looked.changes().words();
        var parts = looked.changes().parts();
        var whatIf = looked.whatIf();
        return IntStream.range(0, words.size())
                .mapToObj(each -> new ForecastView.Change(
                        words.get(each),
                        whatIf.without(parts.get(each).name(), parts.get(each).value())))
                .toList();
    }

    private static List<Link> further(Looked looked) {
        var visit = looked.visit();
        var links = new ArrayList<Link>();
        links.add(new Link(
                visit.say(looked.desks() ? "desks.without" : "desks.with"),
                looked.whatIf().other()));
        if (looked.estimates() && looked.outlook().open() > 0)
            links.add(new Link(visit.say("schedule.propose"), looked.whatIf().schedule()));
        links.add(visit.link(
                visit.say("forecast.further.csv"),
                visit.at("/forecast.csv")
                        .with("framework", visit.question().framework().code())));
        if (looked.outlook().open() > 0 && !looked.published()) {
            links.add(new Link(visit.say("decisions.further"), looked.whatIf().at("/forecast/decisions")));
            links.add(new Link(visit.say("timetable.further"), looked.whatIf().at("/forecast/timetable")));
        }
        links.add(visit.link(visit.say("timeline.further"), visit.in("/timeline")));
        links.add(visit.link(visit.say("dependencies.further"), visit.in("/network")));
        links.add(visit.link(visit.say("forecast.further.risks"), visit.in("/risks")));
        links.add(visit.link(visit.say("forecast.further.kept"), visit.in("/forecasts")));
        if (looked.keeps()) links.add(visit.link(visit.say("forecast.further.keep"), visit.in("/forecasts/new")));
        links.addAll(looked.procedures());
        return links;
    }

    /// What may be done by when; only where something is open.
    FanView fan(Looked looked) {
        return fan(looked, due(looked));
    }

    private FanView fan(Looked looked, List<Series.Point> due) {
        var visit = looked.visit();
        var asOf = looked.asOf();
        var outlook = looked.outlook();
        var question = asked(looked);
        var framework = question.framework();
        // further out a picture says little of the years that can still be decided on
        int length = outlook.deadline() - Math.toIntExact(framework.starts().toEpochDay());
        var last = Math.max(
                outlook.deadline(),
                Math.min(
                        outlook.deadline() + Math.max(LEAST_BEYOND, length),
                        Math.min(outlook.end().p80(), outlook.fan().getLast().day())));
        return new FanView(
                visit.words(),
                framework.starts(),
                LocalDate.ofEpochDay(Math.max(last, outlook.today() + 30L)),
                asOf.on(),
                LocalDate.ofEpochDay(outlook.deadline()),
                outlook.total(),
                series.confirmed(question, counted(question)),
                due,
                outlook.fan(),
                outlook.line());
    }
}
