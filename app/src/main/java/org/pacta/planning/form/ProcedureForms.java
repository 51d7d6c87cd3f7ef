package org.pacta.planning.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pacta.ledger.Records;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.planning.form.ProcedureController.Owner;
import org.pacta.planning.procedure.StageTime;
import org.springframework.stereotype.Component;

/// The form of how law is made in a Party or in the union. Inside a reading.
@Component
class ProcedureForms {

    /// The kinds of bodies that sit.
    private static final List<String> SITTING = List.of("council", "parliament");

    private final Calls calls;
    private final Bodies bodies;
    private final Records records;

    ProcedureForms(Calls calls, Bodies bodies, Records records) {
        this.calls = calls;
        this.bodies = bodies;
        this.records = records;
    }

    static String field(String stage) {
        return "stage-" + stage;
    }

    /// What was said, as a form sends it back: by its fingerprint, for ids are not shown. Empty for nothing.
    static String version(List<StageTime> said) {
        if (said.isEmpty()) return "";
        var whole = said.stream()
                .map(each -> each.stage() + " " + points(each) + " " + Objects.requireNonNullElse(each.body(), "-"))
                .collect(Collectors.joining(";"));
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// @param said so far
    /// @param overtaken whether that was said while the form was filled in
    FormView form(Call call, Owner owner, Input input, List<StageTime> said, boolean overtaken) {
        var fields = new Fields(call.words(), "forecast.procedure", input);
        for (var stage : StageTime.STAGES) fields.add(field(stage), Field.Kind.LINE, text(call, said, stage));
        fields.add("why", Field.Kind.TEXT, "");
        return page(
                call,
                owner,
                about(call),
                fields.all(),
                overtaken ? List.of(call.say("keeping.overtaken")) : List.of(),
                overtaken ? differences(call, input, said) : List.of(),
                input.empty() || overtaken ? version(said) : input.text("version"),
                call.say("forecast.procedure.submit"));
    }

    /// The same for those who may only look.
    FormView closed(Call call, Owner owner, List<StageTime> said) {
        var about = about(call);
        for (var stage : StageTime.STAGES) {
            var text = text(call, said, stage);
            about.add(new FormView.Line(label(call, stage), text.isEmpty() ? "–" : text));
        }
        about.add(new FormView.Line(
                call.say("forecast.procedure.who"),
                owner.party()
                        ? call.say("forecast.procedure.who.party", owner.name())
                        : call.say("forecast.procedure.who.union")));
        return page(call, owner, about, List.of(), List.of(), List.of(), "", "");
    }

    private FormView page(
            Call call,
            Owner owner,
            List<FormView.Line> about,
            List<Field> fields,
            List<String> faults,
            List<FormView.Difference> differences,
            String version,
            String submit) {
        var forecast = call.link(call.say("forecast.title"), call.at("/forecast"));
        return new FormView(
                calls.frame(call, "forecast", forecast),
                call.say("forecast.procedure.title", owner.name()),
                about,
                fields,
                faults,
                differences,
                call.at("/procedures/" + owner.code()).href(),
                call.form(),
                version,
                submit,
                forecast);
    }

    /// What it is for, and the codes of the bodies that sit.
    private ArrayList<FormView.Line> about(Call call) {
        var about = new ArrayList<FormView.Line>();
        about.add(new FormView.Line(call.say("forecast.procedure.what"), call.say("forecast.procedure.how")));
        var sitting = bodies.bodies(call.union().id(), call.asOf(), call.tag()).stream()
                .filter(each -> SITTING.contains(each.kind()))
                .map(each -> each.code() + " (" + each.name() + ")")
                .collect(Collectors.joining(", "));
        if (!sitting.isEmpty()) about.add(new FormView.Line(call.say("forecast.procedure.bodies"), sitting));
        return about;
    }

    private List<FormView.Difference> differences(Call call, Input input, List<StageTime> said) {
        return StageTime.STAGES.stream()
                .filter(each -> !text(call, said, each).equals(input.text(field(each))))
                .map(each ->
                        new FormView.Difference(label(call, each), text(call, said, each), input.text(field(each))))
                .toList();
    }

    private static String label(Call call, String stage) {
        return call.say("forecast.procedure.field." + field(stage));
    }

    /// A stage as it is typed; empty where nothing is said of it.
    private String text(Call call, List<StageTime> said, String stage) {
        return said.stream()
                .filter(each -> each.stage().equals(stage))
                .findFirst()
                .map(each -> points(each) + body(call, each))
                .orElse("");
    }

    private String body(Call call, StageTime time) {
        var body = time.body();
        if (body == null) return "";
        var name = records.named(call.union().id(), List.of(body), call.asOf()).get(body);
        return name == null ? "" : " " + name.code();
    }

    private static String points(StageTime time) {
        return plain(time.least()) + " " + plain(time.likely()) + " " + plain(time.most());
    }

    private static String plain(BigDecimal days) {
        return days.stripTrailingZeros().toPlainString();
    }
}
