package org.pacta.parties.presence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.machine.Welcome;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.mandate.Mandates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Hands whoever started the server the links by which he makes the first administrator and enters as operator: once,
/// and within the hour. Once there is an administrator, only if asked for.
@Component
class OperatorWelcome implements Welcome {

    private static final Duration LASTS = Duration.ofHours(1);

    private final Sessions sessions;
    private final Ledger ledger;
    private final Mandates mandates;
    private final boolean demo;
    private final boolean asked;

    /// @param demo whether everybody may enter as anybody
    /// @param asked whether the link is to be made although an administrator is there
    OperatorWelcome(
            Sessions sessions,
            Ledger ledger,
            Mandates mandates,
            @Value("${pacta.demo:false}") boolean demo,
            @Value("${pacta.operator-link:false}") boolean asked) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.mandates = mandates;
        this.demo = demo;
        this.asked = asked;
    }

    @Override
    public List<String> lines(String url) {
        if (demo) return List.of("Enter as one of its people: " + url + "enter");
        var administered = ledger.read(Viewer.SERVER, mandates::administered);
        if (administered && !asked) return List.of();
        var lines = new ArrayList<String>();
        if (!administered) {
            var first = sessions.link(Sessions.Purpose.ADMINISTRATOR, null, LASTS);
            lines.add("Make the first administrator, once: %ssign-in/first?key=%s".formatted(url, first.word()));
        }
        var secret = sessions.link(Sessions.Purpose.OPERATOR, null, LASTS);
        lines.add("Enter as operator, once: %senter/operator?key=%s".formatted(url, secret.word()));
        return lines;
    }
}
