package org.pacta.parties.account;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.mandate.Mandates;
import org.springframework.stereotype.Component;

/// The accounts of persons: signing in by password, setting one, and who somebody is at other providers. Called
/// outside any reading.
@Component
public class Accounts {

    private final Ledger ledger;
    private final AccountStore store;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(Ledger ledger, AccountStore store, SessionStore sessions, Passwords passwords, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Optional<Account> account(long person) {
        return kept(() -> store.find(person));
    }

    public Optional<Account> account(String signIn) {
        return kept(() -> store.find(Account.normal(signIn)));
    }

    /// Who has this name and this password. An unknown name, a wrong password and a locked account look the same and
    /// take the same time.
    public Optional<Long> signIn(String signIn, String password) {
        var attempt = kept(() -> store.attempt(Account.normal(signIn), clock.instant()));
        var right = passwords.matches(
                password, attempt.map(AccountStore.Attempt::hash).orElse(null));
        if (!right) return Optional.empty();
        var person = attempt.orElseThrow().person();
        return kept(() -> {
            store.right(person);
            return Optional.of(person);
        });
    }

    /// Opens an account without a password.
    ///
    /// @return false if the person has one, or the name is another's
    public boolean open(long person, String signIn) {
        return kept(() -> store.open(person, Account.normal(signIn)));
    }

    /// What speaks against a password; empty if it would be taken.
    public List<PasswordFault> faults(String password, String again, String signIn) {
        return passwords.faults(password, again, Account.normal(signIn));
    }

    /// Sets a password that has no faults, opens the account again, and ends all sessions of the person.
    public void password(long person, String password) {
        var hash = passwords.hash(password);
        kept(() -> {
            store.password(person, hash, clock.instant());
            sessions.closeAll(person);
            return true;
        });
    }

    /// Whether this is the person's own password: before he changes how he signs in.
    public boolean proves(long person, String password) {
        var account = kept(() -> store.find(person));
        return account.isPresent() && signIn(account.get().signIn(), password).isPresent();
    }

    /// Who somebody is at a provider of OpenID Connect.
    public Optional<Long> person(String issuer, String subject) {
        return kept(() -> store.person(new AccountStore.Identity(issuer, subject)));
    }

    /// From now on the person may sign in through that provider.
    ///
    /// @return false if that identity is somebody's already
    public boolean link(long person, String issuer, String subject) {
        return kept(() -> store.link(person, new AccountStore.Identity(issuer, subject), clock.instant()));
    }

    /// The issuers through which a person may sign in.
    public List<String> issuers(long person) {
        return kept(() -> store.identities(person)).stream()
                .map(AccountStore.Identity::issuer)
                .toList();
    }

    public void unlink(long person, String issuer) {
        kept(() -> {
            store.unlink(person, issuer);
            return true;
        });
    }

    /// Those of these persons who have an account, but neither a password nor any other way to sign in.
    public Set<Long> unready(Collection<Long> persons) {
        return kept(() -> store.unready(persons));
    }

    /// Erases everything by which a person signs in, and ends his sessions.
    public void erase(long person) {
        kept(() -> {
            store.erase(person);
            return true;
        });
    }

    private <T> T kept(Supplier<T> work) {
        return ledger.read(Viewer.operator(Mandates.SERVER), work);
    }
}
