package org.pacta.planning.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
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

    private final Calls calls;
    private final Procedures procedures;
    private final Bodies bodies;
    private final Records records;
    private final Moments moments;

    ProcedureController(Calls calls, Procedures procedures, Bodies bodies, Records records, Moments moments) {
        this.calls = calls;
        this.procedures = procedures;
        this.bodies = bodies;
        this.records = records;
        this.moments = moments;
    }

    @GetMapping(AT)
    String ask(
            @PathVariable String union,
            @PathVariable String owner,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        model.addAttribute("page", calls.read(call, each -> form(each, owner, Input.none())));
        return "page/form";
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
        long id = calls.read(call, each -> owner(each, owner));
        if (call.capacity().party() != 0 && call.capacity().party() != id) throw new NotFound("procedure " + owner);
        var said = calls.read(call, each -> typed(each, input));
        if (input.text("why").isEmpty()) input.fault("why", "forecast.fault.why");
        if (input.wrong()) {
            response.setStatus(422);
            model.addAttribute("page", calls.read(call, each -> form(each, owner, input)));
            return "page/form";
        }
        var before = calls.read(
                call,
                each -> procedures.procedures(each.union().id(), each.asOf()).getOrDefault(id, List.of()));
        var today = moments.today(call.union());
        calls.enter(call, "say-procedure", Grounds.of(input.text("why")), entry -> {
            said.forEach(each -> procedures.say(entry, id, each, today));
            before.stream()
                    .filter(each -> said.stream().noneMatch(one -> one.stage().equals(each.stage())))
                    .forEach(each -> procedures.forget(entry, id, each.stage(), today));
            return true;
        });
        return SeeOther.to(call.at("/procedures/" + owner).href());
    }

    private long owner(Call call, String owner) {
        if (owner.equals("union")) return call.union().thing();
        return bodies.parties(call.union().id(), call.asOf(), call.tag()).stream()
                .filter(each -> each.code().equals(owner))
                .findFirst()
                .orElseThrow(() -> new NotFound("party " + owner))
                .id();
    }

    /// Each stage as it was typed: `least likely most` and, if it needs a sitting, the code of a body.
    private List<StageTime> typed(Call call, Input input) {
        var said = new ArrayList<StageTime>();
        for (var stage : StageTime.STAGES) {
            var name = field(stage);
            var text = input.text(name);
            if (text.isEmpty()) continue;
            var time = time(call, stage, text.split("\\s+"));
            if (time == null) input.fault(name, "forecast.fault.stage");
            else said.add(time);
        }
        return said;
    }

    private @Nullable StageTime time(Call call, String stage, String[] parts) {
        if (parts.length < 3 || parts.length > 4) return null;
        Long body = null;
        if (parts.length == 4) {
            var found = bodies.body(call.union().id(), parts[3], call.asOf(), call.tag());
            if (found.isEmpty()) return null;
            body = found.map(Body::id).get();
        }
        try {
            return new StageTime(stage, days(parts[0]), days(parts[1]), days(parts[2]), body);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static BigDecimal days(String text) {
        if (text.matches("[0-9]{1,5}")) return new BigDecimal(text);
        throw new IllegalArgumentException(text);
    }

    private static String field(String stage) {
        return "stage-" + stage;
    }

    private FormView form(Call call, String owner, Input input) {
        long id = owner(call, owner);
        var said = procedures.procedures(call.union().id(), call.asOf()).getOrDefault(id, List.of());
        var fields = new Fields(call.words(), "forecast", input);
        for (var stage : StageTime.STAGES) {
            var value = said.stream()
                    .filter(each -> each.stage().equals(stage))
                    .findFirst()
                    .map(each -> text(call, each))
                    .orElse("");
            fields.add(field(stage), Field.Kind.LINE, value);
        }
        var overview = call.link(call.name(), call.at(""));
        return new FormView(
                calls.frame(call, "acts"),
                call.say("forecast.procedure.title", owner.equals("union") ? call.name() : owner),
                List.of(new FormView.Line(call.say("forecast.procedure.what"), call.say("forecast.procedure.how"))),
                fields.add("why", Field.Kind.TEXT, "").all(),
                List.of(),
                List.of(),
                call.at("/procedures/" + owner).href(),
                call.form(),
                "",
                call.say("forecast.procedure.submit"),
                overview);
    }

    private String text(Call call, StageTime time) {
        var body = time.body();
        var code = body == null
                ? ""
                : records.named(call.union().id(), List.of(body), call.asOf()).get(body) instanceof Records.Name name
                        ? " " + name.code()
                        : "";
        return plain(time.least()) + " " + plain(time.likely()) + " " + plain(time.most()) + code;
    }

    private static String plain(BigDecimal days) {
        return days.stripTrailingZeros().toPlainString();
    }
}
