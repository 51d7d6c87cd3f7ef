package org.pacta.exchange.quarter;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.council.extension.Cause;
import org.pacta.language.Lexicon;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.plan.Assignment;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.pacta.reporting.Cycle;
import org.pacta.reporting.ReportDrafts;
import org.pacta.reporting.Reports;
import org.pacta.reporting.Row;
import org.pacta.reporting.Voice;
import org.springframework.stereotype.Component;

/// Fills workbooks and the page on which they are handed out and taken in. Called inside a reading.
@Component
class QuarterPages {

    /// So many faults are shown; the rest are counted.
    private static final int SHOWN = 500;

    private final Calls calls;
    private final Reports reports;
    private final ReportDrafts drafts;
    private final Subjects subjects;
    private final Bodies bodies;
    private final Plans plans;
    private final Discretions discretions;
    private final Lexicon lexicon;

    QuarterPages(
            Calls calls,
            Reports reports,
            ReportDrafts drafts,
            Subjects subjects,
            Bodies bodies,
            Plans plans,
            Discretions discretions,
            Lexicon lexicon) {
        this.calls = calls;
        this.reports = reports;
        this.drafts = drafts;
        this.subjects = subjects;
        this.bodies = bodies;
        this.plans = plans;
        this.discretions = discretions;
        this.lexicon = lexicon;
    }

    Cycle cycle(Call call, String code) {
        return reports.cycle(call.union().id(), code, call.asOf(), call.tag());
    }

    static String at(Call call, String cycle, String below) {
        return call.at("/cycles/" + Address.segment(cycle) + below).href();
    }

    private List<Body> all(Call call) {
        return bodies.bodies(call.union().id(), call.asOf(), call.tag());
    }

    private Map<Long, List<Row>> rows(Call call, Cycle cycle, long body) {
        return reports.rows(call.union().id(), cycle, call.capacity().party(), body, call.asOf()).stream()
                .collect(Collectors.groupingBy(Row::body));
    }

    /// The page with whatever came of the files.
    ///
    /// @param parcel what the form carries on; empty where nothing is to be chosen
    QuarterView page(Call call, String code, Weighed weighed, List<String> faults, String parcel) {
        var cycle = cycle(call, code);
        var own = rows(call, cycle, Voice.body(call));
        var downloads = all(call).stream()
                .filter(each -> own.containsKey(each.id()))
                .map(each -> new Link(
                        each.name(), at(call, code, "/bodies/" + Address.segment(each.code()) + "/workbook.xlsx")))
                .toList();
        var wrong = weighed.wrong();
        return view(
                call,
                cycle,
                downloads,
                faults,
                wrong.size() > SHOWN ? wrong.subList(0, SHOWN) : wrong,
                wrong.size() > SHOWN ? call.say("quarter.more", SHOWN) : "",
                wrong.isEmpty() ? weighed.conflicts() : List.of(),
                parcel,
                List.of());
    }

    private QuarterView view(
            Call call,
            Cycle cycle,
            List<Link> downloads,
            List<String> faults,
            List<QuarterView.Wrong> wrong,
            String more,
            List<QuarterView.Conflict> conflicts,
            String parcel,
            List<Link> receipts) {
        return new QuarterView(
                calls.frame(
                        call,
                        "",
                        new Link(call.say("reporting.title"), call.at("/cycles").href()),
                        new Link(cycle.title(), at(call, cycle.code(), ""))),
                call.say(receipts.isEmpty() ? "quarter.title" : "quarter.receipts"),
                cycle.title(),
                downloads,
                faults,
                wrong,
                more,
                conflicts,
                parcel,
                receipts,
                call.capacity().party() == 0 ? "" : at(call, cycle.code(), "/workbooks"),
                call.form());
    }

    /// The receipts of files that were taken together.
    QuarterView receipts(Call call, String code, int from, int to) {
        var cycle = cycle(call, code);
        var names = all(call).stream().collect(Collectors.toMap(Body::id, Body::name));
        var links = IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(number -> reports.submission(call.union().id(), cycle, number, call.asOf()).stream()
                        .limit(1))
                .map(each -> new Link(
                        call.say(
                                "quarter.receipt",
                                cycle.code() + "/" + each.number(),
                                names.getOrDefault(each.body(), "–")),
                        at(call, code, "/receipts/" + each.number())))
                .toList();
        if (links.isEmpty()) throw new NotFound("receipts " + from);
        return view(call, cycle, List.of(), List.of(), List.of(), "", List.of(), "", links);
    }

    /// Weighs files against what stands.
    Weighing weighing(Call call, String code, List<Parcel> parcels, Map<String, String> choices) {
        var cycle = cycle(call, code);
        var all = all(call);
        var own = rows(call, cycle, Voice.body(call));
        var named = parcels.stream().map(Parcel::body).collect(Collectors.toSet());
        var standings = new HashMap<String, Weighing.Standing>();
        for (var body : all) {
            if (!own.containsKey(body.id()) || !named.contains(body.code())) continue;
            var things = subjects.of(
                    call, own.get(body.id()).stream().map(Row::thing).toList());
            standings.put(
                    body.code(),
                    new Weighing.Standing(
                            body,
                            things.values().stream()
                                    .collect(Collectors.toMap(Subject::code, Function.identity(), (one, _) -> one)),
                            reports.given(call.union().id(), cycle, body.id(), call.asOf()),
                            drafts.open(call.union().id(), cycle.id(), body.id())));
        }
        return new Weighing(call, cycle, lexicon, all, standings, choices);
    }

    /// The workbook of a body that this reader may look at.
    QuarterBook.Content book(Call call, String code, String body) {
        var cycle = cycle(call, code);
        var all = all(call);
        var own = Voice.body(call, all, body);
        var rows = rows(call, cycle, own.id()).getOrDefault(own.id(), List.of());
        var things = subjects.of(call, rows.stream().map(Row::thing).toList());
        var cells = new Cells(call, lexicon, all);
        var open = drafts.open(call.union().id(), cycle.id(), own.id());
        var last = reports.last(call.union().id(), own.id(), call.asOf());
        var executors = plans.assignments(call.union().id(), things.keySet(), call.asOf(), call.tag());
        var lines = rows.stream()
                .flatMap(each -> Stream.ofNullable(things.get(each.thing())).map(thing -> {
                    var line = line(call, each, thing, executors.getOrDefault(each.thing(), List.of()));
                    var stands = Stands.of(each.report(), open, each.thing());
                    line.putAll(stands.cells(cells));
                    var before = last.get(each.thing());
                    if (before != null) line.put(Column.LAST, before.text("done"));
                    line.put(Column.VERSION, stands.version());
                    return line;
                }))
                .toList();
        return new QuarterBook.Content(
                List.of(call.union().code(), cycle.code(), own.code(), call.tag()),
                cycle.title() + ". " + own.name(),
                lines,
                java.util.Arrays.stream(Cause.values())
                        .map(each -> call.say(each.key()))
                        .toList(),
                all.stream().map(Cells::named).toList());
    }

    /// What the plan says of a measure.
    private Map<Column, String> line(Call call, Row row, Subject subject, List<Assignment> executors) {
        var line = new LinkedHashMap<Column, String>();
        line.put(Column.CODE, subject.code());
        line.put(Column.MEASURE, subject.title());
        var due = row.due();
        if (due != null) line.put(Column.DUE, due.toString());
        var told = discretions.of(call.union(), call.asOf());
        line.put(
                Column.EXECUTORS,
                executors.stream()
                        .filter(each ->
                                each.role().equals("lead") || each.role().equals("co-executor"))
                        .filter(each -> told.names(row.thing(), each.body()))
                        .map(each -> each.name())
                        .distinct()
                        .collect(Collectors.joining("; ")));
        return line;
    }
}
