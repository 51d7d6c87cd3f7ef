package org.pacta.parties.presence;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.pacta.parties.account.Secret;

/// Who sent a request.
public sealed interface Presence {

    /// Nobody whom we know.
    record Nobody() implements Presence {}

    /// Whoever runs the server, after a one-time link.
    record Operator(Secret secret) implements Presence {}

    /// A person who is signed in.
    ///
    /// @param secret the word of the session
    /// @param chosen the mandate chosen last; 0 if none was
    record Person(Secret secret, long id, String name, long chosen) implements Presence {}

    /// A program with a token, for a person under one of his mandates.
    ///
    /// @param writes whether it may give commands
    record Program(long id, String name, long mandate, boolean writes) implements Presence {}

    /// The presence of a request, as the filter found it.
    static Presence of(HttpServletRequest request) {
        return request.getAttribute(Presence.class.getName()) instanceof Presence presence ? presence : new Nobody();
    }

    /// The session's word; null for nobody.
    default @Nullable Secret secretWord() {
        return switch (this) {
            case Nobody _, Program _ -> null;
            case Operator operator -> operator.secret();
            case Person person -> person.secret();
        };
    }

    /// What every form of a page must send back; empty for nobody.
    default String formToken() {
        var secret = secretWord();
        return secret == null ? "" : secret.derived("form");
    }
}
