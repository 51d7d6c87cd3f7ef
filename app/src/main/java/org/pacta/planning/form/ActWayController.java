package org.pacta.planning.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Acts;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.page.Open;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.planning.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How far an act has come on the way on which its Party makes law.
@Controller
@For({Role.PARTY_COORDINATOR, Role.SECRETARIAT_OFFICER})
class ActWayController {

    private static final String AT = "/u/{union}/acts/{act}/way";

    private final Calls calls;
    private final ActWays ways;
    private final ActWayForms forms;
    private final Acts acts;
    private final Procedures procedures;
    private final Moments moments;

    ActWayController(Calls calls, ActWays ways, ActWayForms forms, Acts acts, Procedures procedures, Moments moments) {
        this.calls = calls;
        this.ways = ways;
        this.forms = forms;
        this.acts = acts;
        this.procedures = procedures;
        this.moments = moments;
    }

    @GetMapping(AT)
    @Open
    String ask(
            @PathVariable String union,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        return shown(model, calls.read(call, each -> forms.form(each, ways.of(each, act), Input.none(), false)));
    }

    @PostMapping(AT)
    String say(
            @PathVariable String union,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var held = calls.read(call, each -> ways.of(each, act));
        if (!held.mine()) throw new NotFound("way of act " + act);
        var today = moments.today(call.union());
        var days = ActWays.typed(held, input, today);
        if (days == null) {
            response.setStatus(422);
            return shown(model, calls.read(call, each -> forms.form(each, held, input, false)));
        }
        var done = calls.enter(call, "pass-stage", Grounds.of(input.text("why")), entry -> {
            var now = ways.of(call.as(new AsOf(today, entry.recorded())), act);
            if (!now.version().equals(input.text("version"))) return false;
            change(entry, now, days);
            return true;
        });
        if (done) return SeeOther.to(call.at("/acts/" + Address.segment(act)).href());
        response.setStatus(409);
        var current = calls.of(request, response, union);
        return shown(model, calls.read(current, each -> forms.form(each, ways.of(each, act), input, true)));
    }

    private void change(Entry entry, ActWays.Held held, Map<String, LocalDate> days) {
        var reached = new LinkedHashMap<String, @Nullable LocalDate>();
        for (var each : held.way().stages()) {
            var day = days.get(each.code());
            if (java.util.Objects.equals(day, held.days().get(each.code()))) continue;
            if (each.reaches() != null) reached.put(each.reaches(), day);
            else procedures.pass(entry, held.act().id(), each.code(), day);
        }
        if (!reached.isEmpty()) acts.went(entry, held.act().id(), ActWays.begun(held, days));
    }

    private static String shown(Model model, FormView page) {
        model.addAttribute("page", page);
        return "page/form";
    }
}
