package org.pacta.desk.letter;

import org.jspecify.annotations.Nullable;

/// When and in which language somebody wants his letters.
///
/// @param hour null for that of the union
/// @param language BCP 47; null for the first of the union
record Wish(@Nullable Hour hour, @Nullable String language) {

    static final Wish NONE = new Wish(null, null);
}
