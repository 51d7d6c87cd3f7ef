package org.pacta.parties.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.springframework.stereotype.Component;

/// Sessions and one-time links, in the database, so that every node knows them. Called outside any reading.
@Component
public class Sessions {

    /// A session ends after a working day, and sooner when nothing was asked for so long.
    static final Duration LONGEST = Duration.ofHours(12);

    static final Duration IDLE = Duration.ofHours(2);

    /// So often at most it is noted that a session was used.
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int AGENT = 200;

    /// The record of the server itself, which only the keeper of sign-in reads so.
    private static final int SERVER = org.pacta.parties.mandate.Mandates.SERVER;

    private final Ledger ledger;
    private final SessionStore store;
    private final Clock clock;

    Sessions(Ledger ledger, SessionStore store, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
    }

    /// What a one-time link is for.
    public enum Purpose {
        OPERATOR,
        ADMINISTRATOR,
        PASSWORD;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Opens a session and answers the word for the cookie. There is no session before: none can be fixed.
    ///
    /// @param person 0 for the operator of the server
    /// @param mandate the one under which he acts first; 0 to leave that open
    public Secret open(long person, long mandate, @Nullable String agent) {
        var secret = Secret.fresh();
        var now = clock.instant();
        var name = agent == null ? "" : agent.substring(0, Math.min(AGENT, agent.length()));
        return kept(() -> {
            store.sweep(now);
            store.open(secret.hash(), new Session(person, "", mandate, now, now, now.plus(LONGEST), name));
            return secret;
        });
    }

    /// The session of a cookie, unless it has ended.
    public Optional<Session> find(Secret secret) {
        var now = clock.instant();
        return kept(() -> store.find(secret.hash())
                .filter(each -> live(each, now))
                .map(each -> {
                    if (each.seen().plus(NOTED).isBefore(now)) store.seen(secret.hash(), now);
                    return each;
                }));
    }

    private static boolean live(Session session, Instant now) {
        return now.isBefore(session.ends()) && now.isBefore(session.seen().plus(IDLE));
    }

    /// From now on its person acts under that mandate, where it holds.
    public void choose(Secret secret, long mandate) {
        kept(() -> {
            store.choose(secret.hash(), mandate);
            return true;
        });
    }

    public void close(Secret secret) {
        kept(() -> {
            store.close(secret.hash());
            return true;
        });
    }

    /// The live sessions of a person by a key that opens nothing, the latest first.
    public SequencedMap<String, Session> of(long person) {
        var now = clock.instant();
        return kept(() -> {
            var all = store.of(person);
            all.values().removeIf(each -> !live(each, now));
            return all;
        });
    }

    /// The key of a session among those of its person.
    public static String key(Secret secret) {
        return HexFormat.of().formatHex(secret.hash());
    }

    /// Ends a session of that person.
    public void close(long person, String key) {
        var hash = HexFormat.of().parseHex(key);
        kept(() -> {
            store.close(person, hash);
            return true;
        });
    }

    /// Makes a link that works once.
    public Secret link(Purpose purpose, @Nullable Long person, Duration lasts) {
        var secret = Secret.fresh();
        return kept(() -> {
            store.link(secret.hash(), purpose.code(), person, clock.instant().plus(lasts));
            return secret;
        });
    }

    /// Whose link it is, without using it up.
    public Optional<Long> look(Secret secret, Purpose purpose) {
        return kept(() -> store.look(secret.hash(), purpose.code(), clock.instant()));
    }

    /// Uses a link up.
    ///
    /// @return the person for whom it was made, or 0; empty if it was used before, has ended or never was
    public Optional<Long> use(Secret secret, Purpose purpose) {
        return kept(() -> store.use(secret.hash(), purpose.code(), clock.instant()));
    }

    private <T> T kept(Supplier<T> work) {
        return ledger.read(Viewer.operator(SERVER), work);
    }
}
