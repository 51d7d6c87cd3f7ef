package org.pacta.register.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormVersion;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.mandate.Contact;
import org.pacta.parties.mandate.Contacts;
import org.pacta.parties.presence.Call;
import org.pacta.register.plan.Assignment;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Who is named for the work of each body on a thing: in the form of its assignments, but no part of what the form
/// records. A person is no fact: he stands in no entry, no edition and no draft, and can be erased.
@Component
class Named {

    static final List<String> PLANNED = List.of("measures", "steps");

    private final Contacts contacts;
    private final Plans plans;

    Named(Contacts contacts, Plans plans) {
        this.contacts = contacts;
        this.plans = plans;
    }

    /// Whoever is named, by the code of the body.
    Map<String, Contact> held(Call call, Subject subject) {
        var held = new LinkedHashMap<String, Contact>();
        if (subject.id() == 0) return held;
        var named = contacts.of(call.union().id(), subject.id());
        for (var each : assigned(call, subject)) {
            var contact = named.get(each.body());
            if (contact != null) held.put(each.code(), contact);
        }
        return held;
    }

    private List<Assignment> assigned(Call call, Subject subject) {
        return plans.assignments(call.union().id(), subject.id(), call.asOf(), call.tag());
    }

    /// Of what somebody typed: who is to be named, by the code of the body. A line without a body names nobody.
    static Map<String, Contact> typed(Input input) {
        var typed = new LinkedHashMap<String, Contact>();
        for (int i = 0; i < input.count("body-"); i++) {
            var body = input.text("body-" + i);
            var contact = line(input, i);
            if (!body.isEmpty() && !contact.equals(Contact.NOBODY)) typed.putIfAbsent(body, contact);
        }
        return typed;
    }

    private static Contact line(Input input, int i) {
        return Contact.typed(
                input.text("person-" + i),
                input.text("post-" + i),
                input.text("telephone-" + i),
                input.text("mail-" + i));
    }

    /// The same for the same persons only.
    static String version(Map<String, Contact> named) {
        var said = new LinkedHashMap<String, String>();
        new TreeMap<>(named).forEach((body, contact) -> said.put(body, said(contact)));
        return FormVersion.of(said);
    }

    private static String said(Contact contact) {
        return String.join("\n", contact.name(), contact.post(), contact.telephone(), contact.mail());
    }

    /// The fields of one line of the form.
    static void add(Call call, Fields fields, int i, Contact contact) {
        fields.add("person-" + i, call.say("keeping.field.person", i + 1), Field.Kind.LINE, contact.name());
        fields.add("post-" + i, call.say("keeping.field.post", i + 1), Field.Kind.LINE, contact.post());
        fields.add("telephone-" + i, call.say("keeping.field.telephone", i + 1), Field.Kind.LINE, contact.telephone());
        fields.add("mail-" + i, call.say("keeping.field.mail", i + 1), Field.Kind.LINE, contact.mail());
    }

    /// All that is wrong with the persons in the lines of a form.
    List<Kept.Finding> findings(Call call, Subject subject, Input input) {
        var findings = new ArrayList<Kept.Finding>();
        var held = held(call, subject);
        var typed = typed(input);
        for (int i = 0; i < input.count("body-"); i++) {
            var body = input.text("body-" + i);
            var contact = line(input, i);
            if (contact.equals(Contact.NOBODY)) continue;
            for (var fault : contact.faults()) findings.add(finding(fault, i));
            if (body.isEmpty()) findings.add(new Kept.Finding("person-" + i, Reason.CONTACT_OF_NOBODY));
            else if (!contact.equals(typed.get(body)))
                findings.add(new Kept.Finding("person-" + i, Reason.CONTACT_TWICE));
            var before = held.getOrDefault(body, Contact.NOBODY);
            if (!contacts.takes(call.union().id(), before, contact))
                findings.add(new Kept.Finding("person-" + i, Reason.CONTACT_ACTS));
        }
        return findings;
    }

    private static Kept.Finding finding(Contact.Fault fault, int i) {
        return switch (fault) {
            case NAME -> new Kept.Finding("person-" + i, Reason.CONTACT_NAME);
            case POST -> new Kept.Finding("post-" + i, Reason.CONTACT_POST);
            case TELEPHONE -> new Kept.Finding("telephone-" + i, Reason.CONTACT_TELEPHONE);
            case MAIL -> new Kept.Finding("mail-" + i, Reason.CONTACT_MAIL);
        };
    }

    /// What keeps the persons of a form from being named; others who name some wait from then on.
    ///
    /// @param read the version of the persons that the author had before him
    Optional<Kept> hindered(Call call, Subject subject, String read, Input input) {
        if (subject.id() != 0) {
            contacts.hold(call.union().id(), subject.id());
            if (!version(held(call, subject)).equals(read)) return Optional.of(new Kept.Overtaken());
        }
        var findings = findings(call, subject, input);
        return findings.isEmpty() ? Optional.empty() : Optional.of(new Kept.Refused(findings));
    }

    /// Names whoever was typed for bodies that are assigned, and nobody for the others. Afterwards nothing hinders it.
    void name(Call call, Subject subject, Input input) {
        var union = call.union().id();
        var typed = typed(input);
        var bodies = new HashMap<Long, Contact>();
        contacts.of(union, subject.id()).keySet().forEach(each -> bodies.put(each, Contact.NOBODY));
        assigned(call, subject)
                .forEach(each -> bodies.put(each.body(), typed.getOrDefault(each.code(), Contact.NOBODY)));
        bodies.forEach((body, contact) -> contacts.name(union, subject.id(), body, contact));
    }

    /// Where others have named somebody else meanwhile.
    static List<FormView.Difference> differences(Call call, Map<String, Contact> held, Map<String, Contact> mine) {
        var bodies = new ArrayList<>(held.keySet());
        mine.keySet().stream().filter(each -> !held.containsKey(each)).forEach(bodies::add);
        return bodies.stream()
                .map(each -> new FormView.Difference(
                        call.say("keeping.named", each),
                        held.getOrDefault(each, Contact.NOBODY).words(call.words()),
                        mine.getOrDefault(each, Contact.NOBODY).words(call.words())))
                .filter(each -> !each.theirs().equals(each.mine()))
                .toList();
    }

    /// A line for each body that is assigned, where nobody is named by the form itself.
    List<FormView.Line> lines(Call call, Subject subject) {
        var named = contacts.of(call.union().id(), subject.id());
        var lines = new ArrayList<FormView.Line>();
        var met = new HashSet<Long>();
        for (var each : assigned(call, subject))
            if (met.add(each.body())) {
                var contact = named.getOrDefault(each.body(), Contact.NOBODY);
                lines.add(new FormView.Line(
                        call.say("keeping.named", each.name()),
                        contact.equals(Contact.NOBODY)
                                ? call.say("keeping.named.nobody")
                                : contact.words(call.words())));
            }
        return lines;
    }
}
