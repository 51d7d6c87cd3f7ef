package org.pacta.planning.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.obstacles.form.PlanAsked;
import org.pacta.page.Address;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.Prospect;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Given.Expert;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Way;
import org.pacta.planning.told.ForecastWords;
import org.springframework.stereotype.Component;

/// The form of an estimate, with what was learned and what is used beside it. Inside a reading.
@Component
class EstimateForms {

    private static final String TABLE = "planning.estimate";

    private final Calls calls;
    private final Records records;
    private final Procedures procedures;

    EstimateForms(Calls calls, Records records, Procedures procedures) {
        this.calls = calls;
        this.records = records;
        this.procedures = procedures;
    }

    /// What was said, as a form sends it back; empty for nothing.
    static String version(@Nullable Expert said) {
        if (said == null) return "";
        return plain(said.least()) + ";" + plain(said.likely()) + ";" + plain(said.most()) + ";" + said.day();
    }

    /// @param said by an officer so far
    /// @param overtaken whether that was said while the form was filled in
    FormView form(Call call, EstimateController.Asked asked, Input input, @Nullable Expert said, boolean overtaken) {
        var fields = new Fields(call.words(), "forecast.estimate", input)
                .add("least", Field.Kind.NUMBER, said == null ? "" : plain(said.least()))
                .add("likely", Field.Kind.NUMBER, said == null ? "" : plain(said.likely()))
                .add("most", Field.Kind.NUMBER, said == null ? "" : plain(said.most()))
                .add("why", Field.Kind.TEXT, "")
                .all();
        var about = about(call, asked);
        if (said != null)
            about.add(new FormView.Line(call.say("forecast.estimate.back"), call.say("forecast.estimate.back.how")));
        return page(
                call,
                asked.place(),
                about,
                fields,
                overtaken ? List.of(call.say("keeping.overtaken")) : List.of(),
                overtaken ? differences(call, asked, input, said) : List.of(),
                input.empty() || overtaken ? version(said) : input.text("version"),
                call.say("forecast.estimate.submit"));
    }

    /// The same where nothing can be said.
    ///
    /// @param reason the key of the sentence that says why
    FormView closed(Call call, EstimateController.Asked asked, String reason) {
        var about = about(call, asked);
        about.add(new FormView.Line(call.say("forecast.estimate.who"), call.say(reason)));
        return page(call, asked.place(), about, List.of(), List.of(), List.of(), "", "");
    }

    /// The same of what is not open, where there is nothing to estimate.
    ///
    /// @param done the day on which it was; [Course#NEVER] for what is not in the plan
    FormView nothing(Call call, EstimateController.Place place, int done) {
        var about = new ArrayList<FormView.Line>();
        title(call, place.id()).ifPresent(about::add);
        var why = done == Course.NEVER
                ? call.say("forecast.estimate.gone")
                : call.say("forecast.estimate.done", day(call, done));
        about.add(new FormView.Line(call.say("forecast.estimate.nothing"), why));
        return page(call, place, about, List.of(), List.of(), List.of(), "", "");
    }

    private Optional<FormView.Line> title(Call call, long id) {
        var texts = records.texts(call.union().id(), List.of(id), call.asOf()).getOrDefault(id, List.of());
        return Text.of(texts, "title", call.tag())
                .map(each -> new FormView.Line(call.say("forecast.column.measure"), each));
    }

    private FormView page(
            Call call,
            EstimateController.Place asked,
            List<FormView.Line> about,
            List<Field> fields,
            List<String> faults,
            List<FormView.Difference> differences,
            String version,
            String submit) {
        var at = "/" + asked.kind() + "/" + Address.segment(asked.code());
        var thing = call.link(asked.code(), PlanAsked.at(call, asked.framework(), at));
        return new FormView(
                calls.frame(call, "forecast", thing),
                call.say("forecast.estimate.title", asked.code()),
                about,
                fields,
                faults,
                differences,
                PlanAsked.at(call, asked.framework(), at + "/estimate").href(),
                call.form(),
                version,
                submit,
                thing);
    }

    private List<FormView.Difference> differences(
            Call call, EstimateController.Asked asked, Input input, @Nullable Expert said) {
        var differences = new ArrayList<FormView.Difference>();
        differences.add(difference(call, input, "least", said == null ? null : said.least()));
        differences.add(difference(call, input, "likely", said == null ? null : said.likely()));
        differences.add(difference(call, input, "most", said == null ? null : said.most()));
        differences.add(new FormView.Difference(
                call.say("forecast.estimate.field.why"), reason(call, asked), input.text("why")));
        return differences;
    }

    private static FormView.Difference difference(Call call, Input input, String field, @Nullable Double theirs) {
        return new FormView.Difference(
                call.say("forecast.estimate.field." + field),
                theirs == null ? "–" : number(call, theirs),
                input.text(field));
    }

    private ArrayList<FormView.Line> about(Call call, EstimateController.Asked asked) {
        var about = new ArrayList<FormView.Line>();
        var thing = asked.thing();
        var prospect = thing.prospect();
        long id = thing.course().id();
        title(call, id).ifPresent(about::add);
        if (prospect != null) {
            about.add(new FormView.Line(call.say("forecast.estimate.learned"), learned(call, prospect)));
            about.add(new FormView.Line(call.say("forecast.estimate.from"), from(call, prospect)));
        }
        var expert = asked.expert();
        if (!thing.course().rolled()) {
            var used = ForecastWords.used(call.words(), expert, prospect);
            about.add(new FormView.Line(
                    call.say("forecast.estimate.used"), expert == null ? used : used + ": " + points(call, expert)));
            if (expert != null && expert.procedure())
                about.add(new FormView.Line(call.say("forecast.estimate.stages"), stages(call, id)));
        }
        var reason = asked.said() == null ? "" : reason(call, asked);
        if (!reason.isEmpty()) about.add(new FormView.Line(call.say("forecast.estimate.reason"), reason));
        about.add(new FormView.Line(
                call.say("forecast.estimate.then"),
                call.say("forecast.estimate.by", day(call, thing.day(0.5)), day(call, thing.day(0.8)))));
        return about;
    }

    /// The stages that the act of a thing has before it, in their order; empty where nothing is said of its way.
    private String stages(Call call, long thing) {
        int union = call.union().id();
        var path = procedures.paths(union, call.union().thing(), call.asOf()).get(thing);
        if (path == null) return "";
        var names = procedures.names(union, path.owner(), new Way(path.left()), call.asOf());
        return path.left().stream()
                .map(each -> WayOwners.name(call, names, each.code()))
                .collect(Collectors.joining(" → "));
    }

    /// Why the last estimate was given; empty where that was erased.
    private String reason(Call call, EstimateController.Asked asked) {
        long id = asked.thing().course().id();
        return records.grounds(
                call.union().id(), id, TABLE, _ -> true, call.asOf().known());
    }

    private static String learned(Call call, Prospect prospect) {
        var left = prospect.left();
        return call.say(
                "forecast.estimate.points",
                whole(call, left.quantile(0.1)),
                whole(call, left.quantile(0.5)),
                whole(call, left.quantile(0.8)));
    }

    /// How many things taught it, of which situation, and how much of it is assumed.
    private static String from(Call call, Prospect prospect) {
        var formats = call.words().formats();
        return call.say(
                "forecast.estimate.lessons",
                formats.number(prospect.lessons()),
                call.say("forecast.horizon." + prospect.horizon().split("\\|")[0]),
                formats.percent(BigDecimal.valueOf(100 * prospect.weight()), 0));
    }

    private static String points(Call call, Given.Expert expert) {
        return call.say(
                "forecast.estimate.three",
                said(call, expert, expert.least()),
                said(call, expert, expert.likely()),
                said(call, expert, expert.most()),
                day(call, expert.day()));
    }

    private static String whole(Call call, double days) {
        return call.words().formats().number(Math.round(days));
    }

    /// As exact as an officer said it; what follows from a procedure in whole days.
    private static String said(Call call, Expert expert, double days) {
        return expert.procedure() ? whole(call, days) : number(call, days);
    }

    private static String number(Call call, double days) {
        return call.words().formats().exact(BigDecimal.valueOf(days));
    }

    private static String day(Call call, int day) {
        return call.words().formats().day(LocalDate.ofEpochDay(day));
    }

    private static String plain(double days) {
        return BigDecimal.valueOf(days).stripTrailingZeros().toPlainString();
    }
}
