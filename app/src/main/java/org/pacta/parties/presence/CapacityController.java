package org.pacta.parties.presence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pacta.ledger.NotFound;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Power;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Choosing under which of one's mandates one acts in a union.
@Controller
@SignedIn
class CapacityController {

    private final Calls calls;
    private final Sessions sessions;
    private final CapacityWords words;

    CapacityController(Calls calls, Sessions sessions, CapacityWords words) {
        this.calls = calls;
        this.sessions = sessions;
        this.words = words;
    }

    @GetMapping("/u/{union}/capacity")
    String page(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute(
                "page",
                calls.read(
                        request,
                        response,
                        union,
                        call -> new CapacityView(
                                calls.frame(call, ""), call.at("/capacity").href(), call.form(), choices(call))));
        return "parties/capacity";
    }

    private List<CapacityView.Choice> choices(Call call) {
        var choices = new ArrayList<CapacityView.Choice>();
        if (!(call.capacity() instanceof Capacity.Holder holder)) return choices;
        for (var each : holder.all()) {
            choices.add(new CapacityView.Choice(
                    choices.size() + 1,
                    words.of(call.words(), call.union(), each),
                    powers(call, each),
                    each.equals(holder.mandate())));
        }
        return choices;
    }

    private static String powers(Call call, Mandate mandate) {
        if (mandate.manner() == Mandate.Manner.OWN) return "";
        return Arrays.stream(Power.values())
                .filter(mandate::may)
                .map(each -> call.say("people.power." + each.name().toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /// @param number of the mandate among those that he holds here
    @PostMapping("/u/{union}/capacity")
    String choose(
            @PathVariable String union,
            @RequestParam int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        var call = calls.of(request, response, union);
        if (!(call.capacity() instanceof Capacity.Holder holder)
                || number < 1
                || number > holder.all().size()) throw new NotFound("mandate " + number);
        if (Presence.of(request) instanceof Presence.Person person) {
            sessions.choose(person.secret(), holder.all().get(number - 1).id());
        }
        return SeeOther.to(call.at("").href());
    }
}
