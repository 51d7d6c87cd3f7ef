package org.pacta.register.plan;

/// That one measure or step comes before another.
///
/// @param before the thing that comes first
/// @param after the one that waits for it
/// @param kind finish-start, start-start, finish-finish, start-finish
/// @param lag working days; negative for a lead
public record Precedence(long before, long after, String kind, int lag) {}
