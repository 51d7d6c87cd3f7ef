package org.pacta.parties.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.account.Sessions;
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
import org.pacta.parties.presence.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person of a union: what is known of him, his mandates, a link for signing in; and erasing all that.
@Controller
class PersonController {

    private static final Duration LINK = Duration.ofDays(3);

    private final Calls calls;
    private final Desk desk;
    private final PersonPages pages;
    private final People people;
    private final Giving giving;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Ledger ledger;
    private final PublicUrl url;

    PersonController(
            Calls calls,
            Desk desk,
            PersonPages pages,
            People people,
            Giving giving,
            Accounts accounts,
            Sessions sessions,
            Ledger ledger,
            PublicUrl url) {
        this.calls = calls;
        this.desk = desk;
        this.pages = pages;
        this.people = people;
        this.giving = giving;
        this.accounts = accounts;
        this.sessions = sessions;
        this.ledger = ledger;
        this.url = url;
    }

    @GetMapping("/u/{union}/people/{person}")
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
    String person(
            @PathVariable String union,
            @PathVariable long person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return shown(calls.of(request, response, union), person, PersonPages.News.NONE, model);
    }

    @PostMapping("/u/{union}/people/{person}")
    @For(
            value = {Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.ADMINISTRATOR},
            power = Power.MANAGE,
            operator = true)
    String change(
            @PathVariable String union,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String telephone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = managed(request, response, union, person);
        if (name.isBlank()) {
            response.setStatus(422);
            return shown(call, person, news("staff.fault.name"), model);
        }
        desk.read(call, () -> {
            people.save(call.union().id(), new Person(person, name.strip(), mail.strip(), telephone.strip()));
            return true;
        });
        return SeeOther.to(at(call, person));
    }

    /// The link is shown once, to be handed on; whoever opens it sets the password and is signed in.
    @PostMapping("/u/{union}/people/{person}/link")
    @For(
            value = {Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.ADMINISTRATOR},
            power = Power.MANAGE,
            operator = true)
    String link(
            @PathVariable String union,
            @PathVariable long person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = managed(request, response, union, person);
        if (accounts.account(person).isEmpty()) {
            var known = desk.read(call, () -> desk.person(call, person));
            if (!known.mail().contains("@") || !accounts.open(person, known.mail())) {
                response.setStatus(422);
                return shown(call, person, news("staff.fault.mail"), model);
            }
        }
        var secret = sessions.link(Sessions.Purpose.PASSWORD, person, LINK);
        var link = url.of(request) + "/sign-in/password?key=" + secret.word();
        return shown(call, person, PersonPages.News.link(link), model);
    }

    /// Erases name, mail, telephone and everything by which he signs in, in all unions. What he did stays, under a
    /// random number.
    @PostMapping("/u/{union}/people/{person}/erase")
    @For(
            value = {Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.ADMINISTRATOR},
            power = Power.MANAGE,
            operator = true)
    String erase(
            @PathVariable String union,
            @PathVariable long person,
            HttpServletRequest request,
            HttpServletResponse response) {
        var call = managed(request, response, union, person);
        accounts.erase(person);
        ledger.read(Viewer.operator(Mandates.SERVER), () -> {
            people.erase(person);
            return true;
        });
        return SeeOther.to(call.at("/people").href());
    }

    @PostMapping("/u/{union}/people/{person}/mandates")
    @For(
            value = {Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.ADMINISTRATOR},
            power = Power.MANAGE,
            operator = true)
    String give(
            @PathVariable String union,
            @PathVariable long person,
            @ModelAttribute MandateForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        desk.read(call, () -> desk.person(call, person));
        var faults = form.unreadable();
        if (faults.isEmpty()) {
            var given = calls.enter(
                    call,
                    "give-mandate",
                    Grounds.of(form.field("grounds")),
                    entry -> giving.give(entry, Desk.giver(call), desk.wanted(call, person, form)));
            if (given instanceof Giving.Given.Done) return SeeOther.to(at(call, person));
            if (given instanceof Giving.Given.Refused refused) {
                faults = refused.faults().stream()
                        .map(MandateFault::key)
                        .sorted()
                        .toList();
            }
        }
        response.setStatus(422);
        return shown(call, person, PersonPages.News.faults(faults, form), model);
    }

    private static PersonPages.News news(String fault) {
        return PersonPages.News.faults(List.of(fault), MandateForm.EMPTY);
    }

    private Call managed(HttpServletRequest request, HttpServletResponse response, String union, long person) {
        var call = calls.of(request, response, union);
        var may = desk.read(call, () -> {
            desk.person(call, person);
            return desk.manages(call, person);
        });
        if (!may) throw Refusal.notAllowed();
        return call;
    }

    private String shown(Call call, long person, PersonPages.News news, Model model) {
        var account = accounts.account(person).orElse(null);
        var page = desk.read(call, () -> pages.page(call, known(call, person), account, news));
        model.addAttribute("page", page);
        return "parties/person";
    }

    /// Somebody whose name was erased is still there as long as a mandate names him.
    private Person known(Call call, long person) {
        return people.person(call.union().id(), person).orElseGet(() -> {
            if (desk.given(call, person).isEmpty()) throw new NotFound("person " + person);
            return new Person(person, "", "", "");
        });
    }

    private static String at(Call call, long person) {
        return call.at("/people/" + person).href();
    }
}
