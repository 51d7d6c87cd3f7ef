package org.pacta.parties.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.page.Link;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.mandate.Giving;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.MandateFault;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
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

/// What is done with a mandate: ended, held by another for a time, handed over with all that is open.
@Controller
@RequestMapping("/u/{union}/people/{person}/mandates/{number}")
@For(
        value = {
            Role.SECRETARIAT_OFFICER,
            Role.PARTY_COORDINATOR,
            Role.BODY_OFFICER,
            Role.PUBLISHING_AUTHORITY,
            Role.COUNCIL_SECRETARY,
            Role.DELEGATE,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        },
        operator = true)
class MandateController {

    private final Calls calls;
    private final Desk desk;
    private final Giving giving;
    private final Mandates mandates;
    private final People people;

    MandateController(Calls calls, Desk desk, Giving giving, Mandates mandates, People people) {
        this.calls = calls;
        this.desk = desk;
        this.giving = giving;
        this.mandates = mandates;
        this.people = people;
    }

    @PostMapping("/end")
    String end(
            @PathVariable String union,
            @PathVariable long person,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String grounds,
            HttpServletRequest request,
            HttpServletResponse response) {
        var call = calls.of(request, response, union);
        var mandate = mandate(call, person, number);
        var today = desk.today(call);
        var from = mandate.from().isAfter(today) ? mandate.from() : today;
        var given = calls.enter(
                call,
                "end-mandate",
                Grounds.of(grounds.isBlank() ? call.say("staff.end.grounds") : grounds.strip()),
                entry -> giving.end(entry, Desk.giver(call), mandate.id(), from));
        return done(call, person, given);
    }

    /// @param to another mandate, as `person.number`
    @PostMapping("/hand-over")
    String handOver(
            @PathVariable String union,
            @PathVariable long person,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var call = calls.of(request, response, union);
        if (!to.matches("\\d{1,16}\\.\\d{1,4}")) throw new NotFound("mandate " + to);
        var dot = to.indexOf('.');
        var next = mandate(call, Long.parseLong(to.substring(0, dot)), Integer.parseInt(to.substring(dot + 1)));
        var former = mandate(call, person, number);
        var given = calls.enter(
                call,
                "hand-over",
                Grounds.of(call.say("staff.hand-over.grounds")),
                entry -> giving.handOver(entry, Desk.giver(call), former.id(), next.id()));
        return done(call, person, given);
    }

    private String done(Call call, long person, Giving.Given given) {
        return switch (given) {
            case Giving.Given.Done _ -> SeeOther.to(call.at("/people/" + person).href());
            case Giving.Given.Refused _ -> throw org.pacta.parties.presence.Refusal.notAllowed();
        };
    }

    @GetMapping("/stand-in")
    String form(
            @PathVariable String union,
            @PathVariable long person,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var today = desk.today(call);
        var typed = new StandInView.Typed(
                "",
                "substitute",
                true,
                false,
                today.toString(),
                today.plusDays(13).toString(),
                "");
        model.addAttribute("page", view(call, person, number, List.of(), typed));
        return "parties/standIn";
    }

    @PostMapping("/stand-in")
    String stand(
            @PathVariable String union,
            @PathVariable long person,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") String who,
            @RequestParam(defaultValue = "") String manner,
            @RequestParam(defaultValue = "false") boolean prepare,
            @RequestParam(defaultValue = "false") boolean decide,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String grounds,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var typed = new StandInView.Typed(who, manner, prepare, decide, from, until, grounds);
        var faults = unreadable(typed);
        if (faults.isEmpty()) faults = stood(call, mandate(call, person, number), typed);
        if (faults.isEmpty()) return SeeOther.to(call.at("/people/" + person).href());
        response.setStatus(422);
        model.addAttribute("page", view(call, person, number, faults, typed));
        return "parties/standIn";
    }

    private static List<String> unreadable(StandInView.Typed typed) {
        var faults = new ArrayList<String>();
        if (!typed.person().matches("[1-9]\\d{0,15}")) faults.add("staff.fault.person");
        if (MandateForm.day(typed.from()).isEmpty()) faults.add("staff.fault.from");
        if (MandateForm.day(typed.until()).isEmpty()) faults.add("staff.fault.until");
        if (typed.grounds().isBlank()) faults.add("staff.fault.grounds");
        return faults;
    }

    private List<String> stood(Call call, Mandate mandate, StandInView.Typed typed) {
        var powers = EnumSet.noneOf(Power.class);
        if (typed.prepare()) powers.add(Power.PREPARE);
        if (typed.decide()) powers.add(Power.DECIDE);
        var manner = typed.manner().equals("acting") ? Mandate.Manner.ACTING : Mandate.Manner.SUBSTITUTE;
        var from = MandateForm.day(typed.from()).orElseThrow();
        LocalDate to = MandateForm.day(typed.until()).orElseThrow().plusDays(1);
        var wanted = new Giving.StandIn(Long.parseLong(typed.person()), manner, powers, from, to);
        var given = calls.enter(
                call,
                "stand-in",
                Grounds.of(typed.grounds().strip()),
                entry -> giving.stand(entry, Desk.giver(call), mandate.id(), wanted, desk.today(call)));
        return given instanceof Giving.Given.Refused refused
                ? refused.faults().stream().map(MandateFault::key).sorted().toList()
                : List.of();
    }

    private StandInView view(Call call, long person, int number, List<String> faults, StandInView.Typed typed) {
        return desk.read(call, () -> {
            var mandate = desk.mandate(call, person, number);
            var crumb = new Link(call.say("staff.title"), call.at("/people").href());
            return new StandInView(
                    calls.frame(call, "", crumb),
                    call.at("/people/%d/mandates/%d/stand-in".formatted(person, number))
                            .href(),
                    call.form(),
                    desk.words(call, mandate),
                    candidates(call, mandate),
                    faults.stream().map(call::say).toList(),
                    typed);
        });
    }

    /// Those of the same Party, or of the union for the union's.
    private List<MandateFields.Option> candidates(Call call, Mandate mandate) {
        return mandates.open(call.union().id(), desk.today(call)).stream()
                .filter(each -> each.manner() == Mandate.Manner.OWN
                        && each.party() == mandate.party()
                        && each.person() != mandate.person())
                .map(Mandate::person)
                .distinct()
                .flatMap(each -> people.person(call.union().id(), each).stream())
                .map(each -> new MandateFields.Option(String.valueOf(each.id()), each.name()))
                .toList();
    }

    private Mandate mandate(Call call, long person, int number) {
        return desk.read(call, () -> desk.mandate(call, person, number));
    }
}
