package org.pacta.register.plan;

/// The same matter in another framework.
///
/// @param earlier true if it is what the one asked about goes on with
/// @param fate carried-over, merged, split, changed
public record Carried(
        long id, String thingKind, String framework, String code, String title, boolean earlier, String fate) {}
