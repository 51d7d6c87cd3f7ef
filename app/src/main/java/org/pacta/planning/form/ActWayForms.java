package org.pacta.planning.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Address;
import org.pacta.page.form.Field;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.springframework.stereotype.Component;

/// The form of how far an act has come on its way. Inside a reading.
@Component
class ActWayForms {

    private final Calls calls;
    private final WayOwners owners;

    ActWayForms(Calls calls, WayOwners owners) {
        this.calls = calls;
        this.owners = owners;
    }

    /// @param overtaken whether it was changed while the form was filled in
    FormView form(Call call, ActWays.Held held, Input input, boolean overtaken) {
        var bodies = owners.bodies(call);
        boolean open = held.mine() && !held.way().stages().isEmpty();
        var fields = new ArrayList<Field>();
        for (var each : held.way().stages()) {
            if (!open) break;
            var name = ActWays.field(each.code());
            fields.add(new Field(
                    name,
                    WayOwners.name(call, held.names(), each.code()),
                    hint(call, each, bodies),
                    Field.Kind.DAY,
                    input.empty() ? typed(held.days().get(each.code())) : input.text(name),
                    List.of(),
                    faults(call, input, name)));
        }
        if (open)
            fields.add(new Field(
                    "why",
                    call.say("procedure.way.why"),
                    call.say("procedure.way.hint"),
                    Field.Kind.TEXT,
                    input.text("why"),
                    List.of(),
                    faults(call, input, "why")));
        var act = held.act();
        var at = "/acts/" + Address.segment(act.code());
        var back = call.link(act.code(), call.at(at));
        return new FormView(
                calls.frame(call, "acts", call.link(call.say("portal.section.acts"), call.at("/acts")), back),
                call.say("procedure.way.title", act.code()),
                about(call, held, open),
                fields,
                overtaken ? List.of(call.say("keeping.overtaken")) : List.of(),
                overtaken ? differences(call, held, input) : List.of(),
                call.at(at + "/way").href(),
                call.form(),
                input.empty() || overtaken ? held.version() : input.text("version"),
                open ? call.say("procedure.way.submit") : "",
                back);
    }

    private static List<String> faults(Call call, Input input, String name) {
        return input.faults(name).stream().map(call::say).toList();
    }

    private List<FormView.Line> about(Call call, ActWays.Held held, boolean open) {
        var about = new ArrayList<FormView.Line>();
        about.add(new FormView.Line(call.say("procedure.way.act"), held.act().title()));
        about.add(new FormView.Line(call.say("procedure.owner"), held.owner().name()));
        var stages = held.way().stages();
        if (stages.isEmpty()) {
            about.add(new FormView.Line(call.say("procedure.way.left"), call.say("procedure.none")));
            return about;
        }
        if (!open)
            stages.forEach(each -> about.add(new FormView.Line(
                    WayOwners.name(call, held.names(), each.code()),
                    day(call, held.days().get(each.code())))));
        var left = stages.subList(held.behind(), stages.size());
        about.add(new FormView.Line(
                call.say("procedure.way.passed"), call.say("procedure.way.of", held.behind(), stages.size())));
        if (!left.isEmpty())
            about.add(new FormView.Line(
                    call.say("procedure.way.left"),
                    call.say(
                            "procedure.way.likely",
                            WayOwners.name(call, held.names(), left.getFirst().code()),
                            Math.round(new Way(left).likely()))));
        if (!held.mine()) about.add(new FormView.Line(call.say("procedure.who"), owners.who(call, held.owner())));
        return about;
    }

    /// How long it usually takes, who sits, and what the act is then.
    private static String hint(Call call, Stage stage, Map<Long, Body> bodies) {
        var words = new ArrayList<String>();
        words.add(call.say("procedure.way.days", ProcedurePages.days(call, stage)));
        var body = stage.body() == null ? null : bodies.get(stage.body());
        if (body != null) words.add(call.say("procedure.way.sitting", body.name()));
        if (stage.reaches() != null)
            words.add(call.say("procedure.way.reaches", call.say("procedure.stage." + stage.reaches())));
        return String.join(" ", words);
    }

    private static String typed(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String day(Call call, @Nullable LocalDate day) {
        return day == null ? "–" : call.words().formats().day(day);
    }

    private static List<FormView.Difference> differences(Call call, ActWays.Held held, Input input) {
        return held.way().stages().stream()
                .map(Stage::code)
                .filter(each -> !Objects.equals(typed(held.days().get(each)), input.text(ActWays.field(each))))
                .map(each -> new FormView.Difference(
                        WayOwners.name(call, held.names(), each),
                        day(call, held.days().get(each)),
                        input.text(ActWays.field(each))))
                .toList();
    }
}
