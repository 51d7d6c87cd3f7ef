package org.pacta.parties.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.mandate.Giving;
import org.pacta.parties.mandate.MandateFault;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A body goes on as another: what is open follows by one decision, what was entered before keeps the old name.
@Controller
@RequestMapping("/u/{union}/bodies/{body}/succession")
@For(
        value = {Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR},
        power = Power.MANAGE,
        operator = true)
class SuccessionController {

    private static final Set<String> KINDS = Set.of("renamed", "merged", "split");

    private final Calls calls;
    private final Desk desk;
    private final Bodies bodies;
    private final Giving giving;

    SuccessionController(Calls calls, Desk desk, Bodies bodies, Giving giving) {
        this.calls = calls;
        this.desk = desk;
        this.bodies = bodies;
        this.giving = giving;
    }

    @GetMapping
    String form(
            @PathVariable String union,
            @PathVariable String body,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var today = desk.today(call).toString();
        var typed = new SuccessionView.Typed("merged", "", List.of(), today, "");
        model.addAttribute("page", view(call, body, List.of(), typed));
        return "parties/succession";
    }

    @PostMapping
    String succeed(
            @PathVariable String union,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") List<String> further,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String grounds,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var typed = new SuccessionView.Typed(kind, first, further, from, grounds);
        var faults = new ArrayList<String>();
        if (!KINDS.contains(kind)) faults.add("staff.fault.kind");
        if (MandateForm.day(from).isEmpty()) faults.add("staff.fault.from");
        if (grounds.isBlank()) faults.add("staff.fault.grounds");
        if (faults.isEmpty()) faults.addAll(succeeded(call, body, typed));
        if (faults.isEmpty()) {
            // the body itself may be no more
            var next = codes(typed).stream().findFirst().orElse(body);
            return SeeOther.to(call.at("/bodies/" + Address.segment(next)).href());
        }
        response.setStatus(422);
        model.addAttribute("page", view(call, body, faults, typed));
        return "parties/succession";
    }

    private List<String> succeeded(Call call, String body, SuccessionView.Typed typed) {
        var from = MandateForm.day(typed.from()).orElseThrow();
        var given = calls.enter(call, "succeed", Grounds.of(typed.grounds().strip()), entry -> {
            var old = body(call, body).id();
            var successors = new ArrayList<Long>();
            for (var code : codes(typed)) successors.add(body(call, code).id());
            return giving.succeed(entry, Desk.giver(call), old, successors, typed.kind(), from);
        });
        return given instanceof Giving.Given.Refused refused
                ? refused.faults().stream().map(MandateFault::key).toList()
                : List.of();
    }

    private static List<String> codes(SuccessionView.Typed typed) {
        var codes = new ArrayList<String>();
        codes.add(typed.first());
        if (typed.kind().equals("split")) codes.addAll(typed.further());
        return codes.stream().filter(each -> !each.isBlank()).distinct().toList();
    }

    private Body body(Call call, String code) {
        return bodies.body(call.union().id(), code, desk.now(call), call.tag())
                .orElseThrow(() -> new NotFound("body " + code));
    }

    private SuccessionView view(Call call, String code, List<String> faults, SuccessionView.Typed typed) {
        return desk.read(call, () -> {
            var body = body(call, code);
            var others = bodies.bodies(call.union().id(), desk.now(call), call.tag()).stream()
                    .filter(each -> Objects.equals(each.party(), body.party()) && each.id() != body.id())
                    .map(each -> new MandateFields.Option(each.code(), each.name()))
                    .toList();
            var crumb = new Link(
                    body.name(), call.at("/bodies/" + Address.segment(code)).href());
            return new SuccessionView(
                    calls.frame(call, "bodies", crumb),
                    call.at("/bodies/%s/succession".formatted(Address.segment(code)))
                            .href(),
                    call.form(),
                    body.name(),
                    others,
                    faults.stream().map(call::say).toList(),
                    typed);
        });
    }
}
