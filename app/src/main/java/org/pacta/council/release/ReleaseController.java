package org.pacta.council.release;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Openness;
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

/// Preparing a release, releasing what another prepared, withdrawing, and how everybody sees the record.
@Controller
class ReleaseController {

    private final Calls calls;
    private final Releases releases;
    private final ReleaseForms forms;

    ReleaseController(Calls calls, Releases releases, ReleaseForms forms) {
        this.calls = calls;
        this.releases = releases;
        this.forms = forms;
    }

    @GetMapping("/u/{union}/releases/prepare")
    @For(value = Role.SECRETARIAT_OFFICER, operator = true)
    String preparing(
            @PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(model, calls.read(request, response, union, call -> forms.prepare(call, Input.none(), List.of())));
    }

    @PostMapping("/u/{union}/releases/prepare")
    @For(value = Role.SECRETARIAT_OFFICER, operator = true)
    String prepare(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var draft = forms.draft(call, input);
        var outcome = input.wrong()
                ? new Outcome.Refused(List.of())
                : enter(
                        call,
                        "prepare-release",
                        "Release prepared",
                        entry -> releases.prepare(entry, call.union(), draft));
        return done(call, outcome, input, response, model, faults -> forms.prepare(call, input, faults));
    }

    @GetMapping("/u/{union}/releases/setting")
    @For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE, operator = true)
    String setting(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(model, calls.read(request, response, union, call -> forms.setting(call, Input.none(), List.of())));
    }

    @PostMapping("/u/{union}/releases/setting")
    @For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE, operator = true)
    String set(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var wanted = input.text("setting");
        if (!wanted.equals("live") && !wanted.equals("released")) input.fault("setting", "form.fault.choose");
        var grounds = wanted.equals("live") ? "The record is shown live" : "The record is shown as released";
        var outcome = input.wrong()
                ? new Outcome.Refused(List.of())
                : enter(
                        call,
                        "set-release",
                        grounds,
                        entry -> releases.set(entry, call.union(), wanted.equals("released")));
        return done(call, outcome, input, response, model, faults -> forms.setting(call, input, faults));
    }

    @GetMapping("/u/{union}/releases/slices")
    @For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE, operator = true)
    String slices(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(model, calls.read(request, response, union, call -> forms.slices(call, Input.none(), List.of())));
    }

    @PostMapping("/u/{union}/releases/slices")
    @For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE, operator = true)
    String open(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var wanted = Openness.Slices.of(input.text("slices"));
        if (wanted.isEmpty()) input.fault("slices", "form.fault.choose");
        var outcome = wanted.isEmpty()
                ? new Outcome.Refused(List.of())
                : enter(
                        call,
                        "open-slices",
                        "Counts by Party and body for everybody: "
                                + wanted.get().word(),
                        entry -> releases.open(entry, call.union(), wanted.get()));
        return done(call, outcome, input, response, model, faults -> forms.slices(call, input, faults));
    }

    @GetMapping("/u/{union}/releases/{number:[0-9]{1,9}}/release")
    @For(value = Role.PUBLISHING_AUTHORITY, power = Power.DECIDE, operator = true)
    String releasing(
            @PathVariable String union,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return shown(
                model, calls.read(request, response, union, call -> forms.end(call, number, "release", List.of())));
    }

    @PostMapping("/u/{union}/releases/{number:[0-9]{1,9}}/release")
    @For(value = Role.PUBLISHING_AUTHORITY, power = Power.DECIDE, operator = true)
    String release(
            @PathVariable String union,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var outcome = enter(call, "release", "Released", entry -> releases.release(entry, call.union(), number));
        return done(call, outcome, Input.none(), response, model, faults -> forms.end(call, number, "release", faults));
    }

    @GetMapping("/u/{union}/releases/{number:[0-9]{1,9}}/withdraw")
    @For(
            value = {Role.SECRETARIAT_OFFICER, Role.PUBLISHING_AUTHORITY},
            power = Power.DECIDE,
            operator = true)
    String withdrawing(
            @PathVariable String union,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return shown(
                model, calls.read(request, response, union, call -> forms.end(call, number, "withdraw", List.of())));
    }

    @PostMapping("/u/{union}/releases/{number:[0-9]{1,9}}/withdraw")
    @For(
            value = {Role.SECRETARIAT_OFFICER, Role.PUBLISHING_AUTHORITY},
            power = Power.DECIDE,
            operator = true)
    String withdraw(
            @PathVariable String union,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var outcome = enter(
                call, "withdraw-release", "Release withdrawn", entry -> releases.withdraw(entry, call.union(), number));
        return done(
                call, outcome, Input.none(), response, model, faults -> forms.end(call, number, "withdraw", faults));
    }

    private Outcome enter(Call call, String command, String grounds, Function<Entry, Outcome> work) {
        return calls.enter(call, command, Grounds.of(grounds), work);
    }

    private interface Again {
        FormView with(List<String> faults);
    }

    private String done(
            Call call, Outcome outcome, Input input, HttpServletResponse response, Model model, Again again) {
        return switch (outcome) {
            case Outcome.Recorded(var number) ->
                SeeOther.to(call.at("/releases").href() + (number == 0 ? "" : "#release-" + number));
            case Outcome.Refused(var reasons) -> {
                var rest = Fields.sort(
                        call.words(),
                        input,
                        reasons,
                        reason -> Optional.of(reason.field()),
                        Reason::key,
                        List.of("time", "frameworks", "setting", "slices"));
                response.setStatus(422);
                yield shown(model, calls.read(call, _ -> again.with(rest)));
            }
        };
    }

    private static String shown(Model model, FormView page) {
        model.addAttribute("page", page);
        return "page/form";
    }
}
