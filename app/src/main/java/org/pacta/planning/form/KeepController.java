package org.pacta.planning.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.pacta.ledger.Grounds;
import org.pacta.obstacles.form.PlanAsked;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.planning.KeptForecasts;
import org.pacta.planning.told.ForecastWords;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Keeping the forecast of today, for the Parties or for everybody.
@Controller
@For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE)
class KeepController {

    private static final String AT = "/u/{union}/frameworks/{framework}/forecasts/new";

    private final Calls calls;
    private final PlanAsked plan;
    private final KeptForecasts kept;
    private final Moments moments;

    KeepController(Calls calls, PlanAsked plan, KeptForecasts kept, Moments moments) {
        this.calls = calls;
        this.plan = plan;
        this.kept = kept;
        this.moments = moments;
    }

    @GetMapping(AT)
    String ask(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        return form(call, plan.of(call, framework), Input.none(), model);
    }

    @PostMapping(AT)
    String keep(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var found = plan.of(call, framework);
        var input = new Input(request);
        var seen = input.text("seen");
        if (!seen.equals("everybody") && !seen.equals("parties")) input.fault("seen", "form.fault.choose");
        var why = input.text("why");
        if (why.isEmpty()) input.fault("why", "forecast.fault.why");
        if (input.wrong()) {
            response.setStatus(422);
            return form(call, found, input, model);
        }
        var made = kept.make(call.union(), found, call.asOf(), seen.equals("everybody"));
        var command = made.open() ? "publish-forecast" : "keep-forecast";
        var code = calls.enter(
                call, command, Grounds.of(why), entry -> kept.keep(entry, made, moments.today(call.union())));
        return SeeOther.to(PlanAsked.at(call, found, "/forecasts/" + code).href());
    }

    private String form(Call call, Framework found, Input input, Model model) {
        var open = kept.make(call.union(), found, call.asOf(), true);
        var inner = kept.make(call.union(), found, call.asOf(), false);
        var about = List.of(
                new FormView.Line(
                        call.say("forecast.column.data.date"),
                        call.words().formats().day(call.asOf().on())),
                new FormView.Line(
                        call.say("forecast.keep.parties"), new ForecastWords(call.words(), inner.outlook()).sentence()),
                new FormView.Line(
                        call.say("forecast.keep.everybody"),
                        new ForecastWords(call.words(), open.outlook()).sentence()));
        var fields = new Fields(call.words(), "forecast", input)
                .choose(
                        "seen",
                        Field.Kind.ONE,
                        List.of(
                                new Field.Option("parties", call.say("forecast.keep.parties"), true),
                                new Field.Option("everybody", call.say("forecast.keep.everybody"), false)))
                .add("why", Field.Kind.TEXT, "")
                .all();
        var forecast =
                call.link(call.say("forecast.title"), call.at("/forecast").with("framework", found.code()));
        model.addAttribute(
                "page",
                calls.read(
                        call,
                        each -> new FormView(
                                calls.frame(each, "forecast", forecast),
                                each.say("forecast.keep.title"),
                                about,
                                fields,
                                List.of(),
                                List.of(),
                                PlanAsked.at(each, found, "/forecasts/new").href(),
                                each.form(),
                                "",
                                each.say("forecast.keep.submit"),
                                forecast)));
        return "page/form";
    }
}
