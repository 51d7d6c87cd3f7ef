package org.pacta.parties.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a person signs in.
///
/// @param signIn what he types in, lower case
/// @param password whether one is set
/// @param lockedUntil until when no password is taken; null if never
public record Account(
        long person,
        String signIn,
        boolean password,
        @Nullable Instant lockedUntil) {

    /// A name for signing in as it is kept: without spaces around, lower case.
    public static String normal(String signIn) {
        return signIn.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
