package org.pacta.planning.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Text;
import org.pacta.page.Link;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.springframework.stereotype.Component;

/// Fills the page of how law is made in a Party or in the union. Inside a reading.
@Component
class ProcedurePages {

    private final Calls calls;
    private final WayOwners owners;

    ProcedurePages(Calls calls, WayOwners owners) {
        this.calls = calls;
        this.owners = owners;
    }

    ProcedureView view(Call call, WayOwners.Owner owner) {
        var way = owners.way(call, owner);
        var names = owners.names(call, owner, way);
        var bodies = owners.bodies(call);
        boolean may = owners.may(call, owner);
        var rows = new ArrayList<ProcedureView.Row>();
        for (var each : way.stages()) {
            var name = WayOwners.name(call, names, each.code());
            rows.add(new ProcedureView.Row(
                    rows.size() + 1,
                    name,
                    language(call, names.getOrDefault(each.code(), List.of()), each.code()),
                    days(call, each),
                    sitting(each, bodies),
                    each.reaches() == null ? "–" : call.say("procedure.stage." + each.reaches()),
                    may ? call.link(call.say("procedure.change"), owner.at(call, each.code())) : null));
        }
        return new ProcedureView(
                calls.frame(call, "acts", call.link(call.say("portal.section.acts"), call.at("/acts"))),
                call.say("procedure.title", owner.name()),
                lead(call, way),
                notes(call, owner, way, may),
                rows,
                may ? call.link(call.say("procedure.new"), owner.at(call, StageForms.NEW)) : null,
                acts(call, owner));
    }

    private static Link acts(Call call, WayOwners.Owner owner) {
        var acts = call.at("/acts");
        return call.link(call.say("procedure.acts"), owner.party() ? acts.with("party", owner.code()) : acts);
    }

    private static String lead(Call call, Way way) {
        if (way.stages().isEmpty()) return call.say("procedure.none");
        return call.say("procedure.lead", way.stages().size(), Math.round(way.likely()));
    }

    private List<String> notes(Call call, WayOwners.Owner owner, Way way, boolean may) {
        var notes = new ArrayList<String>();
        notes.add(call.say("procedure.how"));
        if (!way.stages().isEmpty()) {
            for (var goal : List.of("adopted", "in-force")) {
                if (way.to(goal) == 0) notes.add(call.say("procedure.missing", call.say("procedure.stage." + goal)));
            }
        }
        if (!may) notes.add(call.say("procedure.who") + ": " + owners.who(call, owner));
        return notes;
    }

    /// The language of a name where the reader gets it in another than his own; null if he gets his own.
    private static @Nullable String language(Call call, List<Text> texts, String stage) {
        return Text.found(texts, Procedures.field(stage), call.tag())
                .map(Text::language)
                .filter(each -> !each.equals(call.tag()))
                .orElse(null);
    }

    private static String sitting(Stage stage, Map<Long, Body> bodies) {
        var body = stage.body() == null ? null : bodies.get(stage.body());
        return body == null ? "–" : body.name();
    }

    /// At least, likely, at most.
    static String days(Call call, Stage stage) {
        var formats = call.words().formats();
        return Stream.of(stage.least(), stage.likely(), stage.most())
                .map(formats::exact)
                .collect(Collectors.joining("\u00a0–\u00a0"));
    }
}
