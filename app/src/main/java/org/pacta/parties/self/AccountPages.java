package org.pacta.parties.self;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.language.Words;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.page.Address;
import org.pacta.page.Surroundings;
import org.pacta.parties.Moments;
import org.pacta.parties.Unions;
import org.pacta.parties.account.Account;
import org.pacta.parties.account.Accounts;
import org.pacta.parties.account.PasswordFault;
import org.pacta.parties.account.Sessions;
import org.pacta.parties.account.Tokens;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.oidc.Providers;
import org.pacta.parties.passkey.Passkeys;
import org.pacta.parties.presence.CapacityWords;
import org.pacta.parties.presence.Presence;
import org.springframework.stereotype.Component;

/// Fills the page of one's own account.
@Component
class AccountPages {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Providers providers;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Ledger ledger;
    private final Unions unions;
    private final Moments moments;
    private final Mandates mandates;
    private final CapacityWords capacityWords;
    private final Surroundings surroundings;

    AccountPages(
            Accounts accounts,
            Passkeys passkeys,
            Providers providers,
            Tokens tokens,
            Sessions sessions,
            Ledger ledger,
            Unions unions,
            Moments moments,
            Mandates mandates,
            CapacityWords capacityWords,
            Surroundings surroundings) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.providers = providers;
        this.tokens = tokens;
        this.sessions = sessions;
        this.ledger = ledger;
        this.unions = unions;
        this.moments = moments;
        this.mandates = mandates;
        this.capacityWords = capacityWords;
        this.surroundings = surroundings;
    }

    /// What the page says beyond how things stand.
    record News(List<PasswordFault> faults, boolean unproved, String made) {

        static final News NONE = new News(List.of(), false, "");

        static News faults(List<PasswordFault> faults, boolean unproved) {
            return new News(faults, unproved, "");
        }

        static News made(String token) {
            return new News(List.of(), false, token);
        }
    }

    AccountView page(Words words, Presence.Person person, News news) {
        var account = accounts.account(person.id());
        var held = held(words, person.id());
        return new AccountView(
                surroundings.alone(words, Address.of("/account")),
                person.name(),
                account.map(Account::signIn).orElse(""),
                person.formToken(),
                account.map(Account::password).orElse(false),
                news.faults,
                news.unproved,
                passkeys.of(person.id()).stream()
                        .map(each -> new AccountView.Passkey(
                                each.id(), each.label(), moment(words, each.created()), moment(words, each.used())))
                        .toList(),
                identities(person.id()),
                tokens(words, person.id(), held),
                sessions(words, person),
                held.entrySet().stream()
                        .map(each -> new AccountView.Choice(each.getKey(), each.getValue()))
                        .toList(),
                news.made);
    }

    /// What a person holds today in all unions, in words.
    private Map<Long, String> held(Words words, long person) {
        return ledger.read(Viewer.SERVER, () -> {
            var held = new HashMap<Long, String>();
            for (var union : unions.all()) {
                for (var each : mandates.held(union.id(), person, moments.today(union))) {
                    held.put(each.id(), capacityWords.of(words, union, each) + " · " + union.code());
                }
            }
            for (var each : mandates.administrators()) {
                if (each.person() == person) held.put(each.id(), administrator(words, each));
            }
            return held;
        });
    }

    private static String administrator(Words words, Mandate mandate) {
        return words.say("people.role." + mandate.role().code());
    }

    private List<AccountView.Identity> identities(long person) {
        var issuers = accounts.issuers(person);
        var all = new ArrayList<AccountView.Identity>();
        issuers.forEach(each -> all.add(new AccountView.Identity(each, providers.name(each), true)));
        var tied = issuers.stream().map(providers::name).toList();
        providers.offered().forEach((id, name) -> {
            if (!tied.contains(name)) all.add(new AccountView.Identity(id, name, false));
        });
        return all;
    }

    private List<AccountView.Token> tokens(Words words, long person, Map<Long, String> held) {
        return tokens.of(person).stream()
                .map(each -> new AccountView.Token(
                        each.key(),
                        each.label(),
                        held.getOrDefault(each.mandate(), words.say("account.token.mandate.ended")),
                        each.writes(),
                        each.used() == null ? words.say("account.never") : moment(words, each.used()),
                        moment(words, each.ends())))
                .toList();
    }

    private List<AccountView.Session> sessions(Words words, Presence.Person person) {
        var current = Sessions.key(person.secret());
        return sessions.of(person.id()).entrySet().stream()
                .map(each -> new AccountView.Session(
                        each.getKey(),
                        each.getValue().agent(),
                        moment(words, each.getValue().started()),
                        moment(words, each.getValue().seen()),
                        each.getKey().equals(current)))
                .toList();
    }

    private static String moment(Words words, Instant moment) {
        return words.formats().moment(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)) + " UTC";
    }
}
