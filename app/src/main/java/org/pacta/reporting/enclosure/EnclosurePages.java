package org.pacta.reporting.enclosure;

import java.util.List;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.page.Address;
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
import org.pacta.reporting.Reports;
import org.pacta.reporting.Voice;
import org.springframework.stereotype.Component;

/// Fills the page on which one document is bound to many reports. Called inside a reading.
@Component
class EnclosurePages {

    private final Calls calls;
    private final Reports reports;
    private final Subjects subjects;
    private final Bodies bodies;
    private final Documents documents;

    EnclosurePages(Calls calls, Reports reports, Subjects subjects, Bodies bodies, Documents documents) {
        this.calls = calls;
        this.reports = reports;
        this.subjects = subjects;
        this.bodies = bodies;
        this.documents = documents;
    }

    /// A body that this reader reports for.
    Body body(Call call, String code) {
        return Voice.body(call, bodies.bodies(call.union().id(), call.asOf(), call.tag()), code);
    }

    /// The measures of a body that were reported on, by their order on its page.
    List<Subject> reported(Call call, Cycle cycle, Body body) {
        var given = reports.rows(call.union().id(), cycle, call.capacity().party(), body.id(), call.asOf()).stream()
                .filter(each -> each.report() != null)
                .map(each -> each.thing())
                .toList();
        var things = subjects.of(call, given);
        return given.stream().filter(things::containsKey).map(things::get).toList();
    }

    Cycle cycle(Call call, String code) {
        return reports.cycle(call.union().id(), code, call.asOf(), call.tag());
    }

    static String at(Call call, String cycle, Body body) {
        return call.at("/cycles/" + Address.segment(cycle) + "/bodies/" + Address.segment(body.code()))
                .href();
    }

    FormView form(Call call, String code, Body body, Input input, List<String> faults) {
        var cycle = cycle(call, code);
        var held = documents.of(call.union().id(), call.capacity().party(), call.asOf(), call.tag()).stream()
                .map(each -> new Field.Option(each.ref(), each.title(), false))
                .toList();
        var things = reported(call, cycle, body).stream()
                .map(each -> new Field.Option(each.code(), each.code() + " " + each.title(), false))
                .toList();
        var fields = new Fields(call.words(), "enclosure", input)
                .choose("document", Field.Kind.ONE, held)
                .choose("thing", Field.Kind.ANY, things);
        var back = at(call, code, body);
        return new FormView(
                calls.frame(call, "", new Link(body.name(), back)),
                call.say("enclosure.title"),
                List.of(
                        new FormView.Line(call.say("reporting.column.body"), body.name()),
                        new FormView.Line(call.say("reporting.kind"), cycle.title())),
                fields.all(),
                faults,
                List.of(),
                back + "/documents",
                call.form(),
                "",
                call.say("enclosure.submit"),
                new Link(call.say("reporting.back"), back));
    }
}
