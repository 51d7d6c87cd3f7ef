package org.pacta.portal.cache;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.springframework.stereotype.Component;

/// Up to where the record of a union goes, asked of the database each time: one look-up by key for
/// all who ask at once.
///
/// What the union itself is (its zone, its day) can only change by an entry, so it is kept as long as the head stands.
@Component
public class Heads {

    private final Ledger ledger;
    private final Unions unions;
    private final Clock clock;
    private final Rounds<Integer, Long> rounds;
    private final ConcurrentMap<String, At> seen = new ConcurrentHashMap<>();

    Heads(Ledger ledger, Unions unions, Clock clock) {
        this.ledger = ledger;
        this.unions = unions;
        this.clock = clock;
        this.rounds = new Rounds<>(asked -> ledger.read(Viewer.PUBLIC, () -> ledger.seqs(asked)));
    }

    /// @param seq the last entry
    /// @param day which day it is in the union
    public record At(Union union, long seq, LocalDate day) {}

    /// @return empty if everybody sees no union of that code
    public Optional<At> of(String code) {
        var before = seen.get(code);
        if (before != null && before.seq == seq(before.union)) return Optional.of(today(before.union, before.seq));
        return ledger.read(Viewer.PUBLIC, () -> {
            // the union is read after its head: an entry in between makes it newer than the head says, never older
            var found = unions.find(code)
                    .map(union -> ledger.head(union.id()).seq())
                    .flatMap(seq -> unions.find(code).map(union -> today(union, seq)));
            found.ifPresentOrElse(at -> seen.put(code, at), () -> seen.remove(code));
            return found;
        });
    }

    private long seq(Union union) {
        var seq = rounds.ask(union.id());
        return seq == null ? -1 : seq;
    }

    private At today(Union union, long seq) {
        return new At(union, seq, union.today(clock));
    }
}
