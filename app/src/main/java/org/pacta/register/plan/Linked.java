package org.pacta.register.plan;

/// A measure or step that comes before or after another.
///
/// @param before true if it comes before the one asked about
/// @param kind finish-start, start-start, finish-finish, start-finish
/// @param lag working days
public record Linked(
        long id, String thingKind, String framework, String code, String title, boolean before, String kind, int lag) {}
