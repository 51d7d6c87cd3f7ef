package org.pacta.planning.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.ledger.Text;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormVersion;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.springframework.stereotype.Component;

/// The form of one stage of how law is made in a Party or in the union. Inside a reading.
@Component
class StageForms {

    /// Where a stage is made, in place of its code in the address.
    static final String NEW = "new";

    /// The kinds of bodies that sit.
    private static final List<String> SITTING = List.of("council", "parliament");

    private final Calls calls;
    private final WayOwners owners;

    StageForms(Calls calls, WayOwners owners) {
        this.calls = calls;
        this.owners = owners;
    }

    /// A way and what its stages are called, as somebody read them.
    record Held(WayOwners.Owner owner, Way way, Map<String, List<Text>> names) {

        /// As a form sends it back: by its fingerprint, for ids are not shown.
        String version() {
            var said = new LinkedHashMap<String, String>();
            for (var each : way.stages())
                said.put(
                        each.code(),
                        "%s %s %s %s %s %s"
                                .formatted(
                                        each.reaches(),
                                        plain(each.least()),
                                        plain(each.likely()),
                                        plain(each.most()),
                                        each.body(),
                                        names.getOrDefault(each.code(), List.of())));
            return FormVersion.of(said);
        }

        String before(String stage) {
            var codes = way.stages().stream().map(Stage::code).toList();
            int at = codes.indexOf(stage);
            if (at < 0) return codes.isEmpty() ? "" : codes.getLast();
            return at == 0 ? "" : codes.get(at - 1);
        }
    }

    Held held(Call call, WayOwners.Owner owner) {
        var way = owners.way(call, owner);
        return new Held(owner, way, owners.names(call, owner, way));
    }

    /// The field of the name in a language.
    static String name(String language) {
        return "name-" + language;
    }

    /// @param stage null for one that is to be made
    /// @param overtaken whether the way was changed while the form was filled in
    FormView form(Call call, Held held, @Nullable Stage stage, Input input, boolean overtaken) {
        var owner = held.owner;
        var values = values(call, held, stage);
        var fields = new Fields(call.words(), "procedure", input);
        if (stage == null) fields.add("code", Field.Kind.LINE, "");
        for (var language : call.union().languages()) {
            var name = name(language);
            fields.add(name, label(call, name), Field.Kind.LINE, values.getOrDefault(name, ""));
        }
        for (var points : List.of("least", "likely", "most"))
            fields.add(points, Field.Kind.NUMBER, values.getOrDefault(points, ""));
        fields.pick("body", label(call, "body"), bodies(call, values.getOrDefault("body", "")));
        fields.pick("reaches", label(call, "reaches"), reaches(call, values.getOrDefault("reaches", "")));
        fields.pick("after", label(call, "after"), after(call, held, stage, values.getOrDefault("after", "")));
        if (stage != null)
            fields.choose(
                    "out", Field.Kind.ANY, List.of(new Field.Option("yes", call.say("procedure.out.yes"), false)));
        fields.add("why", Field.Kind.TEXT, "");
        var back = call.link(call.say("procedure.title", owner.name()), owner.at(call));
        return new FormView(
                calls.frame(call, "acts", call.link(call.say("portal.section.acts"), call.at("/acts")), back),
                stage == null
                        ? call.say("procedure.new")
                        : call.say("procedure.edit", WayOwners.name(call, held.names, stage.code())),
                List.of(new FormView.Line(call.say("procedure.owner"), owner.name())),
                fields.all(),
                overtaken ? List.of(call.say("keeping.overtaken")) : List.of(),
                overtaken ? differences(call, values, input) : List.of(),
                owner.at(call, stage == null ? NEW : stage.code()).href(),
                call.form(),
                input.empty() || overtaken ? held.version() : input.text("version"),
                call.say("procedure.submit"),
                back);
    }

    private static String label(Call call, String field) {
        if (!field.startsWith("name-")) return call.say("procedure.field." + field);
        var tag = field.substring(5);
        return call.say(
                "procedure.field.name", Language.of(tag).map(Language::ownName).orElse(tag));
    }

    /// What stands in each field by now.
    private Map<String, String> values(Call call, Held held, @Nullable Stage stage) {
        var values = new LinkedHashMap<String, String>();
        if (stage == null) {
            values.put("after", held.before(""));
            return values;
        }
        for (var each : held.names.getOrDefault(stage.code(), List.of()))
            values.put(name(each.language()), each.words());
        values.put("least", plain(stage.least()));
        values.put("likely", plain(stage.likely()));
        values.put("most", plain(stage.most()));
        var body = stage.body() == null ? null : owners.bodies(call).get(stage.body());
        values.put("body", body == null ? "" : body.code());
        values.put("reaches", stage.reaches() == null ? "" : stage.reaches());
        values.put("after", held.before(stage.code()));
        return values;
    }

    private List<Field.Option> bodies(Call call, String chosen) {
        var none = new Field.Option("", call.say("procedure.body.none"), chosen.isEmpty());
        var sitting = owners.bodies(call).values().stream()
                .filter(each -> SITTING.contains(each.kind()) || each.code().equals(chosen))
                .sorted(java.util.Comparator.comparing(Body::name).thenComparing(Body::code))
                .map(each ->
                        new Field.Option(each.code(), each.name(), each.code().equals(chosen)));
        return Stream.concat(Stream.of(none), sitting).toList();
    }

    private static List<Field.Option> reaches(Call call, String chosen) {
        var none = new Field.Option("", call.say("procedure.reaches.none"), chosen.isEmpty());
        return Stream.concat(
                        Stream.of(none),
                        Stage.ACTS.stream()
                                .map(each -> new Field.Option(
                                        each, call.say("procedure.stage." + each), each.equals(chosen))))
                .toList();
    }

    private static List<Field.Option> after(Call call, Held held, @Nullable Stage stage, String chosen) {
        var first = new Field.Option("", call.say("procedure.after.none"), chosen.isEmpty());
        return Stream.concat(
                        Stream.of(first),
                        held.way.stages().stream()
                                .filter(each -> stage == null || !each.code().equals(stage.code()))
                                .map(each -> new Field.Option(
                                        each.code(),
                                        WayOwners.name(call, held.names, each.code()),
                                        each.code().equals(chosen))))
                .toList();
    }

    private static List<FormView.Difference> differences(Call call, Map<String, String> now, Input input) {
        var names = new ArrayList<String>();
        call.union().languages().forEach(each -> names.add(name(each)));
        names.addAll(List.of("least", "likely", "most", "body", "reaches", "after"));
        return names.stream()
                .filter(each -> !now.getOrDefault(each, "").equals(input.text(each)))
                .map(each -> new FormView.Difference(label(call, each), now.getOrDefault(each, ""), input.text(each)))
                .toList();
    }

    static String plain(BigDecimal days) {
        return days.stripTrailingZeros().toPlainString();
    }
}
