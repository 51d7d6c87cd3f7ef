package org.pacta.parties.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.mandate.Mandates;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a browser was sent away with and must come back to within ten minutes, once, on whatever node: the challenge
/// for a passkey, the state of a visit to another provider.
@Component
public class Ceremonies {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final CeremonyStore store;
    private final Clock clock;

    Ceremonies(Ledger ledger, CeremonyStore store, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
    }

    /// Begins one and answers the word by which it is found again: for a cookie of this browser alone.
    public Secret begin(String kind, Map<String, String> content) {
        var secret = Secret.fresh();
        var now = clock.instant();
        return kept(() -> {
            store.sweep(now);
            store.begin(secret.hash(), kind, JSON.writeValueAsString(content), now.plus(LASTS));
            return secret;
        });
    }

    /// Ends one and answers what it began with; empty if there is none such, or it has ended before.
    public Optional<Map<String, String>> end(Secret secret, String kind) {
        return kept(() -> store.end(secret.hash(), kind, clock.instant()))
                .map(each -> JSON.readValue(each, new TypeReference<Map<String, String>>() {}));
    }

    private <T> T kept(Supplier<T> work) {
        return ledger.read(Viewer.operator(Mandates.SERVER), work);
    }
}
