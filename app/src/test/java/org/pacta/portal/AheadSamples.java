package org.pacta.portal;

import java.util.List;
import org.pacta.page.Choice;
import org.pacta.page.Link;
import org.pacta.page.Waiting;
import org.pacta.page.form.Field;
import org.pacta.planning.form.ScheduleView;
import org.pacta.portal.network.MapView;
import org.pacta.portal.network.NetworkView;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.portal.timeline.ChartView;
import org.pacta.portal.timeline.TimelineView;
import org.pacta.portal.timeline.TimetableView;

/// The pages that look ahead, filled with invented things.
final class AheadSamples {

    private static final String HERE = "/u/union-state/forecast";

    private final Samples samples;

    AheadSamples(Samples samples) {
        this.samples = samples;
    }

    Waiting waiting() {
        return new Waiting(
                samples.frame("", List.of(), null),
                samples.say("desks.title"),
                samples.say("waiting.futures", "3,072", "10,000"),
                3_072,
                10_000,
                new Link(samples.say("waiting.again"), HERE + "/desks"),
                new Link(samples.say("waiting.desks"), HERE + "/desks?stop=on"));
    }

    ScheduleView schedule() {
        return new ScheduleView(
                samples.frame("", List.of(new Link(samples.say("forecast.title"), HERE)), null),
                samples.say("schedule.title"),
                samples.say("schedule.lead", 2, 80),
                List.of(samples.say("schedule.how")),
                List.of(
                        new Link(samples.say("schedule.chance", 50), HERE + "?chance=50"),
                        new Link(samples.say("schedule.chance", 80), "")),
                List.of(
                        new ScheduleView.Row(measure(), Samples.AT + "/measures/1.1", day(), "7 %", day()),
                        new ScheduleView.Row(
                                "1.2", Samples.AT + "/measures/1.2", "–", "–", samples.say("schedule.dropped"))),
                samples.say("schedule.rest", 3),
                List.of(new ScheduleView.Kept("chance", "80")),
                List.of(new Field(
                        "title",
                        samples.say("schedule.field.title"),
                        samples.say("schedule.hint.title"),
                        Field.Kind.LINE,
                        "",
                        List.of(),
                        List.of(samples.say("schedule.fault.title")))),
                Samples.AT + "/schedule",
                "token",
                new Link(samples.say("schedule.back"), HERE));
    }

    TimelineView timeline() {
        var bar = new ChartView.Bar(
                Samples.AT + "/measures/1.1",
                measure(),
                measure() + ", " + day(),
                22,
                List.of(new ChartView.Part("plan", "10%", "40%"), new ChartView.Part("done", "10%", "25%")),
                "30%",
                "60%");
        var chart = new ChartView(
                "chart-1", measure(), 88, List.of(new ChartView.Tick("2023", "66%")), "80%", List.of(bar));
        return new TimelineView(
                samples.frame("plan", List.of(), null),
                samples.say("timeline.title"),
                day(),
                measure(),
                List.of(measure()),
                true,
                List.of(new TimelineView.Programme(measure(), "1 / 2", true, chart, List.of())),
                List.of(new Choice(samples.say("timeline.unfold"), Samples.AT + "/timeline?fold=", true)),
                table(),
                List.of(),
                List.of(new Link(samples.say("dependencies.further"), Samples.AT + "/network")));
    }

    TimetableView timetable() {
        var bar = new ChartView.Bar(
                Samples.AT + "/measures/1.1",
                measure(),
                samples.say("timetable.label", measure(), day(), day(), day()),
                22,
                List.of(new ChartView.Part("ahead", "10%", "40%"), new ChartView.Part("plan", "50%", "5%")),
                "30%",
                "");
        var chart =
                new ChartView("body-0", measure(), 88, List.of(new ChartView.Tick("2027", "66%")), "8%", List.of(bar));
        return new TimetableView(
                samples.frame("forecast", List.of(), null),
                samples.say("timetable.title"),
                day(),
                samples.say("timetable.sentence", 1, 2, day(), day(), 1),
                List.of(samples.say("timetable.time", 80), samples.say("timetable.how")),
                List.of(new Choice(samples.say("timetable.chance", 80), HERE + "/timetable?chance=80", true)),
                List.of(),
                List.of(chart),
                table(),
                List.of(),
                List.of(new Link(samples.say("timetable.propose"), HERE)));
    }

    NetworkView network() {
        return new NetworkView(
                samples.frame("plan", List.of(), null),
                samples.say("dependencies.title"),
                day(),
                measure(),
                List.of(measure()),
                map(),
                table(),
                Samples.AT + "/network",
                "1.1",
                List.of(),
                List.of(),
                List.of());
    }

    private MapView map() {
        var focus = new MapView.Box(
                8, 8, "focus", Samples.AT + "/measures/1.1", "1.1", measure(), "● " + day(), "confirmed", measure());
        var next = new MapView.Box(
                260, 8, "", Samples.AT + "/network?measure=1.2", "1.2", "1.2", "", "", measure() + " 2");
        return new MapView(
                samples.words(),
                measure(),
                480,
                96,
                List.of(focus, next),
                List.of(new MapView.Line("M212 44L252 44", "M252 38L260 44L252 50Z")));
    }

    private TableView table() {
        return TableView.small(
                samples.words(),
                "rows",
                samples.say("timeline.title"),
                List.of(
                        Column.of(samples.say("forecast.column.measure")),
                        Column.of(samples.say("forecast.column.due"))),
                List.of(List.of(Cell.of(new Link(measure(), Samples.AT + "/measures/1.1")), Cell.of(day()))),
                "");
    }

    private String measure() {
        return samples.either("1.1 Exchange of data on goods", "1.1 Обмен данными о товарах");
    }

    private String day() {
        return samples.words().formats().day(Samples.ON);
    }
}
