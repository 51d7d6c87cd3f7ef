package org.pacta.planning.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pacta.obstacles.form.PlanAsked;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.planning.history.Prospect;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.told.ForecastWords;
import org.springframework.stereotype.Component;

/// The form of an estimate, with what was learned and what is used beside it. Inside a reading.
@Component
class EstimateForms {

    private final Calls calls;

    EstimateForms(Calls calls) {
        this.calls = calls;
    }

    FormView form(Call call, EstimateController.Asked asked, Input input, boolean may) {
        var expert = asked.expert();
        var own = expert == null || expert.procedure() ? null : expert;
        var fields = new Fields(call.words(), "forecast", input)
                .add("least", Field.Kind.NUMBER, own == null ? "" : plain(own.least()))
                .add("likely", Field.Kind.NUMBER, own == null ? "" : plain(own.likely()))
                .add("most", Field.Kind.NUMBER, own == null ? "" : plain(own.most()))
                .add("why", Field.Kind.TEXT, "")
                .all();
        var thing = call.link(
                asked.code(),
                PlanAsked.at(call, asked.framework(), "/" + asked.kind() + "/" + PlanAsked.segment(asked.code())));
        return new FormView(
                calls.frame(call, "forecast", thing),
                call.say("forecast.estimate.title", asked.code()),
                about(call, asked),
                fields,
                may ? List.of() : List.of(call.say("forecast.fault.not.yours")),
                List.of(),
                PlanAsked.at(
                                call,
                                asked.framework(),
                                "/" + asked.kind() + "/" + PlanAsked.segment(asked.code()) + "/estimate")
                        .href(),
                call.form(),
                "",
                call.say("forecast.estimate.submit"),
                thing);
    }

    private static List<FormView.Line> about(Call call, EstimateController.Asked asked) {
        var about = new ArrayList<FormView.Line>();
        var thing = asked.thing();
        var prospect = thing.prospect();
        if (prospect != null) {
            about.add(new FormView.Line(call.say("forecast.estimate.learned"), learned(call, prospect)));
            about.add(new FormView.Line(call.say("forecast.estimate.from"), from(call, prospect)));
        }
        var expert = asked.expert();
        var used = ForecastWords.used(call.words(), expert, prospect);
        about.add(new FormView.Line(
                call.say("forecast.estimate.used"), expert == null ? used : used + ": " + points(call, expert)));
        about.add(new FormView.Line(
                call.say("forecast.estimate.then"),
                call.say("forecast.estimate.by", day(call, thing.day(0.5)), day(call, thing.day(0.8)))));
        return about;
    }

    private static String learned(Call call, Prospect prospect) {
        var left = prospect.left();
        return call.say(
                "forecast.estimate.points",
                number(call, left.quantile(0.1)),
                number(call, left.quantile(0.5)),
                number(call, left.quantile(0.8)));
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
                number(call, expert.least()),
                number(call, expert.likely()),
                number(call, expert.most()),
                day(call, expert.day()));
    }

    private static String number(Call call, double days) {
        return call.words().formats().number(Math.round(days));
    }

    private static String day(Call call, int day) {
        return call.words().formats().day(LocalDate.ofEpochDay(day));
    }

    private static String plain(double days) {
        return BigDecimal.valueOf(days).stripTrailingZeros().toPlainString();
    }
}
