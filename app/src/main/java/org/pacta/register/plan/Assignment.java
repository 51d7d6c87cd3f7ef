package org.pacta.register.plan;

import org.jspecify.annotations.Nullable;

/// A body and its role on a measure or step.
///
/// @param party the code of the body's Party; null for a body of the union
/// @param role lead, co-executor, coordinator, consulted, informed
public record Assignment(
        long body, String code, String name, @Nullable String party, String role) {}
