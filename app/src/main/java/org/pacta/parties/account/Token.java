package org.pacta.parties.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A program may act for a person under one of his mandates.
///
/// @param key by which its owner tells it from others; opens nothing
/// @param name of the person; may be empty
/// @param writes whether it may give commands, or only read
public record Token(
        String key,
        long person,
        String name,
        long mandate,
        boolean writes,
        String label,
        Instant created,
        @Nullable Instant used,
        Instant ends) {}
