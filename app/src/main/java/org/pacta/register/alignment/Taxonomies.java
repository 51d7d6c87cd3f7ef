package org.pacta.register.alignment;

import java.util.List;
import java.util.Optional;
import org.pacta.ledger.AsOf;
import org.springframework.stereotype.Component;

/// By which terms the plan is classified, as of a moment. Called inside a reading.
@Component
public class Taxonomies {

    private final TaxonomyStore store;

    Taxonomies(TaxonomyStore store) {
        this.store = store;
    }

    /// In the order of the union.
    public List<Taxonomy> all(int union, AsOf asOf) {
        return store.all(union, asOf);
    }

    public Optional<Taxonomy> taxonomy(int union, String code, AsOf asOf) {
        return all(union, asOf).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /// What a measure or step is about: of each taxonomy by which it is classified its terms alone, each by itself.
    public List<Taxonomy> of(int union, long thing, AsOf asOf) {
        var about = store.about(union, thing, asOf);
        if (about.isEmpty()) return List.of();
        return all(union, asOf).stream()
                .map(each -> new Taxonomy(
                        each.id(),
                        each.code(),
                        each.owner(),
                        each.terms().stream()
                                .filter(term -> about.contains(term.id()))
                                .toList()))
                .filter(each -> !each.terms().isEmpty())
                .toList();
    }
}
