package org.pacta.reporting.input;

import java.util.ArrayList;
import java.util.List;
import org.pacta.ledger.NotFound;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.pacta.reporting.Cycle;
import org.pacta.reporting.CycleWindow;
import org.pacta.reporting.Reports;
import org.pacta.reporting.Voice;
import org.springframework.stereotype.Component;

/// Fills the form by which a co-executor answers, and shows answers beside the form of the report. Called inside a
/// reading.
@Component
class InputPages implements CycleWindow {

    private final Calls calls;
    private final Reports reports;
    private final Inputs inputs;
    private final Bodies bodies;
    private final Subjects subjects;

    InputPages(Calls calls, Reports reports, Inputs inputs, Bodies bodies, Subjects subjects) {
        this.calls = calls;
        this.reports = reports;
        this.inputs = inputs;
        this.bodies = bodies;
        this.subjects = subjects;
    }

    /// What is asked of a body that this reader reports for.
    record Found(Cycle cycle, Body body, Asked asked, Subject subject) {}

    Found found(Call call, String code, String body, int number, String measure) {
        var cycle = reports.cycle(call.union().id(), code, call.asOf(), call.tag());
        var of = Voice.body(call, all(call), body);
        for (var each : inputs.open(call.union().id(), cycle, call.capacity().party(), of.id(), call.asOf())) {
            if (each.report().number() != number || !each.measure().equals(measure)) continue;
            var subject = subjects.of(call, List.of(each.report().thing()))
                    .get(each.report().thing());
            if (subject != null) return new Found(cycle, of, each, subject);
        }
        throw new NotFound("input " + number);
    }

    private List<Body> all(Call call) {
        return bodies.bodies(call.union().id(), call.asOf(), call.tag());
    }

    private String name(Call call, long body) {
        return all(call).stream()
                .filter(each -> each.id() == body)
                .map(Body::name)
                .findFirst()
                .orElse("–");
    }

    FormView form(Call call, Found found, Input input, List<String> faults) {
        var report = found.asked.report();
        var about = new ArrayList<FormView.Line>();
        about.add(new FormView.Line(found.subject.code(), found.subject.title()));
        about.add(new FormView.Line(call.say("input.asks"), name(call, report.body())));
        about.add(new FormView.Line(
                call.say("input.by", call.words().formats().day(found.asked.by())),
                report.in(call.tag()).text("input")));
        about.add(new FormView.Line(call.say("reporting.column.body"), found.body.name()));
        return new FormView(
                calls.frame(
                        call,
                        "",
                        new Link(call.say("reporting.title"), call.at("/cycles").href())),
                call.say("input.title"),
                about,
                new Fields(call.words(), "input", input)
                        .add("words", Field.Kind.TEXT, "")
                        .all(),
                faults,
                List.of(),
                found.asked.href(call, found.cycle),
                call.form(),
                "",
                call.say("input.submit"),
                new Link(call.say("input.back"), call.at("/desk").href()));
    }

    @Override
    public List<FormView.Line> beside(Call call, Cycle cycle, Body body, Subject subject) {
        return inputs.contributions(call.union().id(), cycle, body.id(), subject.id(), call.asOf(), call.tag()).stream()
                .map(each -> new FormView.Line(
                        call.say(
                                "input.from",
                                name(call, each.body()),
                                call.words().formats().day(each.given())),
                        each.words()))
                .toList();
    }
}
