package org.pacta.register.alignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agreed set of terms by which measures and steps are classified, as sectors or development goals.
///
/// @param code unique among the taxonomies of the union
/// @param owner the body that keeps the terms, by its id; null where none is named
/// @param terms each behind the one that it is part of
public record Taxonomy(long id, String code, @Nullable Long owner, List<Term> terms) {

    public Taxonomy {
        terms = List.copyOf(terms);
    }

    /// @param code unique among the terms of the union
    /// @param parent the code of the term that it is part of; null at the top
    /// @param depth how many terms stand above it
    public record Term(long id, String code, @Nullable String parent, int depth) {

        Term at(int place) {
            return new Term(id, code, parent, place);
        }
    }
}
