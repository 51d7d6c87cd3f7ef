package org.pacta.planning.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Text;
import org.pacta.page.Open;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How law is made in a Party, or (under `union`) in the union: its stages, and a form for each.
@Controller
@For({Role.PARTY_COORDINATOR, Role.SECRETARIAT_OFFICER})
class ProcedureController {

    private static final String AT = "/u/{union}/procedures/{owner}";

    private final Calls calls;
    private final Procedures procedures;
    private final WayOwners owners;
    private final ProcedurePages pages;
    private final StageForms forms;
    private final StageTyped typed;
    private final Moments moments;

    ProcedureController(
            Calls calls,
            Procedures procedures,
            WayOwners owners,
            ProcedurePages pages,
            StageForms forms,
            StageTyped typed,
            Moments moments) {
        this.calls = calls;
        this.procedures = procedures;
        this.owners = owners;
        this.pages = pages;
        this.forms = forms;
        this.typed = typed;
        this.moments = moments;
    }

    @GetMapping(AT)
    @Open
    String look(
            @PathVariable String union,
            @PathVariable String owner,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        model.addAttribute("page", calls.read(call, each -> pages.view(each, owners.owner(each, owner))));
        return "planning/procedure";
    }

    @GetMapping(AT + "/stages/{stage}")
    String ask(
            @PathVariable String union,
            @PathVariable String owner,
            @PathVariable String stage,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        return shown(model, calls.read(call, each -> {
            var held = held(each, owner);
            return forms.form(each, held, stage(held, stage), Input.none(), false);
        }));
    }

    @PostMapping(AT + "/stages/{stage}")
    String say(
            @PathVariable String union,
            @PathVariable String owner,
            @PathVariable String stage,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var held = calls.read(call, each -> held(each, owner));
        boolean made = stage.equals(StageForms.NEW);
        var was = held.way().stage(stage).orElse(null);
        var said = was == null && !made
                ? Optional.<StageTyped.Typed>empty()
                : calls.read(call, each -> typed.typed(each, held, was, input));
        if (said.isEmpty() && held.version().equals(input.text("version"))) {
            if (was == null && !made) throw new NotFound("stage " + stage);
            response.setStatus(422);
            return shown(model, calls.read(call, each -> forms.form(each, held, was, input, false)));
        }
        var today = moments.today(call.union());
        var done = said.isPresent()
                && calls.enter(call, "say-procedure", Grounds.of(input.text("why")), entry -> {
                    var now = forms.held(call.as(new AsOf(today, entry.recorded())), held.owner());
                    if (!now.version().equals(input.text("version"))) return false;
                    procedures.say(entry, held.owner().id(), said.get().way(), today);
                    name(entry, call, now, said.get(), today);
                    return true;
                });
        if (done) return SeeOther.to(held.owner().at(call).href());
        response.setStatus(409);
        var current = calls.of(request, response, union);
        return shown(model, calls.read(current, each -> {
            var now = forms.held(each, held.owner());
            var own = now.way().stage(stage).orElse(null);
            // what was taken out meanwhile may be made anew with what was typed
            return forms.form(each, now, own, own == null && !made ? input.with("code", stage) : input, true);
        }));
    }

    /// Says the names that differ from those that are held.
    private static void name(Entry entry, Call call, StageForms.Held held, StageTyped.Typed said, LocalDate from) {
        long owner = held.owner().id();
        var field = Procedures.field(said.code());
        var texts = held.names().getOrDefault(said.code(), List.of());
        var original = call.union().languages().stream()
                .filter(each -> !said.names().getOrDefault(each, "").isEmpty())
                .findFirst()
                .orElse("");
        said.names().forEach((language, words) -> {
            var was = texts.stream()
                    .filter(each -> each.language().equals(language))
                    .map(Text::words)
                    .findFirst()
                    .orElse("");
            if (words.equals(was)) return;
            if (words.isEmpty()) entry.endText(owner, field, language, from);
            else entry.text(owner, field, language, words, language.equals(original), from);
        });
    }

    /// The way of whom the reader may speak for.
    private StageForms.Held held(Call call, String owner) {
        var whose = owners.owner(call, owner);
        if (!owners.may(call, whose)) throw new NotFound("procedure " + owner);
        return forms.held(call, whose);
    }

    /// Null for one that is to be made.
    private static @Nullable Stage stage(StageForms.Held held, String code) {
        if (code.equals(StageForms.NEW)) return null;
        return held.way().stage(code).orElseThrow(() -> new NotFound("stage " + code));
    }

    private static String shown(Model model, FormView page) {
        model.addAttribute("page", page);
        return "page/form";
    }
}
