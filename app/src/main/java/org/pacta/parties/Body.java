package org.pacta.parties;

import org.jspecify.annotations.Nullable;

/// A ministry, council, secretariat or parliament.
///
/// @param party the code of its Party; null for a body of the union
/// @param kind executor, council, secretariat, parliament
/// @param name in the reader's language, or in the original where there is none
public record Body(long id, String code, @Nullable String party, String kind, String name) {}
