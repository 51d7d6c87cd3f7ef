package org.pacta.parties;

import java.time.LocalDate;
import java.util.List;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.springframework.stereotype.Component;

/// The public keys with which Parties countersign the heads of the ledger, as of a moment, and the commands on them.
@Component
public class SigningKeys {

    static final FactTable KEY = FactTable.about("parties.signing_key", List.of("id", "key"), List.of());

    private final PartiesStore store;

    SigningKeys(PartiesStore store) {
        this.store = store;
    }

    /// @param party its id
    /// @param key in the form of signed notes
    public record SigningKey(long party, String key) {}

    /// The keys registered on the day asked.
    public List<SigningKey> keys(int union, AsOf asOf) {
        return store.keys(union, asOf);
    }

    /// From that day on the Party signs with this key; it may have several.
    public void register(Entry entry, long party, String key, LocalDate from) {
        entry.put(Fact.of(KEY, Fact.row("id", party, "key", key), Fact.row(), Period.since(from)));
    }

    /// From that day on it does not any more; what it signed before stays signed.
    public void withdraw(Entry entry, long party, String key, LocalDate from) {
        entry.end(KEY, Fact.row("id", party, "key", key), from);
    }
}
