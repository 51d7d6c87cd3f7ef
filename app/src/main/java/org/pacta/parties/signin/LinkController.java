package org.pacta.parties.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.page.Address;
import org.pacta.page.Frame;
import org.pacta.page.Open;
import org.pacta.page.Surroundings;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.account.Account;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.account.PasswordFault;
import org.pacta.parties.account.Secret;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.account.Sessions.Purpose;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Door;
import org.pacta.parties.presence.RateLimit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Links that work once: setting a password, making the first administrator. A link is used up by what is done, not
/// by being looked at.
@Controller
@Open
class LinkController {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Ledger ledger;
    private final Mandates mandates;
    private final People people;
    private final Door door;
    private final RateLimit limit;
    private final Lexicon lexicon;
    private final Surroundings surroundings;
    private final java.time.Clock clock;

    LinkController(
            Accounts accounts,
            Sessions sessions,
            Ledger ledger,
            Mandates mandates,
            People people,
            Door door,
            RateLimit limit,
            Lexicon lexicon,
            Surroundings surroundings,
            java.time.Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.ledger = ledger;
        this.mandates = mandates;
        this.people = people;
        this.door = door;
        this.limit = limit;
        this.lexicon = lexicon;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @GetMapping("/sign-in/password")
    String password(
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.count(request);
        var account = sessions.look(new Secret(key), Purpose.PASSWORD).flatMap(accounts::account);
        var frame = frame("/sign-in/password", key, request, response);
        model.addAttribute(
                "page",
                account.map(each -> new PasswordView(frame, key, each.signIn(), List.of()))
                        .orElseGet(() -> new PasswordView(frame, "", "", List.of())));
        return "parties/password";
    }

    @PostMapping("/sign-in/password")
    String set(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.count(request);
        var account = sessions.look(new Secret(key), Purpose.PASSWORD).flatMap(accounts::account);
        var name = account.map(Account::signIn).orElse("");
        var faults = account.isEmpty() ? List.<PasswordFault>of() : accounts.faults(password, again, name);
        if (account.isEmpty() || !faults.isEmpty()) {
            response.setStatus(422);
            var frame = frame("/sign-in/password", key, request, response);
            model.addAttribute("page", new PasswordView(frame, account.isEmpty() ? "" : key, name, faults));
            return "parties/password";
        }
        var person = sessions.use(new Secret(key), Purpose.PASSWORD);
        if (person.isEmpty()) return SeeOther.to("/sign-in/password");
        accounts.password(person.get(), password);
        door.enter(person.get(), 0, request, response);
        return SeeOther.to("/account");
    }

    @GetMapping("/sign-in/first")
    String first(
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.count(request);
        var there = sessions.look(new Secret(key), Purpose.ADMINISTRATOR).isPresent();
        var frame = frame("/sign-in/first", key, request, response);
        model.addAttribute("page", new FirstView(frame, there ? key : "", "", "", false, List.of()));
        return "parties/first";
    }

    @PostMapping("/sign-in/first")
    String make(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.count(request);
        var there = sessions.look(new Secret(key), Purpose.ADMINISTRATOR).isPresent();
        var unnamed = name.isBlank() || mail.isBlank();
        var faults = accounts.faults(password, again, mail);
        if (!there || unnamed || !faults.isEmpty()) {
            response.setStatus(422);
            var frame = frame("/sign-in/first", key, request, response);
            model.addAttribute("page", new FirstView(frame, there ? key : "", name, mail, unnamed, faults));
            return "parties/first";
        }
        if (sessions.use(new Secret(key), Purpose.ADMINISTRATOR).isEmpty()) return SeeOther.to("/sign-in/first");
        var person = administrator(name.strip(), mail.strip());
        accounts.open(person, mail);
        accounts.password(person, password);
        door.enter(person, 0, request, response);
        return SeeOther.to("/account");
    }

    private long administrator(String name, String mail) {
        var grounds = Grounds.of("First administrator of this server");
        var command = new Command(new Actor.Operator(), Mandates.SERVER, "give-mandate", grounds);
        return ledger.enter(command, entry -> {
            var person = people.id();
            people.save(Mandates.SERVER, new Person(person, name, mail, ""));
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            mandates.give(entry, person, Role.ADMINISTRATOR, 0, 0, Period.since(today));
            return person;
        });
    }

    private Frame frame(String path, String key, HttpServletRequest request, HttpServletResponse response) {
        return surroundings.alone(
                lexicon.in(ReaderLanguage.of(request, response, Language.EN)),
                key.isEmpty() ? Address.of(path) : Address.of(path).with("key", key));
    }
}
