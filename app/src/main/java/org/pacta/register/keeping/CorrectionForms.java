package org.pacta.register.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.mandate.Contact;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// The form by which a record is set right, changed in a draft, or made. Called inside a reading.
@Component
class CorrectionForms {

    /// So many lines are free for further executors, stages and the like.
    private static final int FREE = 2;

    private final Calls calls;
    private final Named named;

    CorrectionForms(Calls calls, Named named) {
        this.calls = calls;
        this.named = named;
    }

    /// What a form is about and where it stands.
    ///
    /// @param draft the draft whose plan it changes; 0 for the plan in force
    record Asked(RecordKind kind, Subject subject, int draft) {

        boolean fresh() {
            return subject.id() == 0;
        }

        /// Whether the form also says who is named for each executor.
        boolean names() {
            return draft == 0 && Named.PLANNED.contains(kind.name());
        }

        /// Where the form goes.
        String action(Call call) {
            var address = fresh()
                    ? call.at(Subject.root(subject.framework()) + "/new/" + kind.name())
                    : subject.at(call, "/correct");
            return draft == 0
                    ? address.href()
                    : address.with("draft", String.valueOf(draft)).href();
        }

        /// Where one comes when it is done.
        String back(Call call) {
            if (draft != 0) return call.at("/editions/" + draft).href();
            if (!fresh()) return kind.page(call, subject).href();
            var list = kind.name().equals("acts") ? "/acts" : "/meetings";
            return call.at(kind.framed() ? Subject.root(subject.framework()) : list)
                    .href();
        }
    }

    /// What the author of a form had before him: versions of the record and of the persons named.
    record Read(String sheet, String persons) {

        static Read of(Input input) {
            var versions = input.text("version").split("-", 2);
            return new Read(versions[0], versions.length > 1 ? versions[1] : "");
        }

        String words() {
            return persons.isEmpty() ? sheet : sheet + "-" + persons;
        }
    }

    /// What was typed, as a sheet.
    static Sheet typed(List<Shape> shapes, Input input) {
        var values = new LinkedHashMap<String, String>();
        for (var shape : shapes)
            values.put(
                    shape.name(),
                    shape.parts().isEmpty()
                            ? Phrases.plain(input.text(name(shape.name())))
                            : lines(
                                    shape.parts().get(0).name(),
                                    shape.parts().get(1).name(),
                                    input));
        return new Sheet(values);
    }

    private static String lines(String first, String second, Input input) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < input.count(first + "-"); i++) {
            var value = input.text(first + "-" + i);
            if (!value.isEmpty()) lines.add((value + " " + input.text(second + "-" + i)).strip());
        }
        return String.join("\n", lines);
    }

    /// A field of the sheet as a name in the page.
    static String name(String field) {
        return field.replace('.', '-');
    }

    /// Notes a finding beside its field; those of no field go to the rest.
    static void note(Call call, List<Shape> shapes, Input input, Kept.Finding finding, List<String> rest) {
        var key = finding.reason().key();
        if (finding.field().isEmpty()) {
            rest.add(call.say(key));
            return;
        }
        var first = shapes.stream()
                .filter(each ->
                        each.name().equals(finding.field()) && !each.parts().isEmpty())
                .map(each -> each.parts().getFirst().name() + "-0")
                .findFirst();
        input.fault(first.orElse(name(finding.field())), key);
    }

    FormView form(
            Call call,
            Asked asked,
            List<Shape> shapes,
            Sheet held,
            Sheet shown,
            Input input,
            List<String> faults,
            boolean overtaken) {
        var fields = new Fields(call.words(), "keeping", input);
        if (asked.fresh()) fields.add("code", Field.Kind.LINE, "");
        var persons = asked.names() ? named.held(call, asked.subject) : null;
        for (var shape : shapes) add(call, fields, shape, shown.of(shape.name()), persons);
        if (asked.draft == 0) {
            fields.add("since", Field.Kind.DAY, call.asOf().on().toString());
            if (!asked.kind.framed() && !asked.fresh()) fields.choose("what", Field.Kind.ONE, whats(call));
            fields.add("grounds", Field.Kind.LINE, "");
        } else if (!asked.fresh())
            fields.choose("out", Field.Kind.ANY, List.of(new Field.Option("out", call.say("keeping.out"), false)));
        var kind = call.say("keeping.record." + asked.kind.name(), asked.subject.code())
                .strip();
        var back = asked.back(call);
        return new FormView(
                calls.frame(
                        call,
                        "measures",
                        new Link(asked.draft == 0 ? kind : call.say("keeping.draft", asked.draft), back)),
                call.say(
                        asked.fresh()
                                ? "keeping.title.new"
                                : asked.draft == 0 ? "keeping.title" : "keeping.title.draft"),
                about(call, asked, kind),
                fields.all(),
                faults,
                overtaken ? differences(call, held, shown, persons, input) : List.of(),
                asked.action(call),
                call.form(),
                asked.fresh() ? "" : new Read(held.version(), persons == null ? "" : Named.version(persons)).words(),
                call.say(
                        asked.draft != 0
                                ? "keeping.submit.draft"
                                : asked.fresh() ? "keeping.submit.new" : "keeping.submit"),
                new Link(call.say("keeping.back"), back));
    }

    private List<FormView.Line> about(Call call, Asked asked, String kind) {
        var lines = new ArrayList<FormView.Line>();
        lines.add(new FormView.Line(kind, asked.subject.title()));
        if (asked.names()) lines.add(new FormView.Line(call.say("keeping.persons"), call.say("keeping.persons.kept")));
        else if (!asked.fresh() && Named.PLANNED.contains(asked.kind.name()))
            lines.addAll(named.lines(call, asked.subject));
        return lines;
    }

    private static List<Field.Option> whats(Call call) {
        return List.of(
                new Field.Option("news", call.say("keeping.what.news"), true),
                new Field.Option("mistake", call.say("keeping.what.mistake"), false));
    }

    /// @param persons who is named, by body; null where the form does not say
    private static void add(
            Call call, Fields fields, Shape shape, String value, @Nullable Map<String, Contact> persons) {
        if (!shape.parts().isEmpty()) {
            var held = Executors.lines(value);
            var left = new HashMap<String, Contact>(persons == null ? Map.of() : persons);
            for (int i = 0; i < held.size() + FREE; i++) {
                var line = i < held.size() ? held.get(i) : "";
                part(call, fields, shape.parts().get(0), i, Executors.body(line));
                part(call, fields, shape.parts().get(1), i, line.isEmpty() ? "" : Executors.role(line));
                if (persons != null && shape.name().equals("assignments")) {
                    var person = left.remove(Executors.body(line));
                    Named.add(call, fields, i, person == null ? Contact.NOBODY : person);
                }
            }
        } else if (shape.kind() == Field.Kind.PICK)
            fields.pick(name(shape.name()), label(call, shape.name()), chosen(shape, value));
        else fields.add(name(shape.name()), label(call, shape.name()), shape.kind(), value);
    }

    private static void part(Call call, Fields fields, Shape part, int i, String value) {
        var label = call.say("keeping.field." + part.name(), i + 1);
        if (part.kind() == Field.Kind.PICK) fields.pick(part.name() + "-" + i, label, chosen(part, value));
        else fields.add(part.name() + "-" + i, label, part.kind(), value);
    }

    private static List<Field.Option> chosen(Shape shape, String value) {
        return shape.options().stream()
                .map(each -> new Field.Option(
                        each.value(), each.words(), each.value().equals(value)))
                .toList();
    }

    private static List<FormView.Difference> differences(
            Call call, Sheet held, Sheet mine, @Nullable Map<String, Contact> persons, Input input) {
        var differences = new ArrayList<FormView.Difference>();
        held.changed(mine)
                .forEach(each ->
                        differences.add(new FormView.Difference(label(call, each), held.of(each), mine.of(each))));
        if (persons != null) differences.addAll(Named.differences(call, persons, Named.typed(input)));
        return differences;
    }

    static String label(Call call, String field) {
        var dot = field.indexOf('.');
        if (dot < 0) return call.say("keeping.field." + field);
        var language =
                Language.of(field.substring(dot + 1)).map(Language::ownName).orElse(field.substring(dot + 1));
        return call.say("keeping.field." + field.substring(0, dot), language);
    }
}
