package org.pacta.planning.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacity;
import org.pacta.parties.presence.For;
import org.pacta.planning.Forecasts;
import org.pacta.planning.outlook.Scenario;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How many things a body works on at once: said by itself, its Party's coordinator or the secretariat.
@Controller
@For({Role.BODY_OFFICER, Role.PARTY_COORDINATOR, Role.SECRETARIAT_OFFICER})
class BodyDesksController {

    private static final String AT = "/u/{union}/bodies/{body}/desk";

    private final Calls calls;
    private final Bodies bodies;
    private final Forecasts forecasts;
    private final Records records;
    private final Moments moments;

    BodyDesksController(Calls calls, Bodies bodies, Forecasts forecasts, Records records, Moments moments) {
        this.calls = calls;
        this.bodies = bodies;
        this.forecasts = forecasts;
        this.records = records;
        this.moments = moments;
    }

    @GetMapping(AT)
    String ask(
            @PathVariable String union,
            @PathVariable String body,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        model.addAttribute("page", calls.read(call, each -> form(each, body(each, body), Input.none(), false)));
        return "page/form";
    }

    @PostMapping(AT)
    String say(
            @PathVariable String union,
            @PathVariable String body,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var found = calls.read(call, each -> body(each, body));
        var input = new Input(request);
        var units = input.number("units");
        boolean good = units != null
                && units.stripTrailingZeros().scale() <= 0
                && units.signum() > 0
                && units.compareTo(BigDecimal.valueOf(Scenario.MOST_DESKS)) <= 0;
        if (!good && input.faults("units").isEmpty()) input.fault("units", "desks.fault.units");
        if (input.text("why").isEmpty()) input.fault("why", "forecast.fault.why");
        if (input.wrong() || !calls.read(call, each -> may(each, found))) {
            response.setStatus(422);
            model.addAttribute("page", calls.read(call, each -> form(each, found, input, false)));
            return "page/form";
        }
        int said = Objects.requireNonNull(units).intValueExact();
        var today = moments.today(call.union());
        var done = calls.enter(call, "desks", Grounds.of(input.text("why")), entry -> {
            var now = said(call.as(new AsOf(today, entry.recorded())), found);
            if (!now.equals(input.text("version"))) return false;
            forecasts.desks(entry, found.id(), said, today);
            return true;
        });
        if (done) return SeeOther.to(call.at("/forecast/desks").href());
        response.setStatus(409);
        var current = calls.of(request, response, union);
        model.addAttribute("page", calls.read(current, each -> form(each, found, input, true)));
        return "page/form";
    }

    /// How many it said, as a form sends it back; empty for nothing.
    private String said(Call call, Body body) {
        var units = forecasts.desks(call.union(), call.asOf()).get(body.id());
        return units == null ? "" : units.toString();
    }

    private Body body(Call call, String code) {
        return bodies.body(call.union().id(), code, call.asOf(), call.tag())
                .orElseThrow(() -> new NotFound("body " + code));
    }

    private boolean may(Call call, Body body) {
        if (!(call.capacity() instanceof Capacity.Holder holder)) return false;
        var mandate = holder.mandate();
        return switch (mandate.role()) {
            case SECRETARIAT_OFFICER -> true;
            case PARTY_COORDINATOR ->
                bodies.partyOf(call.union().id(), body.id(), call.asOf())
                        .filter(each -> each == mandate.party())
                        .isPresent();
            case BODY_OFFICER -> mandate.body() == body.id();
            default -> false;
        };
    }

    /// @param overtaken whether that was said while the form was filled in
    private FormView form(Call call, Body body, Input input, boolean overtaken) {
        var now = said(call, body);
        var shown = now.isEmpty()
                ? call.say("desks.unsaid")
                : call.words().formats().number(Long.parseLong(now));
        var fields = new Fields(call.words(), "desks", input)
                .add("units", Field.Kind.NUMBER, now)
                .add("why", call.say("schedule.field.why"), Field.Kind.TEXT, "")
                .all();
        var forecast = new Link(
                call.say("desks.title"),
                Address.of(call.at("/forecast/desks").path()).href());
        var faults = new ArrayList<String>();
        if (!may(call, body)) faults.add(call.say("desks.fault.not.yours"));
        if (overtaken) faults.add(call.say("keeping.overtaken"));
        return new FormView(
                calls.frame(call, "forecast", forecast),
                call.say("desks.form.title", body.name()),
                List.of(new FormView.Line(call.say("desks.form.now"), shown)),
                fields,
                faults,
                overtaken ? differences(call, body, input, shown) : List.of(),
                call.at("/bodies/" + Address.segment(body.code()) + "/desk").href(),
                call.form(),
                input.empty() || overtaken ? now : input.text("version"),
                call.say("desks.form.submit"),
                forecast);
    }

    private List<FormView.Difference> differences(Call call, Body body, Input input, String shown) {
        var why = records.grounds(
                call.union().id(),
                body.id(),
                "planning.desk",
                _ -> true,
                call.asOf().known());
        return List.of(
                new FormView.Difference(call.say("desks.field.units"), shown, input.text("units")),
                new FormView.Difference(
                        call.say("schedule.field.why"), call.words().grounds(why), input.text("why")));
    }
}
