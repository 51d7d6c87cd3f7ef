package org.pacta.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.ledger.Sources;
import org.springframework.stereotype.Component;

/// Parties and bodies as of a moment, and the commands that change them.
@Component
public class Bodies {

    static final FactTable PARTY = FactTable.about("parties.party", List.of("id"), List.of("position"));
    static final FactTable BODY = FactTable.about("parties.body", List.of("id"), List.of("party_id", "kind"));
    static final FactTable SUCCESSION =
            FactTable.between("parties.succession", List.of("id", "successor_id"), List.of("kind"));

    private final PartiesStore store;
    private final Ledger ledger;

    Bodies(PartiesStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    private static final Sources PARTIES = Sources.of(PARTY).named("party");

    private record All(int union, AsOf asOf, String language) {}

    private record PartiesIn(String language) {}

    /// The Parties in the order that the union sets.
    public List<Party> parties(int union, AsOf asOf, String language) {
        return ledger.lasting(
                PARTIES, union, asOf, new PartiesIn(language), () -> List.copyOf(store.parties(union, asOf, language)));
    }

    /// All bodies, those of the union first, then by Party and code.
    public List<Body> bodies(int union, AsOf asOf, String language) {
        return ledger.once(new All(union, asOf, language), () -> store.bodies(union, asOf, language));
    }

    public Optional<Body> body(int union, String code, AsOf asOf, String language) {
        return bodies(union, asOf, language).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /// The id of the Party to which a body belongs; 0 for a body of the union, empty if it is none on that day.
    public Optional<Long> partyOf(int union, long body, AsOf asOf) {
        return store.partyOf(union, body, asOf);
    }

    /// The bodies that went on as this one, or as which this one went on, with the kind of change.
    /// Those that are no more on that day, or not yet, are among them.
    public List<Succession> successions(int union, long body, AsOf asOf, String language) {
        return store.successions(union, body, asOf, language);
    }

    /// @param since the day of the change
    /// @param earlier true if `body` came before the one asked about
    /// @param present whether `body` is there on the day asked
    public record Succession(Body body, String kind, LocalDate since, boolean earlier, boolean present) {

        /// A day on which the other body is surely there: the last before the change, or that of the change.
        public LocalDate itsDay() {
            return earlier ? since.minusDays(1) : since;
        }
    }

    /// Makes a Party, or changes its place in the order.
    public long party(Entry entry, long id, int position, LocalDate from) {
        var thing = id != 0 ? id : entry.thing("party", 0, 0);
        entry.put(Fact.of(PARTY, Fact.row("id", thing), Fact.row("position", position), Period.since(from)));
        return thing;
    }

    /// Makes a body, or says anew what it is.
    ///
    /// @param party the id of its Party; null for a body of the union
    public long body(Entry entry, long id, @Nullable Long party, String kind, LocalDate from) {
        return body(entry, id, party, kind, Period.since(from));
    }

    /// Makes a body that is there on these days only, or says anew what it is on them.
    public long body(Entry entry, long id, @Nullable Long party, String kind, Period days) {
        var thing = id != 0 ? id : entry.thing("body", 0, 0);
        entry.put(Fact.of(BODY, Fact.row("id", thing), Fact.row("party_id", party, "kind", kind), days));
        return thing;
    }

    /// From that day on there is no such body.
    public void dissolve(Entry entry, long id, LocalDate from) {
        entry.end(BODY, Fact.row("id", id), from);
    }

    /// From that day on, the work of one body is another's.
    public void succeed(Entry entry, long body, long successor, String kind, LocalDate from) {
        entry.put(Fact.of(
                SUCCESSION,
                Fact.row("id", body, "successor_id", successor),
                Fact.row("kind", kind),
                Period.since(from)));
    }
}
