package org.pacta.planning.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.obstacles.form.PlanAsked;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Waiting;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.Input;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.planning.Forecasts;
import org.pacta.planning.Runs;
import org.pacta.planning.Timetables;
import org.pacta.planning.history.Course;
import org.pacta.planning.outlook.Desk;
import org.pacta.planning.outlook.Digest;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.outlook.Proposed;
import org.pacta.planning.told.ForecastWords;
import org.pacta.planning.told.Scenarios;
import org.springframework.stereotype.Component;

/// Puts proposed dates into words. Inside a reading: what the reader may not name is left out.
@Component
class SchedulePages {

    private static final int MOST = 400;

    private final Calls calls;
    private final Records records;

    SchedulePages(Calls calls, Records records) {
        this.calls = calls;
        this.records = records;
    }

    /// What stands in the grounds of every draft that is made of a proposal: which forecast, and which scenario.
    static String basis(Call call, ScheduleController.Asked asked, Proposal proposal) {
        var said = new ArrayList<String>();
        said.add(call.say(
                asked.timetable() ? "timetable.basis" : asked.desks() ? "schedule.basis.desks" : "schedule.basis",
                call.words().formats().day(LocalDate.ofEpochDay(proposal.given().today())),
                asked.chance(),
                Forecasts.METHOD,
                Digest.of(proposal.given())));
        if (!asked.changes().words().isEmpty())
            said.add(call.say(
                    asked.name().isEmpty() ? "schedule.scenario" : "schedule.scenario.named",
                    String.join("; ", asked.changes().words()),
                    asked.name()));
        return String.join(" ", said);
    }

    /// The page of the forecast that a proposal comes from.
    static String forecast(Call call, ScheduleController.Asked asked) {
        var path = asked.timetable() ? "/forecast/timetable" : asked.desks() ? "/forecast/desks" : "/forecast";
        var address = call.at(path).with("framework", asked.framework().code());
        return repeated(asked.timetable() ? address.with("chance", String.valueOf(asked.chance())) : address, asked);
    }

    private static Address at(Call call, ScheduleController.Asked asked) {
        return PlanAsked.at(call, asked.framework(), "/schedule");
    }

    private static Address at(Call call, ScheduleController.Asked asked, int chance) {
        return at(call, asked)
                .with("by", asked.timetable() ? "timetable" : "")
                .with("desks", asked.desks() && !asked.timetable() ? "on" : "")
                .with("chance", String.valueOf(chance));
    }

    /// With the scenario, whose parameters may come more than once.
    private static String repeated(Address address, ScheduleController.Asked asked) {
        var named = address.with("name", asked.name()).href();
        var all = new StringBuilder(named);
        for (var each : scenario(asked)) {
            all.append(all.indexOf("?") < 0 ? '?' : '&')
                    .append(each.name())
                    .append('=')
                    .append(Address.segment(each.value()));
        }
        return all.toString();
    }

    private static List<ScheduleView.Kept> scenario(ScheduleController.Asked asked) {
        return Scenarios.names(true).stream()
                .flatMap(name -> asked.values().getOrDefault(name, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> new ScheduleView.Kept(name, value)))
                .toList();
    }

    Waiting waiting(Call call, ScheduleController.Asked asked, Runs.State.Going going) {
        var formats = call.words().formats();
        var here = at(call, asked, asked.chance());
        return new Waiting(
                calls.frame(call, "forecast"),
                call.say(title(asked)),
                call.say("waiting." + going.step(), formats.number(going.done()), formats.number(going.most())),
                going.done(),
                going.most(),
                new Link(call.say("waiting.again"), repeated(here, asked)),
                new Link(call.say("waiting.forecast"), repeated(here.with("stop", "on"), asked)));
    }

    ScheduleView page(Call call, ScheduleController.Asked asked, Proposal proposal, Input input) {
        var proposed = new ArrayList<>(proposal.proposed());
        proposed.sort(Comparator.comparingInt(Proposed::day).thenComparingLong(Proposed::thing));
        var rows = rows(call, asked, proposal, proposed);
        var shown = rows.subList(0, Math.min(MOST, rows.size()));
        var fields = proposed.isEmpty()
                ? List.<Field>of()
                : new Fields(call.words(), "schedule", input)
                        .add("title", Field.Kind.LINE, asked.name())
                        .add("why", Field.Kind.TEXT, "")
                        .all();
        return new ScheduleView(
                calls.frame(call, "forecast", new Link(call.say(back(asked)), forecast(call, asked))),
                call.say(title(asked)),
                call.say(asked.timetable() ? "timetable.lead.draft" : "schedule.lead", proposed.size(), asked.chance()),
                facts(call, asked, proposal, proposed),
                Timetables.CHANCES.stream()
                        .map(each -> new Link(
                                call.say(asked.timetable() ? "timetable.chance" : "schedule.chance", each),
                                each == asked.chance() ? "" : repeated(at(call, asked, each), asked)))
                        .toList(),
                shown,
                shown.size() == rows.size() ? "" : call.say("schedule.rest", rows.size() - shown.size()),
                kept(asked),
                fields,
                at(call, asked).href(),
                call.form(),
                new Link(call.say(asked.timetable() ? "timetable.back" : "schedule.back"), forecast(call, asked)));
    }

    private static String title(ScheduleController.Asked asked) {
        return asked.timetable() ? "timetable.title.draft" : "schedule.title";
    }

    private static String back(ScheduleController.Asked asked) {
        return asked.timetable() ? "timetable.title" : "forecast.title";
    }

    private static List<ScheduleView.Kept> kept(ScheduleController.Asked asked) {
        var kept = new ArrayList<>(scenario(asked));
        kept.add(new ScheduleView.Kept("name", asked.name()));
        if (asked.timetable()) kept.add(new ScheduleView.Kept("by", "timetable"));
        else if (asked.desks()) kept.add(new ScheduleView.Kept("desks", "on"));
        kept.add(new ScheduleView.Kept("chance", String.valueOf(asked.chance())));
        return kept;
    }

    private static List<String> facts(
            Call call, ScheduleController.Asked asked, Proposal proposal, List<Proposed> proposed) {
        var outlook = proposal.outlook();
        int deadline = proposal.given().deadline();
        var facts = new ArrayList<>(asked.changes().faults());
        facts.addAll(asked.changes().words());
        long beyond = proposed.stream()
                .filter(each -> !each.dropped() && each.day() > deadline)
                .count();
        if (beyond > 0)
            facts.add(call.say("schedule.beyond", beyond, call.words().formats().day(LocalDate.ofEpochDay(deadline))));
        if (asked.desks() && outlook != null) {
            var desks = Desk.of(proposal.given(), outlook);
            facts.addAll(new ForecastWords(call.words(), outlook).waiting(desks));
        }
        facts.add(call.say(asked.timetable() ? "timetable.how.draft" : "schedule.how"));
        if (!proposed.isEmpty()) facts.add(call.say("schedule.grounds", basis(call, asked, proposal)));
        return facts;
    }

    private List<ScheduleView.Row> rows(
            Call call, ScheduleController.Asked asked, Proposal proposal, List<Proposed> proposed) {
        var outlook = proposal.outlook();
        var ids = proposed.stream().map(Proposed::thing).toList();
        var names = records.named(call.union().id(), ids, call.asOf());
        var texts = records.texts(call.union().id(), ids, call.asOf());
        var things = new HashMap<Long, Outlook.Thing>();
        if (outlook != null)
            outlook.things().forEach(each -> things.put(each.course().id(), each));
        var rows = new ArrayList<ScheduleView.Row>();
        for (var each : proposed) {
            var name = names.get(each.thing());
            if (name == null) continue;
            var thing = things.get(each.thing());
            var title = Text.of(texts.getOrDefault(each.thing(), List.of()), "title", call.tag())
                    .orElse("");
            rows.add(new ScheduleView.Row(
                    (name.code() + " " + title).strip(),
                    PlanAsked.at(call, asked.framework(), "/" + each.what() + "/" + Address.segment(name.code()))
                            .href(),
                    day(call, each.due()),
                    thing == null || each.due() == Course.NEVER
                            ? "–"
                            : ForecastWords.chance(call.words(), thing.by(each.due())),
                    each.dropped() ? call.say("schedule.dropped") : day(call, each.day())));
        }
        return rows;
    }

    private static String day(Call call, int day) {
        return day == Course.NEVER ? "–" : call.words().formats().briefDay(LocalDate.ofEpochDay(day));
    }
}
