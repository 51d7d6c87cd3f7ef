package org.pacta.parties.presence;

import java.time.Duration;
import java.util.List;
import org.pacta.machine.Welcome;
import org.pacta.parties.account.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Hands whoever started the server the link by which he enters as its operator: once, and within the hour.
@Component
class OperatorWelcome implements Welcome {

    private static final Duration LASTS = Duration.ofHours(1);

    private final Sessions sessions;
    private final boolean demo;

    OperatorWelcome(Sessions sessions, @Value("${pacta.demo:false}") boolean demo) {
        this.sessions = sessions;
        this.demo = demo;
    }

    @Override
    public List<String> lines(String url) {
        if (demo) return List.of("Enter as one of its people: " + url + "enter");
        var secret = sessions.link(Sessions.Purpose.OPERATOR, null, LASTS);
        return List.of("Enter as operator, once: %senter/operator?key=%s".formatted(url, secret.word()));
    }
}
