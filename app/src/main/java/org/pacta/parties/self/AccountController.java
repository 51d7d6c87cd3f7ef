package org.pacta.parties.self;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.NotFound;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.account.PasswordFault;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.account.Tokens;
import org.pacta.parties.passkey.Passkeys;
import org.pacta.parties.presence.Door;
import org.pacta.parties.presence.Presence;
import org.pacta.parties.presence.RateLimit;
import org.pacta.parties.presence.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account. A new password asks for the present one first.
@Controller
@SignedIn
class AccountController {

    private static final int LABEL = 80;

    private final AccountPages pages;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Door door;
    private final RateLimit limit;
    private final Lexicon lexicon;

    AccountController(
            AccountPages pages,
            Accounts accounts,
            Passkeys passkeys,
            Tokens tokens,
            Sessions sessions,
            Door door,
            RateLimit limit,
            Lexicon lexicon) {
        this.pages = pages;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.sessions = sessions;
        this.door = door;
        this.limit = limit;
        this.lexicon = lexicon;
    }

    @GetMapping("/account")
    String account(HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(AccountPages.News.NONE, request, response, model);
    }

    @PostMapping("/account/password")
    String password(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.count(request);
        var person = person(request);
        var account = accounts.account(person.id()).orElseThrow(() -> new NotFound("account"));
        var faults = new ArrayList<PasswordFault>(accounts.faults(password, again, account.signIn()));
        var unproved = account.password() && !accounts.proves(person.id(), present);
        if (unproved || !faults.isEmpty()) {
            response.setStatus(422);
            return shown(AccountPages.News.faults(faults, unproved), request, response, model);
        }
        accounts.password(person.id(), password);
        door.enter(person.id(), person.chosen(), request, response);
        return SeeOther.to("/account");
    }

    @PostMapping("/account/passkeys/{id}/remove")
    String removePasskey(@PathVariable String id, HttpServletRequest request) {
        passkeys.remove(person(request).id(), id);
        return SeeOther.to("/account");
    }

    @PostMapping("/account/identities/remove")
    String removeIdentity(@RequestParam String issuer, HttpServletRequest request) {
        accounts.unlink(person(request).id(), issuer);
        return SeeOther.to("/account");
    }

    /// The word of a token is shown once, in the answer to this form; it stands nowhere else.
    @PostMapping("/account/tokens")
    String token(
            @RequestParam long mandate,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "false") boolean writes,
            @RequestParam(defaultValue = "90") int days,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var person = person(request);
        var words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        var own = pages.page(words, person, AccountPages.News.NONE).mandates().stream()
                .anyMatch(each -> each.mandate() == mandate);
        if (!own) throw new NotFound("mandate " + mandate);
        var lasts = Duration.ofDays(Math.clamp(days, 1, Tokens.LONGEST.toDays()));
        var name = label.isBlank()
                ? "API"
                : label.strip().substring(0, Math.min(LABEL, label.strip().length()));
        var word = tokens.make(person.id(), mandate, writes, name, lasts);
        return shown(AccountPages.News.made(word), request, response, model);
    }

    @PostMapping("/account/tokens/{key}/end")
    String endToken(@PathVariable String key, HttpServletRequest request) {
        tokens.end(person(request).id(), hex(key));
        return SeeOther.to("/account");
    }

    @PostMapping("/account/sessions/{key}/end")
    String endSession(@PathVariable String key, HttpServletRequest request) {
        sessions.close(person(request).id(), hex(key));
        return SeeOther.to("/account");
    }

    private static String hex(String key) {
        if (!key.matches("[0-9a-f]{64}")) throw new NotFound("key " + key);
        return key;
    }

    private String shown(
            AccountPages.News news, HttpServletRequest request, HttpServletResponse response, Model model) {
        var words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        model.addAttribute("page", pages.page(words, person(request), news));
        return "parties/account";
    }

    private static Presence.Person person(HttpServletRequest request) {
        if (Presence.of(request) instanceof Presence.Person person) return person;
        throw new NotFound("person");
    }
}
