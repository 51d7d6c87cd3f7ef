package org.pacta.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The words of a field of a thing in one language.
///
/// @param original true if the others are translations of this one
public record Text(String field, String language, String words, boolean original) {

    /// The words of a field for a reader of a language: in it, or else in the original, or else in any.
    ///
    /// @param texts of one thing
    public static Optional<String> of(List<Text> texts, String field, String language) {
        return found(texts, field, language).map(Text::words);
    }

    /// The same with the language in which they were found.
    public static Optional<Text> found(List<Text> texts, String field, String language) {
        return texts.stream()
                .filter(each -> each.field.equals(field))
                .min(Comparator.comparing((Text each) -> !each.language.equals(language))
                        .thenComparing(each -> !each.original));
    }
}
