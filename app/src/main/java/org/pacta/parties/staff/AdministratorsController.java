package org.pacta.parties.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Period;
import org.pacta.ledger.Viewer;
import org.pacta.page.Address;
import org.pacta.page.Surroundings;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.account.Account;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Capacities;
import org.pacta.parties.presence.For;
import org.pacta.parties.presence.Presence;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The administrators of the server: who they are, letting another in, ending a mandate. The last one stays.
@Controller
@For(value = Role.ADMINISTRATOR, power = Power.MANAGE, operator = true)
class AdministratorsController {

    private static final Duration LINK = Duration.ofDays(3);

    private final Ledger ledger;
    private final Mandates mandates;
    private final People people;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Capacities capacities;
    private final PublicUrl url;
    private final Lexicon lexicon;
    private final Surroundings surroundings;
    private final Clock clock;

    AdministratorsController(
            Ledger ledger,
            Mandates mandates,
            People people,
            Accounts accounts,
            Sessions sessions,
            Capacities capacities,
            PublicUrl url,
            Lexicon lexicon,
            Surroundings surroundings,
            Clock clock) {
        this.ledger = ledger;
        this.mandates = mandates;
        this.people = people;
        this.accounts = accounts;
        this.sessions = sessions;
        this.capacities = capacities;
        this.url = url;
        this.lexicon = lexicon;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /// What the page says beyond how things stand.
    private record News(String link, List<String> faults, String name, String mail) {}

    @GetMapping("/administrators")
    String list(HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(new News("", List.of(), "", ""), request, response, model);
    }

    @PostMapping("/administrators")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var faults = new ArrayList<String>();
        if (name.isBlank()) faults.add("staff.fault.name");
        if (!mail.contains("@")) faults.add("staff.fault.mail");
        if (!faults.isEmpty()) {
            response.setStatus(422);
            return shown(new News("", faults, name, mail), request, response, model);
        }
        var known = accounts.account(mail).map(Account::person);
        long person = known.orElseGet(people::id);
        ledger.enter(command(request, "give-mandate", "Administrator of the server"), entry -> {
            people.save(Mandates.SERVER, new Person(person, name.strip(), mail.strip(), ""));
            return mandates.give(entry, person, Role.ADMINISTRATOR, 0, 0, Period.since(today()));
        });
        var link = "";
        if (known.isEmpty() && accounts.open(person, mail)) {
            var secret = sessions.link(Sessions.Purpose.PASSWORD, person, LINK);
            link = url.of(request) + "/sign-in/password?key=" + secret.word();
        }
        return shown(new News(link, List.of(), "", ""), request, response, model);
    }

    @PostMapping("/administrators/end")
    String end(@RequestParam int number, HttpServletRequest request, HttpServletResponse response, Model model) {
        var all = ledger.read(Viewer.SERVER, mandates::administrators);
        if (number < 1 || number > all.size()) throw new NotFound("administrator " + number);
        var mandate = all.get(number - 1);
        if (all.stream().filter(this::holds).count() < 2) {
            response.setStatus(422);
            return shown(new News("", List.of("staff.fault.last"), "", ""), request, response, model);
        }
        ledger.enter(command(request, "end-mandate", "Administrator of the server no longer"), entry -> {
            // one that was given today ends before it held a day
            mandates.end(entry, mandate.id(), today().isAfter(mandate.from()) ? today() : mandate.from());
            return true;
        });
        return SeeOther.to("/administrators");
    }

    private Command command(HttpServletRequest request, String name, String grounds) {
        return new Command(capacities.ofServer(request).actor(), Mandates.SERVER, name, Grounds.of(grounds));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private boolean holds(Mandate mandate) {
        return mandate.to().isAfter(today());
    }

    private String shown(News news, HttpServletRequest request, HttpServletResponse response, Model model) {
        var words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        var rows = ledger.read(Viewer.operator(Mandates.SERVER), () -> {
            var all = new ArrayList<AdministratorsView.Row>();
            for (var each : mandates.administrators()) {
                var person = people.person(Mandates.SERVER, each.person())
                        .orElseGet(() -> new Person(each.person(), words.say("staff.erased"), "", ""));
                all.add(new AdministratorsView.Row(
                        all.size() + 1,
                        person.name(),
                        person.mail(),
                        words.say("staff.since", words.formats().day(each.from())),
                        !holds(each)));
            }
            return all;
        });
        model.addAttribute(
                "page",
                new AdministratorsView(
                        surroundings.alone(words, Address.of("/administrators")),
                        Presence.of(request).formToken(),
                        rows,
                        news.link,
                        news.faults.stream().map(words::say).toList(),
                        news.name,
                        news.mail));
        return "parties/administrators";
    }
}
