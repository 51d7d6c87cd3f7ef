package org.pacta.planning.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.obstacles.form.PlanAsked;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.StageTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How law is made in a Party, or (under `union`) in the union: a line for each stage.
@Controller
@For({Role.PARTY_COORDINATOR, Role.SECRETARIAT_OFFICER})
class ProcedureController {

    private static final String AT = "/u/{union}/procedures/{owner}";

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private final Calls calls;
    private final Procedures procedures;
    private final ProcedureForms forms;
    private final Bodies bodies;
    private final Moments moments;

    ProcedureController(Calls calls, Procedures procedures, ProcedureForms forms, Bodies bodies, Moments moments) {
        this.calls = calls;
        this.procedures = procedures;
        this.forms = forms;
        this.bodies = bodies;
        this.moments = moments;
    }

    /// Whose way of making law is looked at.
    ///
    /// @param code as it stands in the address
    /// @param party whether it is a Party, not the union
    record Owner(long id, String code, String name, boolean party) {}

    @GetMapping(AT)
    String ask(
            @PathVariable String union,
            @PathVariable String owner,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        return shown(model, calls.read(call, each -> {
            var whose = owner(each, owner);
            var said = said(each, whose);
            return may(each, whose)
                    ? forms.form(each, whose, Input.none(), said, false)
                    : forms.closed(each, whose, said);
        }));
    }

    @PostMapping(AT)
    String say(
            @PathVariable String union,
            @PathVariable String owner,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var whose = calls.read(call, each -> owner(each, owner));
        if (!may(call, whose)) throw new NotFound("procedure " + owner);
        var typed = calls.read(call, each -> typed(each, input));
        if (input.text("why").isEmpty()) input.fault("why", "forecast.procedure.fault.why");
        if (input.wrong()) {
            response.setStatus(422);
            return shown(model, calls.read(call, each -> forms.form(each, whose, input, said(each, whose), false)));
        }
        var today = moments.today(call.union());
        var done = calls.enter(call, "say-procedure", Grounds.of(input.text("why")), entry -> {
            var now = said(call.as(new AsOf(today, entry.recorded())), whose);
            if (!ProcedureForms.version(now).equals(input.text("version"))) return false;
            typed.forEach(each -> procedures.say(entry, whose.id, each, today));
            now.stream()
                    .filter(each -> typed.stream().noneMatch(one -> one.stage().equals(each.stage())))
                    .forEach(each -> procedures.forget(entry, whose.id, each.stage(), today));
            return true;
        });
        if (done)
            return SeeOther.to(
                    call.at("/procedures/" + PlanAsked.segment(owner)).href());
        response.setStatus(409);
        var current = calls.of(request, response, union);
        return shown(model, calls.read(current, each -> forms.form(each, whose, input, said(each, whose), true)));
    }

    private static String shown(Model model, FormView page) {
        model.addAttribute("page", page);
        return "page/form";
    }

    private static boolean may(Call call, Owner whose) {
        return call.capacity().party() == 0 || call.capacity().party() == whose.id;
    }

    private List<StageTime> said(Call call, Owner whose) {
        return procedures.procedures(call.union().id(), call.asOf()).getOrDefault(whose.id, List.of());
    }

    private Owner owner(Call call, String owner) {
        if (owner.equals("union")) return new Owner(call.union().thing(), owner, call.name(), false);
        return bodies.parties(call.union().id(), call.asOf(), call.tag()).stream()
                .filter(each -> each.code().equals(owner))
                .findFirst()
                .map(each -> new Owner(each.id(), owner, each.name(), true))
                .orElseThrow(() -> new NotFound("party " + owner));
    }

    /// Each stage as it was typed: `least likely most` and, if it needs a sitting, the code of a body.
    private List<StageTime> typed(Call call, Input input) {
        var said = new ArrayList<StageTime>();
        for (var stage : StageTime.STAGES) {
            var name = ProcedureForms.field(stage);
            var text = input.text(name);
            if (text.isEmpty()) continue;
            var time = time(call, stage, text.split("\\s+"), input);
            if (time != null) said.add(time);
        }
        return said;
    }

    /// Null where it cannot be read; what is wrong is noted then.
    private @Nullable StageTime time(Call call, String stage, String[] parts, Input input) {
        var name = ProcedureForms.field(stage);
        if (parts.length < 3 || parts.length > 4 || !rising(parts)) {
            input.fault(name, "forecast.fault.stage");
            return null;
        }
        if (new BigDecimal(parts[2]).compareTo(MOST) > 0) input.fault(name, "forecast.fault.stage.most");
        Long body = null;
        if (parts.length == 4) {
            body = bodies.body(call.union().id(), parts[3], call.asOf(), call.tag())
                    .map(Body::id)
                    .orElse(null);
            if (body == null) input.fault(name, "forecast.fault.stage.body");
        }
        if (!input.faults(name).isEmpty()) return null;
        return new StageTime(stage, new BigDecimal(parts[0]), new BigDecimal(parts[1]), new BigDecimal(parts[2]), body);
    }

    private static boolean rising(String[] parts) {
        for (int i = 0; i < 3; i++) {
            if (!parts[i].matches("[0-9]{1,9}")) return false;
        }
        int least = Integer.parseInt(parts[0]);
        int likely = Integer.parseInt(parts[1]);
        int most = Integer.parseInt(parts[2]);
        return least <= likely && likely <= most && most > 0;
    }
}
