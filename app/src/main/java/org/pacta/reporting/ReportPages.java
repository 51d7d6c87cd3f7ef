package org.pacta.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.council.extension.Cause;
import org.pacta.language.Difference;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Component;

/// Fills the pages of cycles and reports. Called inside a reading.
@Component
class ReportPages {

    private final Calls calls;
    private final Reports reports;
    private final Subjects subjects;
    private final Bodies bodies;
    private final Plans plans;
    private final List<CycleWindow> windows;
    private final ReportDrafts drafts;
    private final Documents documents;

    ReportPages(
            Calls calls,
            Reports reports,
            Subjects subjects,
            Bodies bodies,
            Plans plans,
            List<CycleWindow> windows,
            ReportDrafts drafts,
            Documents documents) {
        this.calls = calls;
        this.reports = reports;
        this.subjects = subjects;
        this.bodies = bodies;
        this.plans = plans;
        this.windows = List.copyOf(windows);
        this.drafts = drafts;
        this.documents = documents;
    }

    List<Body> all(Call call) {
        return bodies.bodies(call.union().id(), call.asOf(), call.tag());
    }

    Cycle cycle(Call call, String code) {
        return reports.cycle(call.union().id(), code, call.asOf(), call.tag());
    }

    static String at(Call call, String cycle, String below) {
        return call.at("/cycles/" + Address.segment(cycle) + below).href();
    }

    private static Link crumb(Call call) {
        return new Link(call.say("reporting.title"), call.at("/cycles").href());
    }

    private static String day(Call call, @Nullable LocalDate day) {
        return day == null ? "–" : call.words().formats().day(day);
    }

    SheetView cycles(Call call) {
        var opens = call.capacity().may(Role.SECRETARIAT_OFFICER, Power.DECIDE);
        return new SheetView(
                calls.frame(call, ""),
                call.say("reporting.title"),
                "",
                List.of(),
                opens
                        ? List.of(new Link(
                                call.say("reporting.open"),
                                call.at("/cycles/new").href()))
                        : List.of(),
                List.of(),
                columns(call, "cycle", "days", "due", "closes"),
                reports.cycles(call.union().id(), call.asOf(), call.tag()).stream()
                        .map(each -> new SheetView.Line(
                                "",
                                new Link(each.title(), at(call, each.code(), "")),
                                SheetView.Cell.all(List.of(
                                        day(call, each.starts()) + " – " + day(call, each.ends()),
                                        day(call, each.due()),
                                        day(call, each.closes())))))
                        .toList(),
                "",
                "");
    }

    private static List<String> columns(Call call, String... names) {
        return Arrays.stream(names)
                .map(each -> call.say("reporting.column." + each))
                .toList();
    }

    private static List<FormView.Line> about(Call call, Cycle cycle) {
        return List.of(
                new FormView.Line(
                        call.say("reporting.column.days"), day(call, cycle.starts()) + " – " + day(call, cycle.ends())),
                new FormView.Line(call.say("reporting.column.due"), day(call, cycle.due())),
                new FormView.Line(call.say("reporting.column.closes"), day(call, cycle.closes())));
    }

    /// Each body that has to report, with how much of it it has.
    SheetView bodies(Call call, String code) {
        var cycle = cycle(call, code);
        var found = new LinkedHashMap<Long, List<Row>>();
        reports.rows(call.union().id(), cycle, call.capacity().party(), Voice.body(call), call.asOf())
                .forEach(each -> found.computeIfAbsent(each.body(), _ -> new ArrayList<>())
                        .add(each));
        var rows = all(call).stream()
                .filter(each -> found.containsKey(each.id()))
                .map(body -> {
                    var own = found.getOrDefault(body.id(), List.of());
                    var counts = Stream.of(Row.State.IN_TIME, Row.State.LATE, Row.State.AWAITED, Row.State.MISSING)
                            .map(state -> call.words()
                                    .formats()
                                    .number(Reports.count(
                                            own, state, cycle, call.asOf().on())))
                            .toList();
                    return new SheetView.Line(
                            "",
                            new Link(body.name(), at(call, code, "/bodies/" + Address.segment(body.code()))),
                            SheetView.Cell.all(counts));
                })
                .toList();
        return new SheetView(
                calls.frame(call, "", crumb(call)),
                cycle.title(),
                call.say("reporting.kind"),
                about(call, cycle),
                windows.stream()
                        .flatMap(each -> each.links(call, cycle).stream())
                        .toList(),
                List.of(),
                columns(call, "body", "in_time", "late", "awaited", "missing"),
                rows,
                "",
                "");
    }

    /// What a body has not reported on in a cycle, neither in its draft.
    List<Long> unreported(Call call, String code, Body body) {
        var cycle = cycle(call, code);
        var union = call.union().id();
        var prepared = drafts.open(union, cycle.id(), body.id());
        return reports.rows(union, cycle, call.capacity().party(), body.id(), call.asOf()).stream()
                .filter(each -> each.report() == null)
                .map(Row::thing)
                .filter(each ->
                        prepared.stream().allMatch(one -> one.about(each).isEmpty()))
                .toList();
    }

    /// The measures on which a body reports in a cycle, by code.
    Map<String, Long> codes(Call call, String code, Body body) {
        var cycle = cycle(call, code);
        var rows = reports.rows(call.union().id(), cycle, call.capacity().party(), body.id(), call.asOf());
        var things = subjects.of(call, rows.stream().map(Row::thing).toList());
        return things.values().stream().collect(Collectors.toMap(Subject::code, Subject::id, (one, _) -> one));
    }

    /// The measures of a body, to be ticked for "no change" or opened one by one.
    SheetView body(Call call, String code, Body body, List<String> faults) {
        var cycle = cycle(call, code);
        var party = call.capacity().party();
        var rows = reports.rows(call.union().id(), cycle, party, body.id(), call.asOf());
        var things = subjects.of(call, rows.stream().map(Row::thing).toList());
        var earlier = reports.earlier(call.union().id(), body.id(), call.asOf());
        var given = rows.stream()
                .flatMap(each -> Stream.ofNullable(each.report()))
                .map(Report::id)
                .toList();
        var enclosed = documents.serving(call.union().id(), given, call.asOf(), call.tag());
        var here = at(call, code, "/bodies/" + Address.segment(body.code()));
        var writes = party != 0 && (Voice.body(call) == 0 || Voice.body(call) == body.id());
        var open = drafts.open(call.union().id(), cycle.id(), body.id());
        var ticks = writes && !cycle.closedOn(call.asOf().on());
        var lines = rows.stream()
                .flatMap(each -> Stream.ofNullable(things.get(each.thing())).map(subject -> {
                    var state = each.state(cycle, call.asOf().on());
                    var words = call.say("reporting.state." + state.name().toLowerCase(Locale.ROOT));
                    var report = each.report();
                    var head = subject.code() + " " + subject.title();
                    var href = here + "/measures/" + Address.segment(subject.code());
                    var drafted = ReportDraft.statement(open, each.thing());
                    return new SheetView.Line(
                            ticks ? subject.code() : "",
                            ticks
                                    ? drafted.map(one -> one.version() + " " + subject.code())
                                            .orElse("")
                                    : "",
                            new Link(head, href),
                            List.of(
                                    SheetView.Cell.of(day(call, each.due())),
                                    SheetView.Cell.of(
                                            report != null && report.correction()
                                                    ? words + ", " + call.say("reporting.corrected")
                                                    : words),
                                    drafted.map(one -> prepared(call, one))
                                            .orElseGet(() -> report == null
                                                    ? SheetView.Cell.of("–")
                                                    : words(call, report, earlier)),
                                    SheetView.Cell.of(report == null ? "–" : titles(enclosed, report))));
                }))
                .toList();
        return new SheetView(
                calls.frame(call, "", crumb(call), new Link(cycle.title(), at(call, code, ""))),
                body.name(),
                cycle.title(),
                about(call, cycle),
                ways(call, cycle, body),
                faults,
                columns(call, "measure", "plan", "state", "done", "documents"),
                lines,
                writes && !cycle.closedOn(call.asOf().on()) ? here : "",
                call.form());
    }

    private static String titles(Map<Long, List<Document>> enclosed, Report report) {
        var titles = enclosed.getOrDefault(report.id(), List.of()).stream()
                .map(Document::title)
                .collect(Collectors.joining("; "));
        return titles.isEmpty() ? "–" : titles;
    }

    private List<Link> ways(Call call, Cycle cycle, Body body) {
        var ways = new ArrayList<Link>();
        drafts.open(call.union().id(), cycle.id(), body.id())
                .forEach(each -> ways.add(
                        new Link(call.say("reporting.draft"), at(call, cycle.code(), "/drafts/" + each.id()))));
        windows.forEach(each -> ways.addAll(each.links(call, cycle, body)));
        return ways;
    }

    /// What the draft says.
    private static SheetView.Cell prepared(Call call, Statement statement) {
        var said = statement.said();
        return SheetView.Cell.of(
                call.say("reporting.drafted", said == null ? call.say("reporting.unchanged") : said.text("done")));
    }

    /// What was done, with its differences from the report before.
    private static SheetView.Cell words(Call call, Report report, Map<Long, Report> earlier) {
        if (report.unchanged()) return SheetView.Cell.of(call.say("reporting.unchanged"));
        var before = earlier.get(report.id());
        var text = report.in(call.tag()).text("done");
        return before == null
                ? SheetView.Cell.of(text)
                : new SheetView.Cell(Difference.of(before.in(call.tag()).text("done"), text));
    }

    /// The printable receipt of one submission.
    SheetView receipt(Call call, String code, int number) {
        var cycle = cycle(call, code);
        var given = reports.submission(call.union().id(), cycle, number, call.asOf());
        if (given.isEmpty()) throw new org.pacta.ledger.NotFound("receipt " + number);
        var one = given.getFirst();
        var body = all(call).stream().filter(each -> each.id() == one.body()).findFirst();
        var things = subjects.of(call, given.stream().map(Report::thing).toList());
        var earlier = reports.earlier(call.union().id(), one.body(), call.asOf());
        var lines = given.stream()
                .flatMap(each -> Stream.ofNullable(things.get(each.thing()))
                        .map(subject -> new SheetView.Line(
                                "",
                                new Link(
                                        subject.code() + " " + subject.title(),
                                        subject.page(call).href()),
                                List.of(words(call, each, earlier), SheetView.Cell.of(day(call, each.expected()))))))
                .toList();
        return new SheetView(
                calls.frame(call, "", crumb(call), new Link(cycle.title(), at(call, code, ""))),
                call.say("reporting.receipt", cycle.code() + "/" + number),
                cycle.title(),
                List.of(
                        new FormView.Line(
                                call.say("reporting.column.body"),
                                body.map(Body::name).orElse("–")),
                        new FormView.Line(call.say("reporting.given"), day(call, one.given()))),
                body.map(each -> List.of(new Link(
                                call.say("reporting.back"), at(call, code, "/bodies/" + Address.segment(each.code())))))
                        .orElse(List.of()),
                List.of(),
                columns(call, "measure", "done", "expected"),
                lines,
                "",
                "");
    }

    FormView opening(Call call, Input input, List<String> faults) {
        var frameworks = plans.frameworks(call.union().id(), call.asOf(), call.tag()).reversed().stream()
                .map(each -> new Field.Option(each.code(), each.title(), false))
                .toList();
        var fields = new Fields(call.words(), "reporting", input)
                .choose("framework", Field.Kind.ONE, frameworks)
                .add("code", Field.Kind.LINE, "")
                .add("title", Field.Kind.LINE, "")
                .add("starts", Field.Kind.DAY, "")
                .add("ends", Field.Kind.DAY, "")
                .add("due", Field.Kind.DAY, "")
                .add("closes", Field.Kind.DAY, "");
        return new FormView(
                calls.frame(call, "", crumb(call)),
                call.say("reporting.open"),
                List.of(),
                fields.all(),
                faults,
                List.of(),
                call.at("/cycles/new").href(),
                call.form(),
                "",
                call.say("reporting.open"),
                crumb(call));
    }

    private static String typed(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// The form of a report, with what was said last beside it.
    ///
    /// @param overtaken whether somebody has changed the draft meanwhile, so that it stands beside what was typed
    FormView form(
            Call call, String code, Body body, Subject subject, Input input, List<String> faults, boolean overtaken) {
        var cycle = cycle(call, code);
        var here = at(call, code, "/bodies/" + Address.segment(body.code()));
        var about = new ArrayList<>(List.of(
                new FormView.Line(subject.code(), subject.title()),
                new FormView.Line(call.say("reporting.column.body"), body.name())));
        var last = reports.last(call.union().id(), subject.id(), body.id(), call.asOf());
        last.ifPresent(each -> about.add(new FormView.Line(
                call.say("reporting.last", day(call, each.given())),
                each.in(call.tag()).text("done"))));
        windows.forEach(each -> about.addAll(each.beside(call, cycle, body, subject)));
        var open = drafts.open(call.union().id(), cycle.id(), body.id());
        var said = ReportDraft.said(open, subject.id());
        var causes = new ArrayList<>(List.of(new Field.Option("", call.say("reporting.cause.none"), false)));
        for (var each : Cause.values())
            causes.add(new Field.Option(each.code(), call.say(each.key()), each == said.cause()));
        var helpers = new ArrayList<>(List.of(new Field.Option("", call.say("reporting.helper.none"), false)));
        all(call).forEach(each -> helpers.add(new Field.Option(each.code(), each.name(), each.id() == said.helper())));
        var fields = new Fields(call.words(), "reporting", input)
                .add("done", Field.Kind.TEXT, said.text("done"))
                .add("expected", Field.Kind.DAY, typed(said.expected()))
                .pick("cause", call.say("reporting.field.cause"), causes)
                .add("delay", Field.Kind.TEXT, said.text("delay"))
                .pick("helper", call.say("reporting.field.helper"), helpers)
                .add("help", Field.Kind.TEXT, said.text("help"))
                .add("input-by", Field.Kind.DAY, typed(said.inputBy()))
                .add("input", Field.Kind.TEXT, said.text("input"));
        if (cycle.closedOn(call.asOf().on())) fields.add("correction", Field.Kind.TEXT, said.text("correction"));
        return new FormView(
                calls.frame(call, "", crumb(call), new Link(cycle.title(), at(call, code, ""))),
                call.say("reporting.form"),
                about,
                fields.all(),
                faults,
                overtaken ? new Compared(call, all(call)).differences(open, subject.id(), input) : List.of(),
                here + "/measures/" + Address.segment(subject.code()),
                call.form(),
                ReportDraft.version(open, subject.id()),
                call.say("reporting.submit"),
                new Link(call.say("reporting.back"), here));
    }
}
