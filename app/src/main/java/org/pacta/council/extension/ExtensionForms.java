package org.pacta.council.extension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Visibility;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// The forms of requests to move a date. Called inside a reading.
@Component
class ExtensionForms {

    private final Calls calls;
    private final Extensions extensions;
    private final ExtensionPages pages;
    private final Bodies bodies;
    private final Plans plans;

    ExtensionForms(Calls calls, Extensions extensions, ExtensionPages pages, Bodies bodies, Plans plans) {
        this.calls = calls;
        this.extensions = extensions;
        this.pages = pages;
        this.bodies = bodies;
        this.plans = plans;
    }

    Extension extension(Call call, Subject subject, int number) {
        return extensions.about(call.union().id(), subject.id(), call.asOf(), call.tag()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("extension " + number));
    }

    FormView request(Call call, Subject subject, Input input, List<String> faults) {
        var held = plans.due(call.union().id(), subject.id(), call.asOf());
        var about = new ArrayList<>(List.of(new FormView.Line(ExtensionPages.kind(call, subject), subject.title())));
        held.ifPresent(each -> about.add(new FormView.Line(
                call.say("extensions.held"), each.due() == null ? each.form() : ExtensionPages.day(call, each.due()))));
        var fields = new Fields(call.words(), "extensions", input)
                .add("wanted", Field.Kind.DAY, "")
                .choose(
                        "cause",
                        Field.Kind.ONE,
                        Arrays.stream(Cause.values())
                                .map(each -> new Field.Option(each.code(), call.say(each.key()), false))
                                .toList())
                .add("words", Field.Kind.TEXT, "")
                .seen(Visibility.PUBLIC);
        return form(call, subject, "request", "/extensions/request", about, fields, faults);
    }

    FormView form(Call call, Subject subject, Extension one, String act, Input input, List<String> faults) {
        var about = new ArrayList<>(List.of(new FormView.Line(ExtensionPages.kind(call, subject), subject.title())));
        about.addAll(pages.facts(call, one));
        if (!one.words().isEmpty()) about.add(new FormView.Line(call.say("extensions.field.words"), one.words()));
        var fields = new Fields(call.words(), "extensions", input);
        switch (act) {
            case "answer" ->
                fields.choose("agreed", Field.Kind.ONE, options(call, "agreed", "yes", "no"))
                        .add("words", Field.Kind.TEXT, "")
                        .seen(Visibility.PUBLIC);
            case "decide" ->
                fields.choose("outcome", Field.Kind.ONE, options(call, "outcome", "granted", "refused"))
                        .add("due", Field.Kind.DAY, one.wanted().toString())
                        .choose("body", Field.Kind.ONE, councils(call))
                        .add("number", Field.Kind.LINE, "")
                        .add("day", Field.Kind.DAY, call.asOf().on().toString())
                        .add("words", Field.Kind.TEXT, "")
                        .seen(Visibility.PUBLIC);
            default -> {}
        }
        return form(call, subject, act, "/extensions/" + one.number() + "/" + act, about, fields, faults);
    }

    private FormView form(
            Call call,
            Subject subject,
            String act,
            String at,
            List<FormView.Line> about,
            Fields fields,
            List<String> faults) {
        var back = subject.at(call, "/extensions").href();
        return new FormView(
                calls.frame(
                        call,
                        "measures",
                        new Link(
                                ExtensionPages.kind(call, subject),
                                subject.page(call).href()),
                        new Link(call.say("extensions.crumb"), back)),
                call.say("extensions.form." + act),
                about,
                fields.all(),
                faults,
                List.of(),
                subject.at(call, at).href(),
                call.form(),
                "",
                call.say("extensions.submit." + act),
                new Link(call.say("extensions.back"), back));
    }

    private static List<Field.Option> options(Call call, String name, String... values) {
        return Arrays.stream(values)
                .map(each -> new Field.Option(each, call.say("extensions." + name + "." + each), false))
                .toList();
    }

    private List<Field.Option> councils(Call call) {
        return bodies.bodies(call.union().id(), call.asOf(), call.tag()).stream()
                .filter(each -> each.party() == null)
                .map(each -> new Field.Option(each.code(), each.name(), false))
                .toList();
    }

    /// The field of a form that a reason is about; empty for none.
    static Optional<String> beside(Reason reason) {
        return Optional.ofNullable(
                switch (reason) {
                    case SAME_DATE, PAST -> "wanted";
                    case CAUSE_MISSING -> "cause";
                    case WORDS_MISSING -> "words";
                    case NUMBER_MISSING -> "number";
                    case BODY_MISSING -> "body";
                    case FUTURE, BEFORE_REQUEST -> "day";
                    case NO_PARTY,
                            NOT_YOURS,
                            OWN_REQUEST,
                            NOT_CARRIER,
                            NOT_ASSIGNED,
                            NO_DATE,
                            DONE,
                            OPEN_ALREADY,
                            CLOSED,
                            MOVED -> null;
                });
    }
}
