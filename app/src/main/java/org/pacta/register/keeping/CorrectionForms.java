package org.pacta.register.keeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.language.Language;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// The form by which a record of the plan is set right. Called inside a reading.
@Component
class CorrectionForms {

    /// So many lines are free for further executors.
    private static final int FREE = 2;

    private final Calls calls;
    private final Bodies bodies;

    CorrectionForms(Calls calls, Bodies bodies) {
        this.calls = calls;
        this.bodies = bodies;
    }

    /// What was typed, as a sheet; `held` says which fields there are.
    static Sheet typed(Sheet held, Input input) {
        var values = new LinkedHashMap<String, String>();
        for (var field : held.values().keySet())
            values.put(
                    field,
                    field.equals("assignments") ? executors(input) : SheetReading.plain(input.text(name(field))));
        return new Sheet(values);
    }

    private static String executors(Input input) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < input.count("body-"); i++) {
            var body = input.text("body-" + i);
            if (!body.isEmpty()) lines.add(body + " " + input.text("role-" + i));
        }
        return String.join("\n", lines);
    }

    /// A field of the sheet as a name in the page.
    static String name(String field) {
        return field.replace('.', '-');
    }

    FormView form(
            Call call, Subject subject, Sheet held, Sheet shown, Input input, List<String> faults, boolean overtaken) {
        var fields = new Fields(call.words(), "keeping", input);
        for (var field : held.values().keySet()) {
            switch (field) {
                case "assignments" -> executors(call, fields, shown.of(field));
                case "links" -> fields.add("links", Field.Kind.TEXT, shown.of(field));
                case "deadline", "weight" -> fields.add(field, Field.Kind.LINE, shown.of(field));
                default -> fields.add(name(field), label(call, field), Field.Kind.TEXT, shown.of(field));
            }
        }
        fields.add("since", Field.Kind.DAY, call.asOf().on().toString()).add("grounds", Field.Kind.LINE, "");
        var kind = call.say("claims.kind." + subject.kind(), subject.code());
        var back = subject.page(call).href();
        return new FormView(
                calls.frame(call, "measures", new Link(kind, back)),
                call.say("keeping.title"),
                List.of(new FormView.Line(kind, subject.title())),
                fields.all(),
                faults,
                overtaken ? differences(call, held, shown) : List.of(),
                subject.at(call, "/correct").href(),
                call.form(),
                held.version(),
                call.say("keeping.submit"),
                new Link(call.say("keeping.back"), back));
    }

    private static List<FormView.Difference> differences(Call call, Sheet held, Sheet mine) {
        return held.changed(mine).stream()
                .map(each -> new FormView.Difference(label(call, each), held.of(each), mine.of(each)))
                .toList();
    }

    static String label(Call call, String field) {
        var dot = field.indexOf('.');
        if (dot < 0) return call.say("keeping.field." + field);
        var language =
                Language.of(field.substring(dot + 1)).map(Language::ownName).orElse(field.substring(dot + 1));
        return call.say("keeping.field." + field.substring(0, dot), language);
    }

    private void executors(Call call, Fields fields, String lines) {
        var held = Executors.lines(lines);
        var all = bodies.bodies(call.union().id(), call.asOf(), call.tag());
        for (int i = 0; i < held.size() + FREE; i++) {
            var body = i < held.size() ? Executors.body(held.get(i)) : "";
            var role = i < held.size() ? Executors.role(held.get(i)) : "";
            var options = Stream.concat(
                            Stream.of(new Field.Option("", call.say("keeping.nobody"), body.isEmpty())),
                            all.stream()
                                    .map(each -> new Field.Option(
                                            each.code(),
                                            each.name(),
                                            each.code().equals(body))))
                    .collect(Collectors.toList());
            fields.pick("body-" + i, call.say("keeping.field.body", i + 1), options);
            fields.pick(
                    "role-" + i,
                    call.say("keeping.field.role", i + 1),
                    Executors.ROLES.stream()
                            .map(each -> new Field.Option(
                                    each, call.say("keeping.role." + each.replace('-', '_')), each.equals(role)))
                            .toList());
        }
    }
}
