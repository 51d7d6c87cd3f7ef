package org.pacta.register.alignment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.ledger.AsOf;
import org.springframework.stereotype.Component;

/// What obliges the Parties, and what of the plan carries it out, as of a moment. Called inside a reading.
@Component
public class Provisions {

    /// By how much a measure carries a provision out, the highest degree first.
    public static final List<String> DEGREES = List.of("high", "medium", "low");

    private final ProvisionStore store;

    Provisions(ProvisionStore store) {
        this.store = store;
    }

    /// That a measure carries a provision out.
    ///
    /// @param measure its id
    /// @param provision its id
    /// @param degree high, medium, low
    public record Alignment(long measure, long provision, String degree) {}

    /// The instruments in the order of the union.
    public List<Instrument> instruments(int union, AsOf asOf, String language) {
        return store.instruments(union, asOf, language);
    }

    /// The provisions of all instruments, each behind the one that it is part of.
    public List<Provision> provisions(int union, AsOf asOf, String language) {
        return store.provisions(union, asOf, language);
    }

    public Optional<Provision> provision(int union, String code, AsOf asOf, String language) {
        return provisions(union, asOf, language).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /// By which degree a measure carries out which provisions, in the order of the instruments.
    public Map<Provision, String> of(int union, long measure, AsOf asOf, String language) {
        return store.of(union, measure, asOf, language);
    }

    /// What carries out one of these provisions, by the ids of the measures.
    public List<Alignment> alignments(int union, Collection<Long> provisions, AsOf asOf) {
        return provisions.isEmpty() ? List.of() : store.alignments(union, provisions, asOf);
    }
}
