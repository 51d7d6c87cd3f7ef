package org.pacta.parties.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.language.Words;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.page.Surroundings;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.oidc.Providers;
import org.pacta.parties.presence.Destination;
import org.pacta.parties.presence.Door;
import org.pacta.parties.presence.Presence;
import org.pacta.parties.presence.RateLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in by name and password; the page also leads to the other ways.
@Controller
@Open
class SignInController {

    private final Accounts accounts;
    private final Providers providers;
    private final Door door;
    private final RateLimit limit;
    private final Lexicon lexicon;
    private final Surroundings surroundings;
    private final boolean demo;

    SignInController(
            Accounts accounts,
            Providers providers,
            Door door,
            RateLimit limit,
            Lexicon lexicon,
            Surroundings surroundings,
            @Value("${pacta.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.providers = providers;
        this.door = door;
        this.limit = limit;
        this.lexicon = lexicon;
        this.surroundings = surroundings;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", view("", false, to, request, response));
        return "parties/signIn";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.count(request);
        var person = accounts.signIn(name, password);
        if (person.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", view(name, true, to, request, response));
            return "parties/signIn";
        }
        door.enter(person.get(), 0, request, response);
        return SeeOther.to(Destination.of(to));
    }

    private SignInView view(
            String name, boolean refused, String to, HttpServletRequest request, HttpServletResponse response) {
        var words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        var aim = Destination.of(to);
        var here = Address.of("/sign-in").with("to", to.isEmpty() ? "" : aim);
        var others = providers.offered().entrySet().stream()
                .map(each -> new Link(
                        words.say("account.sign-in.with", each.getValue()),
                        Address.of("/sign-in/with/" + each.getKey())
                                .with("to", aim)
                                .href()))
                .toList();
        var frame = surroundings.alone(words, here);
        var form = Presence.of(request).formToken();
        return new SignInView(frame, name, refused, others, demo(words, aim), aim, form);
    }

    private @Nullable Link demo(Words words, String to) {
        if (!demo) return null;
        return new Link(
                words.say("people.enter.title"),
                Address.of("/enter").with("to", to).href());
    }
}
