package org.pacta.parties.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.page.Surroundings;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.account.Account;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.presence.Destination;
import org.pacta.parties.presence.Door;
import org.pacta.parties.presence.Presence;
import org.pacta.parties.presence.RateLimit;
import org.pacta.parties.presence.SessionCookie;
import org.pacta.parties.presence.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in through another provider, and tying such an identity to one's account.
@Controller
class OidcController {

    private final Providers providers;
    private final Journeys journeys;
    private final Accounts accounts;
    private final Door door;
    private final RateLimit limit;
    private final PublicUrl url;
    private final Lexicon lexicon;
    private final Surroundings surroundings;

    OidcController(
            Providers providers,
            Journeys journeys,
            Accounts accounts,
            Door door,
            RateLimit limit,
            PublicUrl url,
            Lexicon lexicon,
            Surroundings surroundings) {
        this.providers = providers;
        this.journeys = journeys;
        this.accounts = accounts;
        this.door = door;
        this.limit = limit;
        this.url = url;
        this.lexicon = lexicon;
        this.surroundings = surroundings;
    }

    /// A link, not a form: after a form our policy lets the browser go to no other site.
    @GetMapping("/sign-in/with/{provider}")
    @Open
    String depart(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.count(request);
        var departure = journeys.depart(provider, url.of(request), 0, Destination.of(to));
        SessionCookie.begin(departure.cookie(), request, response);
        return SeeOther.to(departure.address());
    }

    @GetMapping("/sign-in/with/{provider}/back")
    @Open
    String back(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.count(request);
        SessionCookie.end(request, response);
        var returned = SessionCookie.ceremony(request)
                .filter(_ -> !code.isEmpty())
                .flatMap(each -> journeys.back(each, provider, state, code));
        if (returned.isEmpty()) return told("account.oidc.failed", provider, request, response, model);
        if (returned.get().person() != 0) return linked(returned.get(), provider, request, response, model);
        var person = person(returned.get(), providers.provider(provider));
        if (person.isEmpty()) return told("account.oidc.unknown", provider, request, response, model);
        door.enter(person.get(), 0, request, response);
        return SeeOther.to(Destination.of(returned.get().to()));
    }

    private String linked(
            Journeys.Return returned,
            String provider,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var still = Presence.of(request) instanceof Presence.Person person && person.id() == returned.person();
        if (!still || !accounts.link(returned.person(), returned.issuer(), returned.subject())) {
            return told("account.oidc.taken", provider, request, response, model);
        }
        return SeeOther.to("/account");
    }

    private Optional<Long> person(Journeys.Return returned, Provider provider) {
        var known = accounts.person(returned.issuer(), returned.subject());
        if (known.isPresent() || !provider.mail()) return known;
        var byMail = returned.mail().flatMap(accounts::account).map(Account::person);
        byMail.ifPresent(each -> accounts.link(each, returned.issuer(), returned.subject()));
        return byMail;
    }

    /// Begins to tie an identity to the account: a page with a link, for a form may not lead to another site.
    @PostMapping("/sign-in/with/{provider}/link")
    @SignedIn
    String link(@PathVariable String provider, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(Presence.of(request) instanceof Presence.Person person)) throw new NotFound("person");
        var departure = journeys.depart(provider, url.of(request), person.id(), "/account");
        SessionCookie.begin(departure.cookie(), request, response);
        var words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        var name = providers.provider(provider).words();
        var go = new Link(words.say("account.oidc.continue", name), departure.address());
        var frame = surroundings.alone(words, Address.of("/account"));
        model.addAttribute("page", new JourneyView(frame, words.say("account.oidc.link", name), go));
        return "parties/journey";
    }

    private String told(
            String key, String provider, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(422);
        var words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        var sentence = words.say(key, providers.provider(provider).words());
        var frame = surroundings.alone(words, Address.of("/sign-in"));
        model.addAttribute("page", new JourneyView(frame, sentence, new Link(words.say("people.sign-in"), "/sign-in")));
        return "parties/journey";
    }
}
