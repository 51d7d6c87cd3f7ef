package org.pacta.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.pacta.confirmation.claim.Draft;
import org.pacta.language.Difference;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.form.FormView;
import org.pacta.parties.Body;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacity;
import org.pacta.parties.presence.CapacityWords;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Component;

/// Fills the page of a draft of a report, and the list of those of a cycle. Called inside a reading.
@Component
class ReportDraftPages {

    private final Calls calls;
    private final Reports reports;
    private final ReportDrafts drafts;
    private final ReportPages pages;
    private final Subjects subjects;
    private final People people;
    private final Mandates mandates;
    private final CapacityWords capacityWords;

    ReportDraftPages(
            Calls calls,
            Reports reports,
            ReportDrafts drafts,
            ReportPages pages,
            Subjects subjects,
            People people,
            Mandates mandates,
            CapacityWords capacityWords) {
        this.calls = calls;
        this.reports = reports;
        this.drafts = drafts;
        this.pages = pages;
        this.subjects = subjects;
        this.people = people;
        this.mandates = mandates;
        this.capacityWords = capacityWords;
    }

    /// A draft of that cycle that the reader may see.
    ReportDraft found(Call call, Cycle cycle, UUID id) {
        return drafts.draft(call.union().id(), id)
                .filter(each -> each.cycle() == cycle.id())
                .orElseThrow(() -> new NotFound("draft " + id));
    }

    private static Link crumb(Call call, Cycle cycle) {
        return new Link(cycle.title(), ReportPages.at(call, cycle.code(), ""));
    }

    SheetView list(Call call, String code) {
        var cycle = pages.cycle(call, code);
        var names = new HashMap<Long, String>();
        pages.all(call).forEach(each -> names.put(each.id(), each.name()));
        var lines = drafts.open(call.union().id(), cycle.id(), 0).stream()
                .map(each -> new SheetView.Line(
                        "",
                        new Link(
                                names.getOrDefault(each.body(), "–"),
                                ReportPages.at(call, code, "/drafts/" + each.id())),
                        SheetView.Cell.all(List.of(
                                call.words().formats().number(each.statements().size()),
                                state(call, each, drafts.remaining(each))))))
                .toList();
        return new SheetView(
                calls.frame(call, "", crumb(call, cycle)),
                call.say("reporting.drafts"),
                cycle.title(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        call.say("reporting.column.body"),
                        call.say("reporting.column.measures"),
                        call.say("reporting.column.next")),
                lines,
                "",
                "");
    }

    ReportDraftView page(Call call, String code, UUID id, List<String> faults) {
        var cycle = pages.cycle(call, code);
        var draft = found(call, cycle, id);
        var body = pages.all(call).stream()
                .filter(each -> each.id() == draft.body())
                .findFirst();
        var back = body.map(each -> ReportPages.at(call, code, "/bodies/" + Address.segment(each.code())));
        var sheet = new SheetView(
                calls.frame(call, "", crumb(call, cycle)),
                call.say("reporting.draft"),
                cycle.title(),
                List.of(new FormView.Line(
                        call.say("reporting.column.body"), body.map(Body::name).orElse("–"))),
                back.map(each -> List.of(new Link(call.say("reporting.back"), each)))
                        .orElse(List.of()),
                faults,
                List.of(
                        call.say("reporting.column.measure"),
                        call.say("reporting.column.done"),
                        call.say("reporting.column.expected")),
                lines(call, draft, back.orElse("")),
                "",
                call.form());
        var left = drafts.remaining(draft);
        return new ReportDraftView(
                sheet,
                state(call, draft, left),
                steps(call, draft, left),
                buttons(call, draft, left),
                ReportPages.at(call, code, "/drafts/" + id),
                draft.version());
    }

    private List<SheetView.Line> lines(Call call, ReportDraft draft, String body) {
        var things = subjects.of(
                call, draft.statements().stream().map(Statement::thing).toList());
        var last = reports.last(call.union().id(), draft.body(), call.asOf());
        return draft.statements().stream()
                .flatMap(each -> Stream.ofNullable(things.get(each.thing())).map(subject -> {
                    var said = each.said();
                    var expected = said == null ? null : said.expected();
                    return new SheetView.Line(
                            "",
                            new Link(
                                    subject.code() + " " + subject.title(),
                                    body + "/measures/" + Address.segment(subject.code())),
                            List.of(
                                    done(call, each, last),
                                    SheetView.Cell.of(
                                            expected == null
                                                    ? "–"
                                                    : call.words().formats().day(expected))));
                }))
                .toList();
    }

    private static SheetView.Cell done(Call call, Statement statement, Map<Long, Report> last) {
        var said = statement.said();
        if (said == null) return SheetView.Cell.of(call.say("reporting.unchanged"));
        var before = last.get(statement.thing());
        return before == null
                ? SheetView.Cell.of(said.text("done"))
                : new SheetView.Cell(Difference.of(before.text("done"), said.text("done")));
    }

    /// @param left the steps still to be taken; so below
    private static String state(Call call, ReportDraft draft, List<Draft.Step> left) {
        if (!draft.open())
            return call.say("claims.draft." + draft.state().name().toLowerCase(Locale.ROOT));
        return left.isEmpty()
                ? call.say("reporting.draft.ready")
                : call.say("reporting.draft.awaits", step(call, left.getFirst()));
    }

    private static String step(Call call, Draft.Step step) {
        return call.say("claims.step." + step.name().toLowerCase(Locale.ROOT));
    }

    private List<ReportDraftView.Step> steps(Call call, ReportDraft draft, List<Draft.Step> left) {
        var steps = new ArrayList<ReportDraftView.Step>();
        steps.add(new ReportDraftView.Step(
                call.say("claims.step.draft"), by(call, draft.changedBy(), 0, draft.changed())));
        drafts.taken(draft).forEach(each -> {
            var paper = each.paper();
            var how = paper == null
                    ? ""
                    : "; "
                            + call.say(
                                    "claims.paper",
                                    paper.number(),
                                    call.words().formats().day(paper.day()));
            steps.add(new ReportDraftView.Step(
                    step(call, each.step()), by(call, each.person(), each.mandate(), each.given()) + how));
        });
        if (draft.open()) left.forEach(each -> steps.add(new ReportDraftView.Step(step(call, each), "")));
        return steps;
    }

    private String by(Call call, long person, long mandate, Instant moment) {
        var known = people.of(call.union().id(), List.of(person)).get(person);
        var name = known == null || known.name().isEmpty() ? call.say("claims.somebody") : known.name();
        var office = mandates.mandate(call.union().id(), mandate)
                .map(each -> ", " + capacityWords.of(call.words(), call.union(), each))
                .orElse("");
        var when =
                call.words().formats().moment(moment.atZone(call.union().zone()).toLocalDateTime());
        return name + office + ", " + when;
    }

    private static List<ReportDraftView.Button> buttons(Call call, ReportDraft draft, List<Draft.Step> left) {
        var buttons = new ArrayList<ReportDraftView.Button>();
        var own = Voice.body(call);
        if (!draft.open() || draft.party() != call.capacity().party() || own != 0 && own != draft.body())
            return buttons;
        var wrote = call.capacity() instanceof Capacity.Holder holder
                && draft.matter().by(holder.mandate().person());
        if (left.isEmpty()) buttons.add(new ReportDraftView.Button("submit", call.say("reporting.submit"), false));
        else if (!wrote || left.getFirst() == Draft.Step.REGISTRY)
            buttons.add(new ReportDraftView.Button("approve", call.say("claims.submit.approve"), false));
        buttons.add(new ReportDraftView.Button("drop", call.say("claims.submit.drop"), true));
        return buttons;
    }
}
