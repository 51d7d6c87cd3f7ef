package org.pacta.desk.webhook;

import java.util.Set;
import java.util.UUID;
import org.pacta.ledger.Viewer;

/// An address that is told what happens.
///
/// @param owner the Party whose it is; 0 for one of the union
/// @param seq the last entry that it was told of, or that was passed over
/// @param failures attempts in a row that failed
/// @param off whether it was switched off: after too many failures, or because the other side said that it is gone
/// @param fault of the last attempt; empty where it went well
record Hook(
        UUID id,
        int union,
        long owner,
        Sight sight,
        String address,
        Set<Kind> kinds,
        byte[] secret,
        long seq,
        int failures,
        boolean off,
        String fault) {

    /// After so many failures in a row it is switched off: with the waits between them, after about two days.
    static final int MOST = 8;

    Hook {
        kinds = Set.copyOf(kinds);
        secret = secret.clone();
        if (sight == Sight.PARTY && owner == 0) throw new IllegalArgumentException("owner (0) of " + sight);
    }

    Viewer viewer() {
        return sight.viewer(union, owner);
    }
}
