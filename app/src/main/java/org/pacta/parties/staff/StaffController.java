package org.pacta.parties.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.pacta.ledger.Grounds;
import org.pacta.page.Link;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.account.Account;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.mandate.Giving;
import org.pacta.parties.mandate.MandateFault;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The people of a union, and letting somebody in.
@Controller
class StaffController {

    private final Calls calls;
    private final Desk desk;
    private final Mandates mandates;
    private final People people;
    private final Giving giving;
    private final Accounts accounts;

    StaffController(Calls calls, Desk desk, Mandates mandates, People people, Giving giving, Accounts accounts) {
        this.calls = calls;
        this.desk = desk;
        this.mandates = mandates;
        this.people = people;
        this.giving = giving;
        this.accounts = accounts;
    }

    @GetMapping("/u/{union}/people")
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
    String list(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        model.addAttribute("page", desk.read(call, () -> list(call)));
        return "parties/staff";
    }

    private StaffView list(Call call) {
        var held = mandates.mandates(call.union().id(), desk.now(call));
        var rows = people.all(call.union().id()).stream()
                .map(person -> new StaffView.Row(
                        new Link(
                                person.name(), call.at("/people/" + person.id()).href()),
                        held.stream()
                                .filter(each -> each.person() == person.id())
                                .map(each -> desk.words(call, each))
                                .toList(),
                        person.mail(),
                        person.telephone()))
                .toList();
        var may = !Desk.giver(call).roles().isEmpty();
        var add = may ? new Link(call.say("staff.add"), call.at("/people/new").href()) : null;
        return new StaffView(calls.frame(call, ""), rows, add);
    }

    @GetMapping("/u/{union}/people/new")
    @For(
            value = {Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.ADMINISTRATOR},
            power = Power.MANAGE,
            operator = true)
    String form(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        var nobody = new Person(0, "", "", "");
        model.addAttribute("page", desk.read(call, () -> view(call, List.of(), nobody, MandateForm.EMPTY)));
        return "parties/newPerson";
    }

    /// Somebody whose mail is an account's already is that person, and keeps his account.
    @PostMapping("/u/{union}/people/new")
    @For(
            value = {Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.ADMINISTRATOR},
            power = Power.MANAGE,
            operator = true)
    String add(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String telephone,
            @ModelAttribute MandateForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var known = accounts.account(mail).map(Account::person);
        var person = new Person(known.orElseGet(people::id), name.strip(), mail.strip(), telephone.strip());
        var faults = new ArrayList<>(form.unreadable());
        if (person.name().isEmpty()) faults.add("staff.fault.name");
        if (!person.mail().contains("@")) faults.add("staff.fault.mail");
        if (faults.isEmpty()) faults.addAll(entered(call, person, form));
        if (!faults.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", desk.read(call, () -> view(call, faults, person, form)));
            return "parties/newPerson";
        }
        if (known.isEmpty()) accounts.open(person.id(), person.mail());
        return SeeOther.to(call.at("/people/" + person.id()).href());
    }

    private List<String> entered(Call call, Person person, MandateForm form) {
        var given = calls.enter(call, "give-mandate", Grounds.of(form.field("grounds")), entry -> {
            var outcome = giving.give(entry, Desk.giver(call), desk.wanted(call, person.id(), form));
            if (outcome instanceof Giving.Given.Done) people.save(call.union().id(), person);
            return outcome;
        });
        return switch (given) {
            case Giving.Given.Done _ -> List.of();
            case Giving.Given.Refused refused ->
                refused.faults().stream().map(MandateFault::key).sorted().toList();
        };
    }

    private NewPersonView view(Call call, List<String> faults, Person person, MandateForm form) {
        return new NewPersonView(
                calls.frame(
                        call,
                        "",
                        new Link(call.say("staff.title"), call.at("/people").href())),
                call.at("/people/new").href(),
                call.form(),
                faults.stream().map(call::say).toList(),
                person.name(),
                person.mail(),
                person.telephone(),
                desk.fields(call, form));
    }
}
