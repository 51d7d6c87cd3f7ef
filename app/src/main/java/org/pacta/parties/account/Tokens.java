package org.pacta.parties.account;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.mandate.Mandates;
import org.springframework.stereotype.Component;

/// Tokens by which programs act for a person: `Authorization: Bearer pacta_…`. Called outside any reading.
@Component
public class Tokens {

    public static final Duration LONGEST = Duration.ofDays(366);
    private static final String PREFIX = "pacta_";
    private static final Duration NOTED = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final TokenStore store;
    private final Clock clock;

    Tokens(Ledger ledger, TokenStore store, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
    }

    /// Makes a token and answers its word, which nobody is shown again.
    ///
    /// @param lasts at most a year
    public String make(long person, long mandate, boolean writes, String label, Duration lasts) {
        if (lasts.compareTo(LONGEST) > 0) throw new IllegalArgumentException("lasts (%s)".formatted(lasts));
        var secret = Secret.fresh();
        var now = clock.instant();
        var token = new Token("", person, "", mandate, writes, label, now, null, now.plus(lasts));
        return kept(() -> {
            store.add(secret.hash(), token);
            return PREFIX + secret.word();
        });
    }

    /// The token of a word, unless it has ended.
    public Optional<Token> find(String word) {
        if (!word.startsWith(PREFIX)) return Optional.empty();
        var hash = new Secret(word.substring(PREFIX.length())).hash();
        var now = clock.instant();
        return kept(() -> store.find(hash, now).map(each -> {
            if (each.used() == null || each.used().plus(NOTED).isBefore(now)) store.used(hash, now);
            return each;
        }));
    }

    public List<Token> of(long person) {
        return kept(() -> store.of(person, clock.instant()));
    }

    /// Ends a token of that person.
    public void end(long person, String key) {
        var hash = HexFormat.of().parseHex(key);
        kept(() -> {
            store.end(person, hash);
            return true;
        });
    }

    private <T> T kept(Supplier<T> work) {
        return ledger.read(Viewer.operator(Mandates.SERVER), work);
    }
}
