package org.pacta.portal.cache;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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
/// A release moves what everybody sees by the clock alone: it is asked with the same look-up.
@Component
public class Heads {

    private final Ledger ledger;
    private final Unions unions;
    private final Clock clock;
    private final Rounds<Integer, Ledger.Reach> rounds;
    private final ConcurrentMap<String, At> seen = new ConcurrentHashMap<>();

    Heads(Ledger ledger, Unions unions, Clock clock) {
        this.ledger = ledger;
        this.unions = unions;
        this.clock = clock;
        this.rounds = new Rounds<>(asked -> ledger.read(Viewer.PUBLIC, () -> ledger.reaches(asked)));
    }

    /// @param reach how far everybody sees the record
    /// @param day which day it is in the union
    public record At(Union union, Ledger.Reach reach, LocalDate day) {}

    /// @return empty if everybody sees no union of that code
    public Optional<At> of(String code) {
        var before = seen.get(code);
        if (before != null) {
            var reach = rounds.ask(before.union.id());
            if (before.reach.equals(reach)) return Optional.of(today(before.union, before.reach));
        }
        return ledger.read(Viewer.PUBLIC, () -> {
            // the union is read after its head: an entry in between makes it newer than the head says, never older
            var found = unions.find(code)
                    .map(union -> ledger.reaches(Set.of(union.id())).get(union.id()))
                    .flatMap(reach -> unions.find(code).map(union -> today(union, reach)));
            found.ifPresentOrElse(at -> seen.put(code, at), () -> seen.remove(code));
            return found;
        });
    }

    private At today(Union union, Ledger.Reach reach) {
        return new At(union, reach, union.today(clock));
    }
}
