package org.pacta.parties.self;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Page;
import org.pacta.parties.account.PasswordFault;

/// A person's own account.
///
/// @param signIn the name for signing in; empty for somebody who has no account, as in a demonstration
/// @param form the word that every form must send back
/// @param faults why a new password was not taken
/// @param unproved whether the present password was wrong
/// @param made the word of a token that was just made; shown once
public record AccountView(
        Frame frame,
        String name,
        String signIn,
        String form,
        boolean password,
        List<PasswordFault> faults,
        boolean unproved,
        List<Passkey> passkeys,
        List<Identity> identities,
        List<Token> tokens,
        List<Session> sessions,
        List<Choice> mandates,
        String made)
        implements Page {

    /// @param id in addresses
    public record Passkey(String id, String label, String created, String used) {}

    /// @param id of the provider, or its issuer where it is tied already
    public record Identity(String id, String words, boolean tied) {}

    /// @param key opens nothing
    public record Token(String key, String label, String capacity, boolean writes, String used, String ends) {}

    /// @param key opens nothing
    /// @param current whether this page was asked with it
    public record Session(String key, String agent, String started, String seen, boolean current) {}

    /// A mandate for which a token may be made.
    public record Choice(long mandate, String capacity) {}

    public AccountView {
        faults = List.copyOf(faults);
        passkeys = List.copyOf(passkeys);
        identities = List.copyOf(identities);
        tokens = List.copyOf(tokens);
        sessions = List.copyOf(sessions);
        mandates = List.copyOf(mandates);
    }

    @Override
    public String title() {
        return say("people.account");
    }
}
