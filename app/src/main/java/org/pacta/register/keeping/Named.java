package org.pacta.register.keeping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.pacta.page.form.FormView;
import org.pacta.parties.mandate.Contacts;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.presence.Call;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Who is named, with his telephone, for the work of each body on a thing: beside its form, not in it. Whom a body
/// names is for its Party to say, and no fact: it stands in no edition and no correction.
@Component
class Named {

    static final List<String> PLANNED = List.of("measures", "steps");

    private final Contacts contacts;
    private final Plans plans;

    Named(Contacts contacts, Plans plans) {
        this.contacts = contacts;
        this.plans = plans;
    }

    /// A line for each body that is assigned.
    List<FormView.Line> lines(Call call, Subject subject) {
        var union = call.union().id();
        var named = contacts.of(union, subject.id());
        var lines = new ArrayList<FormView.Line>();
        var met = new HashSet<Long>();
        for (var each : plans.assignments(union, subject.id(), call.asOf(), call.tag()))
            if (met.add(each.body())) {
                var person = named.get(each.body());
                lines.add(new FormView.Line(
                        call.say("keeping.named", each.name()),
                        person == null ? call.say("keeping.named.nobody") : words(call, person)));
            }
        return lines;
    }

    private static String words(Call call, Person person) {
        return person.telephone().isEmpty()
                ? person.name()
                : call.say("staff.contact", person.name(), person.telephone());
    }
}
