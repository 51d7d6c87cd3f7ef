package org.pacta.parties.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.parties.presence.Destination;
import org.pacta.parties.presence.Door;
import org.pacta.parties.presence.Presence;
import org.pacta.parties.presence.RateLimit;
import org.pacta.parties.presence.SessionCookie;
import org.pacta.parties.presence.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The two steps of a passkey's ceremony, asked by the script of the sign-in page and of one's account.
@RestController
class PasskeyController {

    private static final int LABEL = 80;

    private final Passkeys passkeys;
    private final Door door;
    private final RateLimit limit;
    private final PublicUrl url;

    PasskeyController(Passkeys passkeys, Door door, RateLimit limit, PublicUrl url) {
        this.passkeys = passkeys;
        this.door = door;
        this.limit = limit;
        this.url = url;
    }

    @PostMapping("/sign-in/passkey/options")
    @Open
    ResponseEntity<String> options(HttpServletRequest request, HttpServletResponse response) {
        limit.count(request);
        return start(passkeys.signingIn(site(request)), request, response);
    }

    @PostMapping("/sign-in/passkey")
    @Open
    ResponseEntity<Map<String, String>> signIn(
            @RequestBody String credential,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.count(request);
        SessionCookie.end(request, response);
        var person =
                SessionCookie.ceremony(request).flatMap(each -> passkeys.signedIn(site(request), each, credential));
        if (person.isEmpty()) return ResponseEntity.unprocessableContent().build();
        door.enter(person.get(), 0, request, response);
        return ResponseEntity.ok(Map.of("to", Destination.of(to)));
    }

    @PostMapping("/sign-in/passkey/new/options")
    @SignedIn
    ResponseEntity<String> making(HttpServletRequest request, HttpServletResponse response) {
        return start(passkeys.making(site(request), person(request)), request, response);
    }

    @PostMapping("/sign-in/passkey/new")
    @SignedIn
    ResponseEntity<Map<String, String>> make(
            @RequestBody String credential,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionCookie.end(request, response);
        var name = label.isBlank()
                ? "passkey"
                : label.strip().substring(0, Math.min(LABEL, label.strip().length()));
        var made = SessionCookie.ceremony(request)
                .filter(each -> passkeys.made(site(request), person(request), each, credential, name));
        return made.isEmpty()
                ? ResponseEntity.unprocessableContent().build()
                : ResponseEntity.ok(Map.of("to", "/account"));
    }

    private static ResponseEntity<String> start(
            Passkeys.Start start, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.begin(start.cookie(), request, response);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(start.options());
    }

    private Passkeys.Site site(HttpServletRequest request) {
        return new Passkeys.Site(url.host(request), url.of(request));
    }

    private static long person(HttpServletRequest request) {
        if (Presence.of(request) instanceof Presence.Person person) return person.id();
        throw new NotFound("person");
    }
}
